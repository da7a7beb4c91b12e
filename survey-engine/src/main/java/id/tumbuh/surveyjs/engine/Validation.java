package id.tumbuh.surveyjs.engine;

import java.util.List;

/** One walk of validation. */
final class Validation {

    /** Whether the elements keep what was found. */
    final boolean keeps;
    /** Whether it follows a change of a value, rather than a wish to go on. */
    final boolean onChange;
    private int failures;

    Validation(boolean keeps, boolean onChange) {
        this.keeps = keeps;
        this.onChange = onChange;
    }

    void found(List<Failure> errors) {
        if (errors.stream().anyMatch(Failure::severe)) {
            failures++;
        }
    }

    int failures() {
        return failures;
    }

    boolean valid() {
        return failures == 0;
    }
}
