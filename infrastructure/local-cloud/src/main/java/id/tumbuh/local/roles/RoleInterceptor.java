package id.tumbuh.local.roles;

import id.tumbuh.local.template.LocalAccount;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
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

    private record Needed(String action, String table) {}

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (Role.CURRENT.isBound() && context.request() instanceof DynamoDbRequest request) {
            needed(request).forEach(RoleInterceptor::check);
        }
    }

    private static void check(Needed needed) {
        Role role = Role.CURRENT.get();
        String arn = LocalAccount.arn("dynamodb", "table/" + needed.table());
        if (!role.allows("dynamodb:" + needed.action(), arn)) {
            String message = "User: " + role.function() + " is not authorized to perform: dynamodb:" + needed.action()
                    + " on resource: " + arn;
            throw DynamoDbException.builder().statusCode(400).message(message).awsErrorDetails(AwsErrorDetails.builder()
                    .errorCode("AccessDeniedException").errorMessage(message).serviceName("DynamoDb").build()).build();
        }
    }

    private static List<Needed> needed(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> one("GetItem", get.tableName());
            case QueryRequest query -> one("Query", index(query.tableName(), query.indexName()));
            case ScanRequest scan -> one("Scan", index(scan.tableName(), scan.indexName()));
            case PutItemRequest put -> one("PutItem", put.tableName());
            case UpdateItemRequest update -> one("UpdateItem", update.tableName());
            case DeleteItemRequest delete -> one("DeleteItem", delete.tableName());
            case BatchGetItemRequest batch -> each("BatchGetItem", batch.requestItems());
            case BatchWriteItemRequest batch -> each("BatchWriteItem", batch.requestItems());
            case TransactGetItemsRequest transaction -> transaction.transactItems().stream()
                    .map(item -> new Needed("GetItem", item.get().tableName())).toList();
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().stream().flatMap(RoleInterceptor::needed).toList();
            // what a function never does has a name of its own, and no role that grants it
            default -> one(request.getClass().getSimpleName().replaceFirst("Request$", ""), "-");
        };
    }

    private static Stream<Needed> needed(TransactWriteItem item) {
        return Stream.of(
                item.put() == null ? null : new Needed("PutItem", item.put().tableName()),
                item.update() == null ? null : new Needed("UpdateItem", item.update().tableName()),
                item.delete() == null ? null : new Needed("DeleteItem", item.delete().tableName()),
                item.conditionCheck() == null
                        ? null
                        : new Needed("ConditionCheckItem", item.conditionCheck().tableName()))
                .filter(java.util.Objects::nonNull);
    }

    private static List<Needed> one(String action, String table) {
        return List.of(new Needed(action, table));
    }

    private static List<Needed> each(String action, Map<String, ?> byTable) {
        return byTable.keySet().stream().map(table -> new Needed(action, table)).toList();
    }

    private static String index(String table, String index) {
        return index == null ? table : table + "/index/" + index;
    }
}
