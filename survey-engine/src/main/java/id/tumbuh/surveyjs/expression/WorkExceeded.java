package id.tumbuh.surveyjs.expression;

/** An evaluation wanted more work than its {@link WorkLimit} had left. */
public final class WorkExceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkExceeded(String message) {
        super(message, null, false, false);
    }
}
