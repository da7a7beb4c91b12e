package id.tumbuh.local.lambda;

/**
 * An invocation that ended.
 *
 * @param event what came in, in JSON
 * @param answer what came out, in JSON; empty where it failed
 * @param errorType as in Lambda's error answer; empty where it succeeded
 * @param nanos from the call to the answer
 */
public record Invocation(String function, byte[] event, byte[] answer, String errorType, long nanos) {

    /** Lambda refused it before the function ran: it counts as a throttle, and neither as an invocation nor an error. */
    public static final String THROTTLED = "TooManyRequestsException";

    public boolean failed() {
        return !errorType.isEmpty();
    }

    public boolean throttled() {
        return errorType.equals(THROTTLED);
    }

    /** Is told of each invocation after it ended, by the thread that invoked. */
    @FunctionalInterface
    public interface Watcher {

        /** Who does not care. */
        Watcher NOBODY = invocation -> {};

        void ended(Invocation invocation);
    }
}
