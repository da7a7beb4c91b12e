package id.tumbuh.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.InnovationSubmitted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RuntimeTest {

    private TestCloud cloud;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(SampleFunctions.class, Map.of(), "TABLE");
    }

    @Test
    void a_note_is_stored_with_its_event_and_read_again() {
        assertEquals(201, add("{\"title\":\"Halo\",\"stars\":3,\"tags\":[\"a\",\"b\"]}").call().status());
        Reply read = cloud.http("GET /notes/{noteId}").as("asn-1", Role.ASN).path("noteId", "key-0001").call();
        assertEquals(200, read.status());
        assertEquals("Halo", read.json().path("title").asString());
        assertEquals(2, read.json().path("tags").size());
        assertEquals("b", read.json().path("more").path("a").asString());
        assertEquals(1, cloud.outbox().size());
    }

    @Test
    void the_same_request_again_changes_nothing_and_answers_the_same() {
        Reply first = add("{\"title\":\"Halo\",\"stars\":3}").call();
        int items = cloud.items("TABLE");
        for (int i = 0; i < 8; i++) {
            assertEquals(first.text(), add("{\"title\":\"Halo\",\"stars\":3}").call().text());
        }
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void a_key_with_another_body_is_refused_and_writes_nothing() {
        add("{\"title\":\"Halo\",\"stars\":3}").call();
        int items = cloud.items("TABLE");
        assertEquals(422, add("{\"title\":\"Lain\",\"stars\":3}").call().status());
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void all_invalid_fields_are_named_at_once_in_the_callers_language() {
        Reply indonesian = add("{\"title\":\"\",\"stars\":9,\"tags\":[\"too long\"]}").call();
        assertEquals(400, indonesian.status());
        assertEquals("application/problem+json", indonesian.headers().get("content-type"));
        assertEquals("urn:tumbuh:problem:invalid", indonesian.json().path("type").asString());
        assertEquals(List.of("/title", "/stars", "/tags/0"), indonesian.json().path("errors").values().stream()
                .map(error -> error.path("pointer").asString()).toList());
        assertEquals("Ada isian yang tidak sah.", indonesian.json().path("title").asString());
        Reply english = add("{}").header("accept-language", "en-GB, id;q=0.5").call();
        assertEquals("Some fields are not valid.", english.json().path("title").asString());
        assertEquals(0, cloud.items("TABLE"));
    }

    @Test
    void what_a_client_calls_its_headers_changes_nothing() {
        for (String name : List.of("aws-api-gateway", "aws-event", "aws-context", "payload", "id",
                "spring.cloud.function.definition", "contenttype", "statuscode")) {
            assertEquals(201, add("{\"title\":\"Halo\",\"stars\":3}").header(name, "relay").call().status(), name);
        }
    }

    @Test
    void what_can_not_be_read_is_refused_by_its_kind() {
        assertEquals(400, add("{\"title\":").call().status());
        assertEquals(400, add("[]").call().status());
        assertEquals(400, add("{\"title\":\"a\",\"title\":\"b\",\"stars\":1}").call().status());
        assertEquals(413, add("{\"title\":\"" + "x".repeat(300) + "\"}").call().status());
        assertEquals(415, add("{}").body("{}".getBytes(), "text/plain").call().status());
        assertEquals(403, cloud.http("POST /notes").as("m-1", Role.MITRA).json("{}").call().status());
        assertEquals(403, cloud.http("POST /notes").json("{}").call().status());
        assertEquals(0, cloud.items("TABLE"));
    }

    @Test
    void somebody_elses_note_is_not_found() {
        add("{\"title\":\"Halo\",\"stars\":3}").call();
        assertEquals(404,
                cloud.http("GET /notes/{noteId}").as("asn-2", Role.ASN).path("noteId", "key-0001").call().status());
    }

    @Test
    void binary_answers_come_in_the_form_that_the_caller_prefers() {
        Reply png = cloud.http("GET /raw").header("accept", "application/pdf;q=0.3, image/*").call();
        assertEquals("image/png", png.headers().get("content-type"));
        assertArrayEquals(new byte[]{0, 1, (byte) 0xff}, png.body());
        assertEquals(406, cloud.http("GET /raw").header("accept", "text/html").call().status());
    }

    @Test
    void a_correlation_id_is_taken_over_unless_it_could_be_a_nip() {
        assertEquals("permintaan-1", cloud.http("GET /raw").header("x-correlation-id", "permintaan-1").call().headers()
                .get("x-correlation-id"));
        assertFalse(cloud.http("GET /raw").header("x-correlation-id", "198703142010012001").call().headers()
                .get("x-correlation-id").contains("1987"));
    }

    @Test
    void only_the_message_that_failed_comes_back() {
        assertEquals(List.of("message-1"), cloud.deliver("onEvents", event("good"), event("fail"), event("good")));
        assertEquals(List.of("message-0"), cloud.deliverBodies("onEvents", List.of("no json")));
    }

    @Test
    void an_event_delivered_eight_times_is_handled_once() {
        cloud.deliver("onEvents", "event-1", event("good"));
        int items = cloud.items("TABLE");
        for (int i = 0; i < 7; i++) {
            assertTrue(cloud.deliver("onEvents", "event-1", event("good")).isEmpty());
        }
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void a_schedule_knows_when_it_was_due() {
        assertEquals("2026-11-24T02:00:00Z", cloud.schedule("tick").path("at").asString());
    }

    @Test
    void an_operator_invokes_a_function_with_plain_json() {
        assertEquals("T", cloud.operate("echo", "{\"title\":\"T\"}").path("title").asString());
    }

    private HttpCall add(String json) {
        return cloud.http("POST /notes").as("asn-1", Role.ASN).header("Idempotency-Key", "key-0001").json(json);
    }

    private static InnovationSubmitted event(String title) {
        return new InnovationSubmitted("i-1", new AsnId("asn-1"), new DepartmentCode("dishub"), title, Instant.EPOCH);
    }
}
