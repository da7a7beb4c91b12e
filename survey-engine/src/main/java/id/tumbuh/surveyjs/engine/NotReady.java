package id.tumbuh.surveyjs.engine;

/** An expression asks for what is shown of a question whose own expression waits; survey-core never comes back to it. */
final class NotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReady() {
        super("not ready", null, false, false);
    }
}
