package id.tumbuh.surveyjs.expression;

import java.util.Optional;

/** What a {@link ValueContext} answers. */
public sealed interface Lookup {

    Lookup MISSING = new Missing();

    /** A value without a question of its own. */
    static Lookup found(Object value) {
        return new Found(value, false, Optional.empty());
    }

    /**
     * @param strictCompare whether the order of an array counts when the value is compared (a ranking)
     * @param context the question's context that gave the value
     */
    record Found(Object value, boolean strictCompare, Optional<ValueContext> context) implements Lookup {}

    record Missing() implements Lookup {}
}
