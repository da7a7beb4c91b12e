package id.tumbuh.runtime.dynamo;

import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * A transaction met others on the same items too often, or the table is throttled or does not answer. Whether it was written
 * is not known, as with every answer that is lost: sent again, it is the same.
 */
public final class StoreBusy extends SdkClientException {

    private static final long serialVersionUID = 1L;

    public StoreBusy(Throwable cause) {
        super(SdkClientException.builder().message("the store is busy").cause(cause));
    }
}
