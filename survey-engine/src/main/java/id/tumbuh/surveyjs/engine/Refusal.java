package id.tumbuh.surveyjs.engine;

/**
 * Why a definition is not published.
 *
 * @param pointer to what is refused (RFC 6901)
 * @param detail what of it, for whoever wrote it: a property's, a type's or a function's name, or what the reader says
 */
public record Refusal(String pointer, Reason reason, String detail) {

    public enum Reason {
        /** The engine and survey-core know it, but not here; or nobody does. */
        UNKNOWN,
        /** survey-core knows it, the engine does not. */
        NOT_SUPPORTED, MISSING, WRONG_TYPE, WRONG_VALUE, DUPLICATE, UNREADABLE_EXPRESSION, REGEX, TOO_LARGE, TOO_DEEP
    }
}
