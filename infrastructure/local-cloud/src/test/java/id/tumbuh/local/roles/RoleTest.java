package id.tumbuh.local.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.services.DynamoServer;
import id.tumbuh.local.template.CloudTemplate.KeySpec;
import id.tumbuh.local.template.CloudTemplate.PermissionSpec;
import id.tumbuh.local.template.CloudTemplate.TableSpec;
import id.tumbuh.local.template.LocalAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A function's calls to DynamoDB are let through or refused as its role says. */
class RoleTest {

    private static final String TABLE = LocalAccount.arn("dynamodb", "table/Points");
    private static final Map<String, AttributeValue> ITEM = Map.of("pk", AttributeValue.fromS("a"));
    private static DynamoServer dynamo;

    @BeforeAll
    static void start() {
        dynamo = new DynamoServer(Optional.empty());
        dynamo.create(new TableSpec("Points", "Points", Map.of("pk", "S"), List.of(new KeySpec("pk", "HASH")),
                List.of(), "", "", true));
    }

    @AfterAll
    static void stop() {
        dynamo.close();
    }

    @Test
    void what_is_granted_is_done_and_remembered() {
        Role role = role("dynamodb:GetItem", "dynamodb:PutItem");
        ScopedValue.where(Role.CURRENT, role).run(() -> {
            dynamo.tables().client().putItem(put -> put.tableName("Points").item(ITEM));
        });
        assertEquals(List.of("dynamodb:GetItem on " + TABLE), role.unused());
    }

    @Test
    void what_is_not_granted_is_refused_as_iam_refuses_it() {
        ScopedValue.where(Role.CURRENT, role("dynamodb:PutItem")).run(() -> {
            refused(() -> dynamo.tables().client().getItem(get -> get.tableName("Points").key(ITEM)));
            refused(() -> dynamo.tables().client().scan(scan -> scan.tableName("Points")));
            refused(() -> dynamo.tables().client().describeTable(describe -> describe.tableName("Points")));
            refused(() -> dynamo.tables().client().putItem(put -> put.tableName("Others").item(ITEM)));
        });
    }

    @Test
    void a_transaction_needs_what_each_of_its_parts_needs() {
        TransactWriteItem delete = TransactWriteItem.builder().delete(item -> item.tableName("Points").key(ITEM))
                .build();
        ScopedValue.where(Role.CURRENT, role("dynamodb:PutItem"))
                .run(() -> refused(
                        () -> dynamo.tables().client().transactWriteItems(write -> write.transactItems(delete))));
        Role role = role("dynamodb:DeleteItem");
        ScopedValue.where(Role.CURRENT, role)
                .run(() -> dynamo.tables().client().transactWriteItems(write -> write.transactItems(delete)));
        assertEquals(List.of(), role.unused());
    }

    @Test
    void a_star_stands_for_anything_and_nothing_else_does() {
        Role role = new Role("F", List.of(new PermissionSpec(List.of("s3:PutObject"), List.of("arn:aws:s3:::b/*"))));
        assertTrue(role.allows("s3:PutObject", "arn:aws:s3:::b/c/d"));
        assertFalse(role.allows("s3:PutObject", "arn:aws:s3:::b"));
        assertFalse(role.allows("s3:GetObject", "arn:aws:s3:::b/c"));
        assertFalse(new Role("F", List.of(new PermissionSpec(List.of("a:b"), List.of("x.z")))).allows("a:b", "xyz"));
    }

    @Test
    void a_grant_for_some_partitions_is_none_for_others_whatever_asks() {
        Role role = new Role("F", List.of(new PermissionSpec(
                List.of("dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:BatchWriteItem"),
                List.of(TABLE), List.of("A#*", "B"))));
        ScopedValue.where(Role.CURRENT, role).run(() -> {
            var client = dynamo.tables().client();
            client.putItem(put -> put.tableName("Points").item(key("A#1")));
            client.getItem(get -> get.tableName("Points").key(key("B")));
            client.query(query -> query.tableName("Points").keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("A#1"))));
            refused(() -> client.putItem(put -> put.tableName("Points").item(key("a"))));
            refused(() -> client.getItem(get -> get.tableName("Points").key(key("BB"))));
            refused(() -> client.query(query -> query.tableName("Points").keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("C")))));
            refused(() -> client.batchWriteItem(batch -> batch.requestItems(Map.of("Points", List.of(
                    WriteRequest.builder().putRequest(put -> put.item(key("A#2"))).build(),
                    WriteRequest.builder().deleteRequest(delete -> delete.key(key("C"))).build())))));
            refused(() -> client.transactWriteItems(write -> write.transactItems(TransactWriteItem.builder()
                    .put(put -> put.tableName("Points").item(key("C"))).build())));
        });
        assertTrue(role.allows("dynamodb:GetItem", TABLE), "of some");
    }

    private static Map<String, AttributeValue> key(String pk) {
        return Map.of("pk", AttributeValue.fromS(pk));
    }

    private static Role role(String... actions) {
        return new Role("F", List.of(new PermissionSpec(List.of(actions), List.of(TABLE))));
    }

    private static void refused(Runnable call) {
        DynamoDbException refusal = assertThrows(DynamoDbException.class, call::run);
        assertEquals("AccessDeniedException", refusal.awsErrorDetails().errorCode());
        assertEquals(400, refusal.statusCode());
    }
}
