package id.tumbuh.runtime.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.SampleFunctions;
import id.tumbuh.runtime.event.CloudEvent;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.runtime.testing.ToldMetrics;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.InnovationSubmitted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeasuresTest {

    private static final String SUBMITTED = "InnovationSubmitted";
    private TestCloud cloud;
    private ToldMetrics told;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(SampleFunctions.class, Map.of("AWS_LAMBDA_FUNCTION_NAME", "SampleHttp"), "TABLE");
        cloud.http("GET /raw").call();
        cloud.deliver("onEvents");
        cloud.schedule("relayLeftovers");
        told = ToldMetrics.open();
    }

    @AfterEach
    void close() {
        told.close();
    }

    @Test
    void a_request_counts_its_answer_and_what_it_published_in_one_line_of_its_function() {
        add("key-0001", "Halo");
        assertEquals(1, told.lines().size());
        JsonNode line = told.of(SUBMITTED).getFirst();
        assertEquals(1, line.path(SUBMITTED).asInt());
        assertEquals(1, line.path("Answers2xx").asInt());
        assertEquals("runtime", line.path("Service").asString());
        assertEquals("SampleHttp", line.path("FunctionName").asString());
        assertEquals(cloud.clock().millis(), line.at("/_aws/Timestamp").asLong());
        JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
        assertEquals("Tumbuh", directive.path("Namespace").asString());
        assertEquals("[[\"Service\",\"FunctionName\"]]", directive.path("Dimensions").toString());
        assertEquals(List.of("Answers2xx", SUBMITTED), directive.path("Metrics").values().stream()
                .map(metric -> metric.path("Name").asString()).toList());
    }

    @Test
    void what_is_repeated_or_refused_is_answered_but_counts_nothing_more() {
        for (int i = 0; i < 8; i++) {
            add("key-0001", "Halo");
        }
        add("key-0002", "a title that is too long");
        assertEquals(1, told.sum(SUBMITTED));
        assertEquals(8, told.sum("Answers2xx"));
        assertEquals(1, told.sum("Answers4xx"));
    }

    @Test
    void the_oldest_event_of_a_batch_gives_its_age_also_where_it_fails() {
        Instant now = cloud.clock().instant();
        cloud.deliverBodies("onEvents", List.of(message("good", now.minus(Duration.ofHours(2))),
                message("fail", now.minus(Duration.ofHours(3))), message("good", now)));
        assertEquals(1, told.lines().size());
        assertEquals(Duration.ofHours(3).toMillis(), told.sum("OldestEventAge"));
    }

    @Test
    void an_event_from_a_clock_that_is_an_hour_ahead_has_no_age() {
        cloud.deliverBodies("onEvents", List.of(message("good", cloud.clock().instant().plus(Duration.ofHours(1)))));
        assertEquals(0, told.of("OldestEventAge").getFirst().path("OldestEventAge").asLong(-1));
    }

    @Test
    void a_row_that_waits_in_the_outbox_gives_its_age_when_it_is_sent() {
        add("key-0001", "Halo");
        cloud.clock().advance(Duration.ofMinutes(90));
        try {
            cloud.schedule("relayLeftovers");
        } catch (RuntimeException e) {
            // there is no bus
        }
        assertEquals(Duration.ofMinutes(90).toMillis(), told.of("OldestOutboxAge").getFirst()
                .path("OldestOutboxAge").asLong());
    }

    @Test
    void no_line_names_a_person() {
        add("key-0001", "Halo");
        cloud.deliverBodies("onEvents", List.of(message("good", Instant.EPOCH)));
        assertFalse(told.lines().isEmpty());
        told.lines().forEach(line -> {
            assertFalse(line.contains("asn-1"), line);
            assertFalse(line.contains("dishub"), line);
        });
        assertTrue(told.lines().stream().allMatch(line -> line.endsWith("}\n")));
    }

    private void add(String key, String title) {
        cloud.http("POST /notes").as("asn-1", Role.ASN).header("Idempotency-Key", key)
                .json("{\"title\":\"" + title + "\",\"stars\":3}").call();
    }

    private static String message(String title, Instant recordedAt) {
        JsonMapper json = JsonMapper.shared();
        InnovationSubmitted event = new InnovationSubmitted("i-1", new AsnId("asn-1"), new DepartmentCode("dishub"),
                title, Instant.EPOCH);
        return json.writeValueAsString(Map.of("detail", new CloudEvent("1.0", "event-" + title + recordedAt,
                "urn:tumbuh:test", InnovationSubmitted.TYPE, event.about(), Instant.EPOCH, "application/json",
                "correlation-1", recordedAt, json.valueToTree(event))));
    }
}
