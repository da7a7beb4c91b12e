package id.tumbuh.progress.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.StoreClient;
import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.runtime.testing.TestCloud;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** Adds up the write units that DynamoDB reports, and the time that its calls take. */
public final class TimedTable {

    private final TestCloud cloud;
    private double sum;
    private long nanos;

    public TimedTable(TestCloud cloud) {
        this.cloud = cloud;
    }

    public double units() {
        return sum;
    }

    /** In calls, the SDK's own work included. */
    public long nanos() {
        return nanos;
    }

    public Database database() {
        DynamoDbClient client = DynamoLocal.get().client();
        DynamoDbClient counting = (DynamoDbClient) Proxy.newProxyInstance(TimedTable.class.getClassLoader(),
                new Class<?>[]{DynamoDbClient.class}, (proxy, method, arguments) -> {
                    Object[] asked = arguments == null ? null : arguments.clone();
                    if (asked != null && asked.length == 1) {
                        asked[0] = counted(asked[0]);
                    }
                    long start = System.nanoTime();
                    try {
                        Object answer = method.invoke(client, asked);
                        sum += units(answer);
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        nanos += System.nanoTime() - start;
                    }
                });
        return new Database(new StoreClient(counting), cloud.table("TABLE"), cloud.clock(), new Json());
    }

    private static Object counted(Object request) {
        ReturnConsumedCapacity total = ReturnConsumedCapacity.TOTAL;
        return switch (request) {
            case PutItemRequest put -> put.toBuilder().returnConsumedCapacity(total).build();
            case DeleteItemRequest delete -> delete.toBuilder().returnConsumedCapacity(total).build();
            case BatchWriteItemRequest batch -> batch.toBuilder().returnConsumedCapacity(total).build();
            case TransactWriteItemsRequest all -> all.toBuilder().returnConsumedCapacity(total).build();
            default -> request;
        };
    }

    private static double units(Object answer) {
        return switch (answer) {
            case PutItemResponse put -> put.consumedCapacity().capacityUnits();
            case DeleteItemResponse delete -> delete.consumedCapacity().capacityUnits();
            case BatchWriteItemResponse batch ->
                batch.consumedCapacity().stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
            case TransactWriteItemsResponse all ->
                all.consumedCapacity().stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
            case null, default -> 0;
        };
    }
}
