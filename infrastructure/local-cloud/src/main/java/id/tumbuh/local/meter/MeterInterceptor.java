package id.tumbuh.local.meter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Asks DynamoDB what each call of a measured function consumed, and notes the answer. The SDK finds it on the class path. */
public final class MeterInterceptor implements ExecutionInterceptor {

    private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return Meter.CALLS.isBound() ? asking(context.request()) : context.request();
    }

    private static SdkRequest asking(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(TOTAL).build();
            case QueryRequest query -> query.toBuilder().returnConsumedCapacity(TOTAL).build();
            case ScanRequest scan -> scan.toBuilder().returnConsumedCapacity(TOTAL).build();
            case BatchGetItemRequest batch -> batch.toBuilder().returnConsumedCapacity(TOTAL).build();
            case PutItemRequest put -> put.toBuilder().returnConsumedCapacity(TOTAL).build();
            case UpdateItemRequest update -> update.toBuilder().returnConsumedCapacity(TOTAL).build();
            case DeleteItemRequest delete -> delete.toBuilder().returnConsumedCapacity(TOTAL).build();
            case BatchWriteItemRequest batch -> batch.toBuilder().returnConsumedCapacity(TOTAL).build();
            case TransactWriteItemsRequest write -> write.toBuilder().returnConsumedCapacity(TOTAL).build();
            default -> request;
        };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (Meter.CALLS.isBound() && context.request() instanceof DynamoDbRequest request) {
            double reported = reported(context.response()).stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
            double write = CapacityRules.write(request);
            boolean writes = write > 0;
            Meter.CALLS.get().add(new Consumed(action(request),
                    writes ? 0 : Math.max(reported, CapacityRules.read(request, context.response())),
                    writes ? Math.max(reported, write) : 0, false));
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (Meter.CALLS.isBound() && context.request() instanceof DynamoDbRequest request) {
            Meter.CALLS.get().add(new Consumed(action(request), 0, CapacityRules.write(request), true));
        }
    }

    private static String action(SdkRequest request) {
        return request.getClass().getSimpleName().replaceFirst("Request$", "");
    }

    private static Collection<ConsumedCapacity> reported(SdkResponse response) {
        return switch (response) {
            case GetItemResponse get -> one(get.consumedCapacity());
            case QueryResponse query -> one(query.consumedCapacity());
            case ScanResponse scan -> one(scan.consumedCapacity());
            case BatchGetItemResponse batch -> batch.consumedCapacity();
            case PutItemResponse put -> one(put.consumedCapacity());
            case UpdateItemResponse update -> one(update.consumedCapacity());
            case DeleteItemResponse delete -> one(delete.consumedCapacity());
            case BatchWriteItemResponse batch -> batch.consumedCapacity();
            case TransactWriteItemsResponse write -> write.consumedCapacity();
            default -> List.of();
        };
    }

    private static List<ConsumedCapacity> one(ConsumedCapacity capacity) {
        return Optional.ofNullable(capacity).stream().toList();
    }
}
