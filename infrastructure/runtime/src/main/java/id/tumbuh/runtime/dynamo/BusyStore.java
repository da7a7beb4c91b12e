package id.tumbuh.runtime.dynamo;

import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ReplicatedWriteConflictException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * What the SDK's retries did not get over, and what passes by itself, becomes {@link StoreBusy}: a throttled or an
 * unreachable table is no fault of ours. What is one, such as a denied permission, stays as it is.
 */
public final class BusyStore implements ExecutionInterceptor {

    private static final int SERVER_ERROR = 500;

    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        return passes(context.exception()) ? new StoreBusy(context.exception()) : context.exception();
    }

    private static boolean passes(Throwable failure) {
        return switch (failure) {
            case ProvisionedThroughputExceededException e -> true;
            case RequestLimitExceededException e -> true;
            case TransactionConflictException e -> true;
            case ReplicatedWriteConflictException e -> true;
            case AwsServiceException e -> e.isThrottlingException() || e.statusCode() >= SERVER_ERROR;
            case ApiCallTimeoutException e -> true;
            case ApiCallAttemptTimeoutException e -> true;
            case SdkClientException e -> e.getCause() instanceof IOException;
            default -> false;
        };
    }
}
