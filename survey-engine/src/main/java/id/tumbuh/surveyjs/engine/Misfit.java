package id.tumbuh.surveyjs.engine;

/**
 * An answer of a shape that the question can not have, whatever the browser lets through.
 *
 * @param pointer into the answers (RFC 6901)
 */
public record Misfit(String pointer, Kind kind) {

    public enum Kind {
        /** No question, row, column, input or comment has this name. */
        UNKNOWN_NAME,
        /** Not among the choices, hidden ones included. */
        NO_CHOICE,
        /** Twice in a list of choices. */
        TWICE,
        /** Another JSON type than the question's. */
        WRONG_TYPE
    }
}
