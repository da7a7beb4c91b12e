package id.tumbuh.local.roles;

import id.tumbuh.local.template.LocalAccount;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Refuses what the role of the running function does not allow, as IAM does. The SDK finds it on the class path; clients
 * that are no function's are let through. Source: Service Authorization Reference, Amazon DynamoDB.
 */
public final class RoleInterceptor implements ExecutionInterceptor {

    private static final String PARTITION_KEY = "pk";
    private static final Pattern PARTITION = Pattern.compile("\\bpk = (:\\w+)");

    /** @param keys of the partitions that are asked for; none where the request does not say */
    private record Needed(String action, String table, Set<String> keys) {}

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (Role.CURRENT.isBound() && context.request() instanceof DynamoDbRequest request) {
            needed(request).forEach(RoleInterceptor::check);
        }
    }

    private static void check(Needed needed) {
        Role role = Role.CURRENT.get();
        String arn = LocalAccount.arn("dynamodb", "table/" + needed.table());
        if (!role.allows("dynamodb:" + needed.action(), arn, needed.keys())) {
            String message = "User: " + role.function() + " is not authorized to perform: dynamodb:" + needed.action()
                    + " on resource: " + arn;
            throw DynamoDbException.builder().statusCode(400).message(message).awsErrorDetails(AwsErrorDetails.builder()
                    .errorCode("AccessDeniedException").errorMessage(message).serviceName("DynamoDb").build()).build();
        }
    }

    private static List<Needed> needed(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> one("GetItem", get.tableName(), get.key());
            case QueryRequest query ->
                one("Query", index(query.tableName(), query.indexName()), queried(query));
            case ScanRequest scan -> one("Scan", index(scan.tableName(), scan.indexName()), Map.of());
            case PutItemRequest put -> one("PutItem", put.tableName(), put.item());
            case UpdateItemRequest update -> one("UpdateItem", update.tableName(), update.key());
            case DeleteItemRequest delete -> one("DeleteItem", delete.tableName(), delete.key());
            case BatchGetItemRequest batch -> batch.requestItems().entrySet().stream()
                    .map(table -> new Needed("BatchGetItem", table.getKey(), keys(table.getValue().keys().stream())))
                    .toList();
            case BatchWriteItemRequest batch -> batch.requestItems().entrySet().stream()
                    .map(table -> new Needed("BatchWriteItem", table.getKey(), keys(table.getValue().stream()
                            .map(write -> write.putRequest() == null
                                    ? write.deleteRequest().key()
                                    : write.putRequest().item()))))
                    .toList();
            case TransactGetItemsRequest transaction -> transaction.transactItems().stream()
                    .map(item -> new Needed("GetItem", item.get().tableName(), keys(Stream.of(item.get().key()))))
                    .toList();
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().stream().flatMap(RoleInterceptor::needed).toList();
            // what a function never does has a name of its own, and no role that grants it
            default -> one(request.getClass().getSimpleName().replaceFirst("Request$", ""), "-", Map.of());
        };
    }

    private static Stream<Needed> needed(TransactWriteItem item) {
        return Stream.of(
                Optional.ofNullable(item.put()).map(put -> one("PutItem", put.tableName(), put.item())),
                Optional.ofNullable(item.update()).map(update -> one("UpdateItem", update.tableName(), update.key())),
                Optional.ofNullable(item.delete()).map(delete -> one("DeleteItem", delete.tableName(), delete.key())),
                Optional.ofNullable(item.conditionCheck())
                        .map(check -> one("ConditionCheckItem", check.tableName(), check.key())))
                .flatMap(Optional::stream).flatMap(List::stream);
    }

    private static List<Needed> one(String action, String table, Map<String, AttributeValue> item) {
        return List.of(new Needed(action, table, keys(Stream.of(item))));
    }

    private static Set<String> keys(Stream<Map<String, AttributeValue>> items) {
        return items.map(item -> item.get(PARTITION_KEY)).filter(Objects::nonNull).map(AttributeValue::s)
                .collect(Collectors.toSet());
    }

    /** The value that its key condition compares the partition key with. */
    private static Map<String, AttributeValue> queried(QueryRequest query) {
        Matcher condition = PARTITION.matcher(String.valueOf(query.keyConditionExpression()));
        return condition.find() && query.expressionAttributeValues().containsKey(condition.group(1))
                ? Map.of(PARTITION_KEY, query.expressionAttributeValues().get(condition.group(1)))
                : Map.of();
    }

    private static String index(String table, String index) {
        return index == null ? table : table + "/index/" + index;
    }
}
