package id.tumbuh.surveyjs.engine;

/**
 * An answer of a shape that the question can not have, whatever the browser lets through.
 *
 * @param pointer into the answers (RFC 6901)
 */
public record Misfit(String pointer, Kind kind) {

    public enum Kind {
        /** No question, row, column or input has this name, or none that takes a comment. */
        UNKNOWN_NAME,
        /** Not among the choices, hidden ones included. */
        NO_CHOICE,
        /** Twice in a list of choices. */
        TWICE,
        /** Another JSON type than the question's. */
        WRONG_TYPE,
        /** A text of more characters than the question takes. */
        TOO_LONG,
        /** More panels than there may be, or more choices than anybody may make. */
        TOO_MANY,
        /** The answers together have too many values or characters, or are too deep. */
        TOO_LARGE
    }
}
