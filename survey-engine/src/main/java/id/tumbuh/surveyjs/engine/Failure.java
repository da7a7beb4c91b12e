package id.tumbuh.surveyjs.engine;

import java.util.Optional;

/**
 * Why an element is not valid.
 *
 * @param text as the definition words it, with its languages
 * @param severe whether it keeps the survey from being completed: a warning and an information do not
 */
public record Failure(Kind kind, Optional<Object> text, boolean severe) {

    public enum Kind {
        REQUIRED, ONE_ANSWER_REQUIRED, OTHER_EMPTY, MIN, MAX, STEP, EMAIL, TOO_FEW, TOO_MANY, ROWS_REQUIRED, ROWS_NOT_UNIQUE, DUPLICATE, NUMERIC, TEXT, REGEX, EXPRESSION
    }

    static Failure of(Kind kind) {
        return new Failure(kind, Optional.empty(), true);
    }

    static Failure of(Kind kind, Spec spec, String property) {
        return new Failure(kind, spec.has(property) ? Optional.of(spec.get(property)) : Optional.empty(), true);
    }

    Failure severe(boolean val) {
        return new Failure(kind, text, val);
    }
}
