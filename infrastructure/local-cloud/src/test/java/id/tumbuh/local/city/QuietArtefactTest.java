package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.lambda.LambdaProcess;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the function that takes ballots writes under Lambda's own Runtime Interface Client, from its start to failures of each
 * kind. Its role may write none of it to a log; this is what would stand there.
 */
class QuietArtefactTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final FunctionSpec SPEC = CITY.cloud().template().functions().stream()
            .filter(spec -> spec.name().equals("SurveyBallots")).findFirst().orElseThrow();
    private static final String BALLOT = "{\"surveyId\":\"00000000-0000-4000-8000-000000000001\",\"token\":\"%s\",\"signature\":\"AAAA\","
            .formatted("A".repeat(43)) + "\"answers\":{\"rahasia\":1}}";

    @Test
    void from_its_start_on_it_writes_nothing_of_any_request(@TempDir Path folder) throws IOException {
        try (LambdaProcess process = Artefacts.start(CITY, SPEC, folder)) {
            String started = started(process);
            assertEquals(404, status(process, "GET /polls/{surveyId}", ""));
            assertEquals(404, status(process, "POST /ballots", BALLOT));
            assertEquals(400, status(process, "POST /ballots", "{\"rahasia\":"));
            assertEquals(List.of(), written(process, started));
        }
    }

    @Test
    void where_the_table_does_not_answer_it_writes_nothing_either(@TempDir Path folder) throws IOException {
        try (LambdaProcess process = Artefacts.start(CITY, SPEC, folder, URI.create("http://127.0.0.1:9"))) {
            String started = started(process);
            assertEquals(429, status(process, "POST /ballots", BALLOT));
            assertEquals(List.of(), written(process, started));
        }
    }

    @Test
    void where_it_fails_lambda_writes_that_it_did_and_of_what_kind_alone(@TempDir Path folder) throws IOException {
        try (LambdaProcess process = Artefacts.start(CITY, SPEC, folder)) {
            String started = started(process);
            assertThrows(IOException.class, () -> process.invoke(event("POST /nothing", BALLOT)));
            List<String> lines = written(process, started);
            assertTrue(lines.size() <= 2 && lines.stream().allMatch(line -> line.matches("[A-Za-z.$: ]*")),
                    lines.toString());
        }
    }

    /** What the JVM, SLF4J and Lambda's client write at a start, before there is a request. */
    private static String started(LambdaProcess process) throws IOException {
        process.init();
        return process.log();
    }

    private static List<String> written(LambdaProcess process, String started) throws IOException {
        return process.log().substring(started.length()).lines().filter(line -> !line.isEmpty()).toList();
    }

    private static int status(LambdaProcess process, String route, String body) throws IOException {
        return JsonMapper.shared().readTree(process.invoke(event(route, body)).json()).path("statusCode").asInt();
    }

    private static byte[] event(String route, String body) {
        return JsonMapper.shared().writeValueAsString(Map.of("version", "2.0", "routeKey", route, "rawPath", "/",
                "headers", Map.of("content-type", "application/json", "user-agent", "rahasia"), "pathParameters",
                Map.of("surveyId", "rahasia"), "body", body, "isBase64Encoded", false, "requestContext",
                Map.of("requestId", "r-1", "routeKey", route, "http",
                        Map.of("method", "POST", "path", "/", "sourceIp", "192.0.2.7"))))
                .getBytes(StandardCharsets.UTF_8);
    }
}
