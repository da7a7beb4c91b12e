package id.tumbuh.local.meter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The least that AWS bills for a call, from what the request and the answer show. DynamoDB Local reports nothing for a
 * query without a result, for a key that a batch did not find and for some condition checks, and half for a delete of
 * nothing in a transaction; what only it knows is the size of an item that a write replaced or deleted. So the larger of
 * the two counts. Source: DynamoDB developer guide, read and write operations and their capacity units.
 */
final class CapacityRules {

    private static final int READ = 4096;
    private static final int WRITE = 1024;
    /** A transaction prepares, and commits. */
    private static final int TRANSACTION = 2;

    private CapacityRules() {}

    /** Of a read that was answered; 0 for a write. */
    static double read(SdkRequest request, SdkResponse response) {
        return switch (request) {
            case GetItemRequest get when response instanceof GetItemResponse got ->
                consistent(get.consistentRead(), chunks(ItemSize.of(got.item()), READ));
            case QueryRequest query when response instanceof QueryResponse found ->
                consistent(query.consistentRead(), chunks(size(found.items()), READ));
            case BatchGetItemRequest batch when response instanceof BatchGetItemResponse found -> batch.requestItems()
                    .entrySet().stream().mapToDouble(table -> consistent(table.getValue().consistentRead(),
                            batch(table.getValue(), found.responses().getOrDefault(table.getKey(), List.of()))))
                    .sum();
            default -> 0;
        };
    }

    /** Of a write, whether it was done or refused; 0 for a read. */
    static double write(SdkRequest request) {
        return switch (request) {
            case PutItemRequest put -> chunks(ItemSize.of(put.item()), WRITE);
            case UpdateItemRequest _, DeleteItemRequest _ -> 1;
            case BatchWriteItemRequest batch -> batch.requestItems().values().stream().flatMap(Collection::stream)
                    .mapToDouble(write -> write.putRequest() == null
                            ? 1
                            : chunks(ItemSize.of(write.putRequest().item()), WRITE))
                    .sum();
            case TransactWriteItemsRequest transaction ->
                TRANSACTION * transaction.transactItems().stream().mapToDouble(CapacityRules::part).sum();
            default -> 0;
        };
    }

    /** A condition check counts as a write here: AWS does not say, and this is the dearer. */
    private static double part(TransactWriteItem item) {
        return item.put() == null ? 1 : chunks(ItemSize.of(item.put().item()), WRITE);
    }

    /** Each item is rounded up by itself; one that was not found costs as much as a small one. */
    private static double batch(KeysAndAttributes asked, List<Map<String, AttributeValue>> found) {
        return found.stream().mapToDouble(item -> chunks(ItemSize.of(item), READ)).sum()
                + Math.max(0, asked.keys().size() - found.size());
    }

    private static double consistent(Boolean consistentRead, double units) {
        return Boolean.TRUE.equals(consistentRead) ? units : units / 2;
    }

    private static double chunks(long bytes, int unit) {
        return Math.max(1, Math.ceilDiv(bytes, unit));
    }

    private static long size(List<Map<String, AttributeValue>> items) {
        return items.stream().mapToLong(ItemSize::of).sum();
    }
}
