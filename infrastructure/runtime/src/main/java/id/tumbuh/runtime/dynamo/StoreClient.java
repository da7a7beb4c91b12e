package id.tumbuh.runtime.dynamo;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReplicatedWriteConflictException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The client as this package uses it. What the SDK's retries did not get over, and what passes by itself, becomes
 * {@link StoreBusy}: a throttled or an unreachable table is no fault of ours. What is one, such as a denied permission,
 * becomes {@link StoreRefused}, which says what was asked of which table. An interceptor of the SDK could not do it: what
 * that makes of an exception must be of the same class.
 */
public final class StoreClient implements DynamoDbClient {

    private static final int SERVER_ERROR = 500;
    private final DynamoDbClient client;

    public StoreClient(DynamoDbClient client) {
        this.client = client;
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return asked("GetItem", request.tableName(), () -> client.getItem(request));
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return asked("BatchGetItem", String.join(", ", request.requestItems().keySet()),
                () -> client.batchGetItem(request));
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return asked("Query", request.tableName(), () -> client.query(request));
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        return asked("Scan", request.tableName(), () -> client.scan(request));
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return asked("DeleteItem", request.tableName(), () -> client.deleteItem(request));
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return asked("PutItem", request.tableName(), () -> client.putItem(request));
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        return asked("BatchWriteItem", String.join(", ", request.requestItems().keySet()),
                () -> client.batchWriteItem(request));
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return asked("TransactWriteItems", tables(request), () -> client.transactWriteItems(request));
    }

    @Override
    public String serviceName() {
        return client.serviceName();
    }

    @Override
    public void close() {
        client.close();
    }

    private static <T> T asked(String operation, String table, Supplier<T> call) {
        try {
            return call.get();
        } catch (TransactionCanceledException | TransactionInProgressException | ConditionalCheckFailedException e) {
            throw e; // the writer's to judge
        } catch (SdkException e) {
            if (passes(e)) {
                throw new StoreBusy(e);
            }
            if (e instanceof AwsServiceException refusal && refusal.awsErrorDetails() != null) {
                throw new StoreRefused(operation, table, why(refusal.awsErrorDetails()), e);
            }
            throw e;
        }
    }

    private static boolean passes(SdkException failure) {
        return switch (failure) {
            case ProvisionedThroughputExceededException e -> true;
            case RequestLimitExceededException e -> true;
            case TransactionConflictException e -> true;
            case ReplicatedWriteConflictException e -> true;
            case AwsServiceException e -> e.isThrottlingException() || e.statusCode() >= SERVER_ERROR;
            case ApiCallTimeoutException e -> true;
            case ApiCallAttemptTimeoutException e -> true;
            // an unknown host is wrapped once more
            case SdkClientException e -> Stream.iterate(e.getCause(), Objects::nonNull, Throwable::getCause)
                    .anyMatch(IOException.class::isInstance);
            default -> false;
        };
    }

    private static String why(AwsErrorDetails details) {
        return details.errorCode() + ": " + details.errorMessage() + switch (details.errorCode()) {
            case "ResourceNotFoundException" -> "; is the stack deployed, and in this region?";
            case "ValidationException" -> "; this code expects the keys pk and sk, both texts";
            default -> "";
        };
    }

    private static String tables(TransactWriteItemsRequest request) {
        return request.transactItems().stream()
                .flatMap(item -> Stream.of(Optional.ofNullable(item.put()).map(Put::tableName),
                        Optional.ofNullable(item.conditionCheck()).map(ConditionCheck::tableName),
                        Optional.ofNullable(item.delete()).map(Delete::tableName)))
                .flatMap(Optional::stream).distinct().collect(Collectors.joining(", "));
    }
}
