package id.tumbuh.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PeopleChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** Functions whose code, tables and rules are not of one deployment: what does not fit waits, and says why. */
class HalfDeployedTest {

    private static final List<PeopleChanged> TAKEN = new ArrayList<>();

    /** Takes people, as most contexts do. */
    public static final class Taking extends FunctionDoor {

        @Override
        protected void open(Door door) {
            door.queue("onEvents",
                    handlers -> handlers.on(PeopleChanged.class, received -> TAKEN.add(received.event())));
        }
    }

    @Test
    void a_table_with_other_keys_is_named_with_what_is_expected_and_events_come_back() {
        String table = "other-" + UUID.randomUUID();
        DynamoLocal.get().client()
                .createTable(request -> request.tableName(table).billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(id -> id.attributeName("id").attributeType("S"))
                        .keySchema(id -> id.attributeName("id").keyType(KeyType.HASH)));
        TestCloud cloud = TestCloud.start(SampleFunctions.class, Map.of("TABLE", table));
        String message = failure(cloud);
        assertTrue(message.contains("dynamodb:GetItem on " + table + " is refused: ValidationException"), message);
        assertTrue(message.contains("this code expects the keys pk and sk"), message);
        message = causes(assertThrows(RuntimeException.class, () -> cloud.database("TABLE").write()
                .put(new SampleFunctions.Note("p", "s", "t", 1, List.of(), Map.of(), 1)).commit()));
        assertTrue(message.contains("dynamodb:PutItem on " + table + " is refused: Validation"), message);
    }

    @Test
    void a_table_that_is_not_there_is_named() {
        String message = failure(TestCloud.start(SampleFunctions.class, Map.of("TABLE", "nothing")));
        assertTrue(message.contains("dynamodb:GetItem on nothing is refused: ResourceNotFoundException"), message);
    }

    @Test
    void an_item_of_another_shape_is_no_half_read_item() {
        TestCloud cloud = TestCloud.start(SampleFunctions.class, Map.of(), "TABLE");
        DynamoLocal.get().client().putItem(put -> put.tableName(cloud.table("TABLE"))
                .item(Map.of("pk", AttributeValue.fromS("NOTE#asn-1"), "sk", AttributeValue.fromS("n"), "stars",
                        AttributeValue.fromS("many"))));
        String message = failure(cloud);
        assertTrue(message.contains("an item of the table has not the shape of Note that this code reads"), message);
    }

    @Test
    void an_event_of_a_type_or_version_that_this_code_does_not_know_comes_back_for_a_newer_one() {
        TestCloud cloud = TestCloud.start(Taking.class, Map.of());
        assertEquals(List.of("message-0", "message-1"), cloud.deliverBodies("onEvents",
                List.of(body("id.tumbuh.workforce.people-changed.v2", "PELAKSANA", ""),
                        body("id.tumbuh.catalogue.course-published.v1", "PELAKSANA", ""))));
    }

    @Test
    void an_event_with_a_constant_that_this_code_does_not_know_comes_back_for_a_newer_one() {
        TAKEN.clear();
        TestCloud cloud = TestCloud.start(Taking.class, Map.of());
        assertEquals(List.of("message-0"),
                cloud.deliverBodies("onEvents", List.of(body(PeopleChanged.TYPE, "ROBOT", ""))));
        assertEquals(List.of(), TAKEN);
    }

    @Test
    void an_event_that_tells_more_than_this_code_knows_is_taken() {
        TAKEN.clear();
        TestCloud cloud = TestCloud.start(Taking.class, Map.of());
        assertEquals(List.of(), cloud.deliverBodies("onEvents",
                List.of(body(PeopleChanged.TYPE, "PELAKSANA", ",\"favouriteColour\":\"hijau\""))));
        assertEquals("Sri", TAKEN.getFirst().people().getFirst().name());
    }

    private static String body(String type, String positionKind, String more) {
        return """
                {"detail-type":"%1$s","detail":{"specversion":"1.0","id":"e-1","source":"urn:tumbuh:test","type":"%1$s",
                "subject":"asn-1","time":"2026-11-24T02:00:00Z","correlationid":"correlation-1",
                "recordedtime":"2026-11-24T02:00:00Z","data":{"people":[{"asn":"asn-1","version":1,"name":"Sri",
                "department":"dishub","position":"Staf","positionKind":"%2$s","employment":"PNS","superior":"",
                "eligible":true,"active":true,"sealedNip":""%3$s}]}}}""".formatted(type, positionKind, more);
    }

    private static String failure(TestCloud cloud) {
        return causes(assertThrows(RuntimeException.class, () -> cloud.http("GET /notes/{noteId}")
                .as("asn-1", Role.ASN).path("noteId", "n").call()));
    }

    private static String causes(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }
}
