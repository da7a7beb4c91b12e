package id.tumbuh.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Door;
import id.tumbuh.runtime.FunctionDoor;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.testing.EveryLogLine;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class QuietEdgeTest {

    private static final List<HttpRequest> SEEN = new CopyOnWriteArrayList<>();

    /** A door whose routes nobody may tell apart. */
    public static final class Whispering extends FunctionDoor {

        @Override
        protected void open(Door door) {
            door.quietHttp("quiet", routes -> routes.on("POST /slips", "addSlip", request -> {
                SEEN.add(request);
                door.measures().count("Slips");
                return request.json(40).build(() -> HttpAnswer.json(200, Map.of("ok", true)));
            }).on("GET /busy", "getBusy", request -> {
                throw new StoreBusy(null);
            }).on("GET /broken", "getBroken", request -> {
                throw new IllegalStateException("slip 4711", new IllegalArgumentException("of 127.0.0.1"));
            }));
        }
    }

    private final TestCloud cloud = TestCloud.start(Whispering.class, Map.of());

    @Test
    void nothing_of_a_request_is_logged_or_counted_whatever_becomes_of_it() {
        try (EveryLogLine log = EveryLogLine.open()) {
            assertEquals(200, slip("{}").status());
            assertEquals(400, slip("{").status());
            assertEquals(413, slip("{\"x\":\"" + "x".repeat(40) + "\"}").status());
            assertEquals(429, cloud.http("quiet", "GET /busy").call().status());
            assertThrows(QuietEdge.Failed.class, () -> cloud.http("quiet", "GET /broken").call());
            assertThrows(QuietEdge.Failed.class, () -> cloud.http("quiet", "GET /nothing").call());
            assertEquals(List.of(), log.lines());
        }
    }

    @Test
    void what_is_thrown_says_its_kind_and_nothing_of_the_request() {
        var failed = assertThrows(QuietEdge.Failed.class, () -> cloud.http("quiet", "GET /broken").call());
        assertEquals("IllegalStateException", failed.getMessage());
        assertEquals(null, failed.getCause());
        assertEquals(0, failed.getStackTrace().length + failed.getSuppressed().length);
    }

    @Test
    void no_correlation_id_is_taken_or_given_and_a_problem_has_none() {
        Reply good = slip("{}");
        assertFalse(good.headers().containsKey("x-correlation-id"), good.headers().toString());
        Reply bad = slip("{");
        assertEquals("application/problem+json", bad.headers().get("content-type"));
        assertTrue(bad.json().path("correlationId").isMissingNode(), bad.text());
        assertEquals("urn:tumbuh:problem:malformed", bad.json().path("type").asString());
    }

    @Test
    void a_route_learns_neither_who_calls_nor_from_where_nor_with_what() {
        cloud.http("quiet", "POST /slips").as("asn-1", Role.ASN).header("x-correlation-id", "abcdefgh")
                .header("x-forwarded-for", "192.0.2.7").header("user-agent", "a phone").header("cookie", "a=b")
                .header("accept-language", "en").json("{}").call();
        HttpRequest seen = SEEN.getLast();
        assertTrue(seen.caller().isEmpty());
        assertEquals("", seen.correlationId());
        assertEquals(Map.of("content-type", "application/json", "accept-language", "en"), seen.headers());
    }

    private Reply slip(String json) {
        return cloud.http("quiet", "POST /slips").header("x-correlation-id", "abcdefgh").json(json).call();
    }
}
