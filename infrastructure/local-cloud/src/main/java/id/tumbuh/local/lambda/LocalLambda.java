package id.tumbuh.local.lambda;

/**
 * One function of the template, ready to be invoked, as the Lambda service invokes it: an event in JSON goes in, an
 * answer in JSON comes out. Safe to use from several threads.
 */
public interface LocalLambda {

    /** Lambda takes no event over 6 MB. */
    int LARGEST_EVENT = 6 * 1024 * 1024;

    /** Of records in an event, so that a little is left for what is around them. */
    int LARGEST_BATCH = LARGEST_EVENT - 1024;

    /** The function's name in the template. */
    String name();

    /**
     * Invokes once, synchronously.
     *
     * @param event the event in JSON, at most 6 MB
     * @return the answer in JSON
     * @throws FunctionFailed where the function threw, or its answer is over 6 MB
     * @throws FunctionTimedOut where the function's own timeout passed
     */
    byte[] invoke(byte[] event) throws FunctionFailed;

    /** The function threw: its type and message as Lambda puts them into {@code errorType} and {@code errorMessage}. */
    class FunctionFailed extends Exception {
        private final String errorType;

        public FunctionFailed(String errorType, String message, Throwable cause) {
            super(message, cause);
            this.errorType = errorType;
        }

        /** The exception's class name, as in {@code errorType} of Lambda's error answer. */
        public String errorType() {
            return errorType;
        }
    }

    /** The function's own timeout passed. */
    class FunctionTimedOut extends FunctionFailed {
        public FunctionTimedOut(String name, int seconds) {
            super("Sandbox.Timedout", name + " timed out after " + seconds + " seconds", null);
        }
    }
}
