package id.tumbuh.local.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.services.DynamoServer;
import id.tumbuh.local.template.CloudTemplate.AsyncSpec;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.local.template.CloudTemplate.KeySpec;
import id.tumbuh.local.template.CloudTemplate.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Request units as AWS bills them, also where DynamoDB Local reports less. */
class MeterTest {

    private static final String TABLE = "Things";
    private static final DynamoServer DYNAMO = new DynamoServer(Optional.empty());
    private static final FunctionSpec FUNCTION = new FunctionSpec("F", "F", "", "", 1, 1024, 1, Map.of(), List.of(),
            AsyncSpec.USUAL, List.of(), List.of(), List.of(), List.of());

    @BeforeEach
    void table() {
        DYNAMO.create(new TableSpec(TABLE, TABLE, Map.of("pk", "S"), List.of(new KeySpec("pk", "HASH")), List.of(), "",
                "", true));
        for (String key : List.of("a", "b")) {
            DYNAMO.tables().client().deleteItem(delete -> delete.tableName(TABLE).key(item(key, 0)));
        }
    }

    @AfterAll
    static void stop() {
        DYNAMO.close();
    }

    @Test
    void a_write_costs_a_unit_for_each_kilobyte_of_the_larger_of_old_and_new() throws Exception {
        assertEquals(2, measured(c -> put(c, "a", 1500)).writeUnits());
        assertEquals(2, measured(c -> put(c, "a", 10)).writeUnits());
        put(DYNAMO.tables().client(), "a", 1500);
        assertEquals(2, measured(c -> c.deleteItem(d -> d.tableName(TABLE).key(item("a", 0)))).writeUnits());
    }

    @Test
    void a_transaction_costs_twice_also_for_what_is_only_checked_and_what_is_not_there() throws Exception {
        TransactWriteItem check = TransactWriteItem.builder().conditionCheck(c -> c.tableName(TABLE)
                .key(item("b", 0)).conditionExpression("attribute_not_exists(pk)")).build();
        TransactWriteItem delete = TransactWriteItem.builder().delete(d -> d.tableName(TABLE).key(item("b", 0)))
                .build();
        assertEquals(6, measured(c -> transact(c, newItem("a", 1500), check)).writeUnits());
        assertEquals(2, measured(c -> transact(c, delete)).writeUnits());
    }

    @Test
    void a_refused_transaction_is_billed_and_said_to_be_refused() throws Exception {
        put(DYNAMO.tables().client(), "a", 10);
        Invoked refused = measured(
                c -> assertThrows(TransactionCanceledException.class, () -> transact(c, newItem("a", 10))));
        assertEquals(2, refused.writeUnits());
        assertTrue(refused.disturbed());
    }

    @Test
    void a_read_costs_a_unit_for_each_4_kilobytes_half_where_it_may_be_late_and_one_where_nothing_is()
            throws Exception {
        put(DYNAMO.tables().client(), "a", 5000);
        assertEquals(2, measured(c -> get(c, "a", true)).readUnits());
        assertEquals(1, measured(c -> get(c, "a", false)).readUnits());
        assertEquals(1, measured(c -> get(c, "b", true)).readUnits());
        assertEquals(1, measured(c -> c.query(q -> q.tableName(TABLE).keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("b"))).consistentRead(true)))
                .readUnits());
        assertEquals(3, measured(c -> c.batchGetItem(b -> b.requestItems(Map.of(TABLE, KeysAndAttributes.builder()
                .keys(item("a", 0), item("b", 0)).consistentRead(true).build())))).readUnits());
    }

    @Test
    void who_is_not_measured_answers_as_ever() throws Exception {
        assertEquals(1, new Meter().measured(FUNCTION, new byte[0], () -> {
            put(DYNAMO.tables().client(), "a", 10);
            return new byte[1];
        }).length);
    }

    private static Invoked measured(Consumer<DynamoDbClient> function) throws Exception {
        List<Invoked> seen = new ArrayList<>();
        Meter meter = new Meter();
        meter.watch(seen::add);
        meter.measured(FUNCTION, new byte[0], () -> {
            function.accept(DYNAMO.tables().client());
            return new byte[0];
        });
        return seen.getFirst();
    }

    private static void put(DynamoDbClient client, String key, int size) {
        client.putItem(put -> put.tableName(TABLE).item(item(key, size)));
    }

    private static void get(DynamoDbClient client, String key, boolean consistent) {
        client.getItem(get -> get.tableName(TABLE).key(item(key, 0)).consistentRead(consistent));
    }

    private static void transact(DynamoDbClient client, TransactWriteItem... items) {
        client.transactWriteItems(write -> write.transactItems(items));
    }

    private static TransactWriteItem newItem(String key, int size) {
        return TransactWriteItem.builder().put(put -> put.tableName(TABLE).item(item(key, size))
                .conditionExpression("attribute_not_exists(pk)")).build();
    }

    /** Of about so many bytes; 0 is the key alone. */
    private static Map<String, AttributeValue> item(String key, int size) {
        return size == 0
                ? Map.of("pk", AttributeValue.fromS(key))
                : Map.of("pk", AttributeValue.fromS(key), "value", AttributeValue.fromS("v".repeat(size)));
    }
}
