package id.tumbuh.runtime.dynamo;

/** A transaction met others on the same items too often, or the table is throttled; nothing was written. */
public final class StoreBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreBusy(Throwable cause) {
        super("the store is busy", cause);
    }
}
