package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.demo.Quiet;
import id.tumbuh.local.lambda.LambdaProcess;
import id.tumbuh.local.services.DynamoServer;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a zip leaves out is missed when it is used: each function that is given events has, in a process of its own, what
 * the city gave it on its day, of every type once more; and a registry's file walks through workforce's zip.
 */
class ArtefactEventsTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String HANDLED = "{\"batchItemFailures\":[]}";
    private static final int DELIVERIES = 5;
    private static final String CSV = "subject,nip,name,department,position,positionKind,superior,eligible\n"
            + "asn-artefak,198703142010012001,Sri Lestari,dishub,Staf,PELAKSANA,,ya\nx,1,,dishub,Staf,PELAKSANA,,ya\n";

    @BeforeAll
    static void live() throws Exception {
        EveryOperation.of(CITY);
        Quiet.await(CITY.cloud(), Duration.ofSeconds(60));
    }

    static List<FunctionSpec> givenEvents() {
        return CITY.cloud().template().functions().stream()
                .filter(spec -> !spec.queueSources().isEmpty() || !spec.streamSources().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("givenEvents")
    void what_the_city_gave_a_function_its_artefact_handles_too(FunctionSpec spec, @TempDir Path folder)
            throws IOException {
        Map<String, byte[]> events = CITY.lastEvents().of(spec.name());
        assertFalse(events.isEmpty(), "the city gave it nothing");
        try (LambdaProcess process = Artefacts.start(CITY, spec, folder)) {
            for (byte[] event : events.values()) {
                String answer = "";
                // as its source does: on a machine that is busy the store may be, too
                for (int delivery = 0; delivery < DELIVERIES && !answer.equals(HANDLED); delivery++) {
                    answer = Artefacts.answer(process, spec, new String(event, StandardCharsets.UTF_8));
                }
                assertEquals(HANDLED, answer, process.log());
            }
        }
    }

    @Test
    void a_schedules_artefact_answers(@TempDir Path folder) throws IOException {
        FunctionSpec spec = function("SurveyRelayLeftovers");
        try (LambdaProcess process = Artefacts.start(CITY, spec, folder)) {
            String answer = Artefacts.answer(process, spec, "{\"time\":\"2026-01-01T00:00:00Z\"}");
            assertTrue(answer.contains("sent"), answer);
        }
    }

    @Test
    void the_canarys_artefact_lives_its_day(@TempDir Path folder) throws IOException {
        FunctionSpec spec = function("CanaryLiveDay");
        try (LambdaProcess process = Artefacts.start(CITY, spec, folder)) {
            String answer = Artefacts.answer(process, spec, "{\"time\":\"2026-01-01T00:00:00Z\"}");
            assertTrue(answer.contains("\"VERIFICATION\":\"passed\"") && !answer.contains("failed"), answer);
        }
    }

    @Test
    void a_registrys_file_is_imported_by_workforces_artefact(@TempDir Path folder) throws IOException {
        FunctionSpec http = function("WorkforceHttp");
        FunctionSpec chunks = function("WorkforceApplyImportChunk");
        try (DynamoServer dynamo = new DynamoServer(Optional.empty())) {
            CITY.cloud().template().tables().forEach(dynamo::create);
            try (LambdaProcess edge = Artefacts.start(CITY, http, folder, dynamo.tables().uri());
                    LambdaProcess applying = Artefacts.start(CITY, chunks, folder, dynamo.tables().uri())) {
                JsonNode received = body(Artefacts.answer(edge, http, request("POST /people/imports", "", CSV)));
                assertEquals(2, received.path("lines").asInt(), received.toString());
                String id = received.path("importId").asString();
                Artefacts.answer(applying, chunks, inserted(dynamo, http.environment().get("TABLE")));
                JsonNode report = body(Artefacts.answer(edge, http, request("GET /people/imports/{importId}", id, "")));
                assertEquals("1 accepted, 1 rejected", report.path("accepted") + " accepted, "
                        + report.path("rejected") + " rejected", report + applying.log());
            }
        }
    }

    private static FunctionSpec function(String name) {
        return CITY.cloud().template().functions().stream().filter(spec -> spec.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private static JsonNode body(String answer) {
        return JsonMapper.shared().readTree(JsonMapper.shared().readTree(answer).path("body").asString(answer));
    }

    /** The stream's records of the chunks, of which the function reads the keys. */
    private static String inserted(DynamoServer dynamo, String table) {
        return dynamo.tables().client().scan(scan -> scan.tableName(table)).items().stream()
                .filter(item -> item.get("sk").s().startsWith("CHUNK#")).map(item -> """
                        {"eventName":"INSERT","dynamodb":{"SequenceNumber":"1","NewImage":{"pk":{"S":"%s"},
                        "sk":{"S":"%s"}}}}""".formatted(item.get("pk").s(), item.get("sk").s()))
                .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }

    private static String request(String route, String importId, String csv) {
        return JsonMapper.shared().writeValueAsString(Map.of("version", "2.0", "routeKey", route, "rawPath", "/",
                "headers", Map.of("content-type", "text/csv", "idempotency-key", "artefact-1"), "pathParameters",
                Map.of("importId", importId), "body", csv, "isBase64Encoded", false, "requestContext",
                Map.of("requestId", "r-1", "routeKey", route, "http", Map.of("method", "POST", "path", "/"),
                        "authorizer", Map.of("jwt",
                                Map.of("claims", Map.of("sub", "demo-bkpsdm", "roles", "[bkpsdm]"))))));
    }
}
