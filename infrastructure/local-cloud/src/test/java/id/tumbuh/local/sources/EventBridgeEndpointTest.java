package id.tumbuh.local.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.roles.Role;
import id.tumbuh.local.template.CloudTemplate.BusSpec;
import id.tumbuh.local.template.CloudTemplate.PermissionSpec;
import id.tumbuh.local.template.CloudTemplate.RuleSpec;
import id.tumbuh.local.template.CloudTemplate.TargetSpec;
import id.tumbuh.local.template.LocalAccount;
import id.tumbuh.local.testing.TestClock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class EventBridgeEndpointTest {

    private static final BusSpec BUS = new BusSpec("Bus", "tumbuh", "arn:aws:events:ap-southeast-3:0:event-bus/tumbuh");
    private static final List<RuleSpec> RULES = List.of(
            rule("Completed", "{\"detail-type\":[\"CourseCompleted\"]}", "certificates"),
            rule("Shard", "{\"detail\":{\"data\":{\"shard\":[{\"numeric\":[\">\",3]}]}}}", "shards", "gone"));

    private static final Map<String, Role> ROLES = Map.of("May", new Role("May", List.of(new PermissionSpec(
            List.of("events:PutEvents"), List.of(LocalAccount.arn("events", "event-bus/tumbuh"))))), "MayNot",
            new Role("MayNot", List.of()));

    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final EventBridgeEndpoint endpoint = new EventBridgeEndpoint(List.of(BUS), RULES, (arn, body) -> {
        if (arn.equals("gone")) {
            throw new IllegalArgumentException("no such queue");
        }
        sent.add(arn + " " + body);
    }, TestClock.at("2026-11-24T02:00:00.123Z"), ROLES).start();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void an_event_goes_to_the_targets_of_the_rules_that_match_as_an_envelope() throws Exception {
        JsonNode answer = put(entry("CourseCompleted", "{\"id\":\"1\"}"));
        assertEquals(0, answer.path("FailedEntryCount").asInt());
        String id = answer.path("Entries").path(0).path("EventId").stringValue();
        assertEquals(List.of("certificates {\"version\":\"0\",\"id\":\"" + id
                + "\",\"detail-type\":\"CourseCompleted\","
                + "\"source\":\"tumbuh.progress\",\"account\":\"000000000000\",\"time\":\"2026-11-24T02:00:00Z\","
                + "\"region\":\"ap-southeast-3\",\"resources\":[],\"detail\":{\"id\":\"1\"}}"), sent);
    }

    @Test
    void time_and_resources_are_the_senders_and_a_bus_is_known_by_its_arn() throws Exception {
        ObjectNode entry = entry("CourseCompleted", "{}").put("Time", 1_700_000_000.75).put("EventBusName", BUS.arn());
        entry.putArray("Resources").add("course/1");
        put(entry);
        assertTrue(sent.getFirst().contains("\"time\":\"2023-11-14T22:13:20Z\""));
        assertTrue(sent.getFirst().contains("\"resources\":[\"course/1\"]"));
    }

    @Test
    void a_target_that_cannot_be_reached_does_not_keep_the_event_from_the_others() throws Exception {
        JsonNode answer = put(entry("Any", "{\"data\":{\"shard\":4}}"), entry("Any", "{\"data\":{\"shard\":3}}"));
        assertEquals(0, answer.path("FailedEntryCount").asInt());
        assertEquals(1, sent.size());
        RoutedEvent first = endpoint.recent().getFirst();
        assertEquals(List.of("shards", "gone"), first.targets());
        assertEquals(List.of("gone"), first.failedTargets());
        assertEquals(List.of(), endpoint.recent().getLast().targets());
    }

    @Test
    void a_rule_sees_only_its_own_bus() throws Exception {
        ObjectNode entry = entry("CourseCompleted", "{}");
        entry.remove("EventBusName");
        assertEquals(0, put(entry).path("FailedEntryCount").asInt());
        assertEquals(List.of(), sent);
        assertEquals("default", endpoint.recent().getFirst().bus());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Source||InvalidArgument",
            "Source|aws.s3|NotAuthorizedForSourceException",
            "DetailType||InvalidArgument",
            "Detail||InvalidArgument",
            "Detail|[]|MalformedDetail",
            "Detail|{\"a\":|MalformedDetail",
            "Detail|{} {}|MalformedDetail",
            "EventBusName|other|ResourceNotFoundException"})
    void a_bad_entry_fails_alone(String field, String value, String code) throws Exception {
        ObjectNode bad = entry("CourseCompleted", "{}");
        bad.put(field, value == null ? "" : value);
        JsonNode answer = put(bad, entry("CourseCompleted", "{}"));
        assertEquals(1, answer.path("FailedEntryCount").asInt());
        assertEquals(code, answer.path("Entries").path(0).path("ErrorCode").asString());
        assertFalse(answer.path("Entries").path(0).has("EventId"));
        assertTrue(answer.path("Entries").path(1).has("EventId"));
        assertEquals(1, sent.size());
    }

    @Test
    void eleven_entries_none_or_too_large_ones_are_refused_whole() throws Exception {
        ObjectNode[] eleven = IntStream.range(0, 11).mapToObj(i -> entry("CourseCompleted", "{}"))
                .toArray(ObjectNode[]::new);
        String large = "{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}";
        assertEquals("ValidationException", put(eleven).path("__type").asString());
        assertEquals("ValidationException", put().path("__type").asString());
        assertEquals("ValidationException", put(entry("CourseCompleted", large)).path("__type").asString());
        assertEquals(List.of(), sent);
        assertEquals(List.of(), endpoint.recent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"Entries\":[1]}", "{\"Entries\":[{\"Source\":1}]}",
            "{\"Entries\":[{\"Time\":\"soon\"}]}", "{\"Entries\":[{\"Resources\":\"a\"}]}", "{\"Entries\""})
    void a_request_of_another_shape_is_refused(String body) throws Exception {
        HttpResponse<String> response = post("AWSEvents.PutEvents", body);
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("SerializationException"), response.body());
    }

    @Test
    void another_operation_is_unknown() throws Exception {
        HttpResponse<String> response = post("AWSEvents.PutRule", "{}");
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("UnknownOperationException"));
    }

    @Test
    void only_the_last_thousand_events_are_remembered() throws Exception {
        for (int request = 0; request < 101; request++) {
            put(IntStream.range(0, 10).mapToObj(i -> entry("Any", "{}")).toArray(ObjectNode[]::new));
        }
        assertEquals(1000, endpoint.recent().size());
    }

    @Test
    void a_rule_that_cannot_be_read_is_an_error_that_names_it() {
        List<RuleSpec> broken = List.of(rule("Broken", "{\"source\":\"not a list\"}", "queue"));
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> new EventRouter(List.of(BUS), broken, (a, b) -> {}))
                        .getMessage().contains("Broken"));
        assertThrows(IllegalArgumentException.class, () -> new EventRouter(List.of(), RULES, (a, b) -> {}));
    }

    private static RuleSpec rule(String id, String pattern, String... targets) {
        return new RuleSpec(id, id, "tumbuh", pattern,
                List.of(targets).stream().map(target -> new TargetSpec(target, target)).toList());
    }

    private static ObjectNode entry(String detailType, String detail) {
        return Json.object().put("Source", "tumbuh.progress").put("DetailType", detailType).put("Detail", detail)
                .put("EventBusName", "tumbuh");
    }

    @Test
    void a_function_puts_events_where_its_role_allows_it() throws Exception {
        String body = body(entry("CourseCompleted", "{}"));
        assertEquals(200, post("/May", "AWSEvents.PutEvents", body).statusCode());
        HttpResponse<String> refused = post("/MayNot", "AWSEvents.PutEvents", body);
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("AccessDeniedException"), refused.body());
        assertEquals(1, sent.size());
    }

    private JsonNode put(ObjectNode... entries) throws Exception {
        return Json.readObject(post("AWSEvents.PutEvents", body(entries)).body()).orElseThrow();
    }

    private static String body(ObjectNode... entries) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("Entries");
        List.of(entries).forEach(list::add);
        return Json.text(body);
    }

    private HttpResponse<String> post(String target, String body) throws IOException, InterruptedException {
        return post("/", target, body);
    }

    private HttpResponse<String> post(String path, String target, String body)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(endpoint.uri().resolve(path)).header("X-Amz-Target", target)
                    .header("Content-Type", "application/x-amz-json-1.1")
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
