package id.tumbuh.runtime.dynamo;

import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * What no repetition mends: a role that may not, or a table that is not there or not as this code expects it. It is no
 * answer to a caller: the function fails, so that its alarm goes off and a deployment is rolled back.
 */
public final class StoreRefused extends SdkClientException {

    private static final long serialVersionUID = 1L;

    StoreRefused(String operation, String table, String why, Throwable cause) {
        super(SdkClientException.builder().message("dynamodb:" + operation + " on " + table + " is refused: " + why)
                .cause(cause));
    }
}
