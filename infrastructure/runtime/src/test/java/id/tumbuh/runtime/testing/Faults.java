package id.tumbuh.runtime.testing;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * What DynamoDB Local never shows: a share of all attempts fails, in every way that passes, before the table was asked or
 * after it had answered. The SDK finds the interceptor on the class path; it does something only within {@link #during}.
 */
public final class Faults implements ExecutionInterceptor {

    private static final ScopedValue<Faults> CURRENT = ScopedValue.newInstance();
    private static final List<Supplier<RuntimeException>> ANY = List.of(
            () -> answer(ProvisionedThroughputExceededException.builder(), "ProvisionedThroughputExceededException",
                    400),
            () -> answer(RequestLimitExceededException.builder(), "RequestLimitExceeded", 400),
            () -> answer(ThrottlingException.builder(), "ThrottlingException", 400),
            () -> answer(InternalServerErrorException.builder(), "InternalServerError", 500),
            () -> answer(DynamoDbException.builder(), "ServiceUnavailable", 503),
            () -> SdkClientException.create("injected", new IOException("connection reset")),
            () -> ApiCallAttemptTimeoutException.create(1));
    private static final List<Supplier<RuntimeException>> OF_TRANSACTIONS = List.of(
            () -> answer(TransactionInProgressException.builder(), "TransactionInProgressException", 400),
            () -> answer(TransactionConflictException.builder(), "TransactionConflictException", 400),
            () -> canceled("TransactionConflict"), () -> canceled("ThrottlingError"),
            () -> canceled("ProvisionedThroughputExceeded"));

    private final double share;
    private final Random random;
    private final AtomicInteger attempts = new AtomicInteger();

    /** For the SDK. */
    public Faults() {
        this(0, 0);
    }

    /** @param share of attempts that fail, 0 to 1 */
    public Faults(double share, long seed) {
        this.share = share;
        this.random = new Random(seed);
    }

    /** Calls that this thread makes meanwhile meet these faults. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** How often the table was asked, or would have been. */
    public int attempts() {
        return attempts.get();
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (CURRENT.isBound()) {
            CURRENT.get().attempts.incrementAndGet();
            CURRENT.get().maybe(2.0 / 3, context.request() instanceof TransactWriteItemsRequest);
        }
    }

    /** The table has done it, and nobody hears of it. */
    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        if (CURRENT.isBound()) {
            CURRENT.get().maybe(1.0 / 3, false);
        }
    }

    private void maybe(double part, boolean transaction) {
        if (random.nextDouble() < share * part) {
            List<Supplier<RuntimeException>> kinds = transaction && random.nextBoolean() ? OF_TRANSACTIONS : ANY;
            throw kinds.get(random.nextInt(kinds.size())).get();
        }
    }

    private static RuntimeException canceled(String code) {
        return answer(TransactionCanceledException.builder()
                .cancellationReasons(CancellationReason.builder().code(code).build()), "TransactionCanceledException",
                400);
    }

    private static RuntimeException answer(AwsServiceException.Builder exception, String code, int status) {
        return exception.statusCode(status).message("injected")
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage("injected").build()).build();
    }
}
