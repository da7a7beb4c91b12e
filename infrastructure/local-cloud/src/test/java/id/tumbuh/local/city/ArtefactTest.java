package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.lambda.Artefact;
import id.tumbuh.local.lambda.LambdaProcess;
import id.tumbuh.local.lambda.RuntimeApi.Answer;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each context's artefact, as template.yaml's CodeUri names it, under Lambda's own Runtime Interface Client in a process of
 * its own: it starts, reads the city's store, and answers one event. Sizes and times are printed.
 */
class ArtefactTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final List<String> SDK_SERVICES = List.of("dynamodb", "dynamodb-enhanced");
    /** Lambda takes 50 MB; more than this would be something new, to be looked at. */
    private static final long LARGEST = 22_000_000;

    /** A route of each context that reads its store. */
    private static final Map<String, String> ROUTES = new TreeMap<>(Map.of("SurveyHttp", "/surveys", "ProgressHttp",
            "/xapi/statements", "CertificateHttp", "/me/certificates", "IncentiveHttp", "/me/points", "ServiceHttp",
            "/training-needs", "WorkforceHttp", "/me", "CatalogueHttp", "/courses", "InnovationHttp",
            "/innovations"));

    /** An event of each other kind, and what the answer has in it. */
    private static final Map<String, List<String>> EVENTS = Map.of("ServiceOnEvents",
            List.of("""
                    {"Records":[{"messageId":"m-1","body":"{}","eventSource":"aws:sqs","attributes":{}}]}""", "m-1"),
            "InnovationRelay", List.of("""
                    {"Records":[{"eventName":"REMOVE","dynamodb":{"SequenceNumber":"1","Keys":{"pk":{"S":"a"},
                    "sk":{"S":"b"}}}}]}""", "batchItemFailures"),
            "SurveyRelayLeftovers", List.of("""
                    {"time":"2026-01-01T00:00:00Z"}""", "sent"));

    static List<FunctionSpec> contexts() {
        List<FunctionSpec> functions = CITY.cloud().template().functions();
        assertEquals(8, functions.stream().map(FunctionSpec::codeUri).distinct().count());
        return functions.stream().filter(spec -> ROUTES.containsKey(spec.name())).toList();
    }

    static List<FunctionSpec> otherKinds() {
        return CITY.cloud().template().functions().stream().filter(spec -> EVENTS.containsKey(spec.name())).toList();
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void an_artefact_starts_under_lambdas_runtime_and_answers(FunctionSpec spec, @TempDir Path folder)
            throws IOException {
        String path = ROUTES.get(spec.name());
        String answer = answered(spec, folder, request(path));
        assertLean(folder.resolve("task"));
        // xAPI checks its own credentials: without any it says so
        assertTrue(answer.contains("\"statusCode\":" + (path.startsWith("/xapi") ? 401 : 200)), answer);
    }

    @ParameterizedTest
    @MethodSource("otherKinds")
    void an_artefact_serves_queues_streams_and_schedules_too(FunctionSpec spec, @TempDir Path folder)
            throws IOException {
        List<String> event = EVENTS.get(spec.name());
        String answer = answered(spec, folder, event.getFirst());
        assertTrue(answer.contains(event.getLast()), answer);
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void an_artefact_is_small_and_its_bytes_are_given_by_its_content(FunctionSpec spec) throws IOException {
        Path zip = zip(spec);
        assertTrue(Files.size(zip) < LARGEST, zip + " has " + Files.size(zip) + " bytes");
        try (ZipFile file = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> entries = file.stream().toList();
            List<String> names = entries.stream().map(ZipEntry::getName).toList();
            assertEquals(names.stream().sorted().toList(), names);
            assertEquals(List.of(LocalDateTime.of(2026, 1, 1, 0, 0)),
                    entries.stream().map(ZipEntry::getTimeLocal).distinct().toList());
            // AWS advises against a cache in a zip: its classes are not the application class loader's
            assertEquals(List.of(), names.stream().filter(name -> name.matches(".*\\.(aot|jsa|aotconf)")).toList());
        }
    }

    private static Path zip(FunctionSpec spec) {
        Path zip = CITY.cloud().options().root().resolve(spec.codeUri());
        assertTrue(Files.exists(zip), zip + " is missing: ./mvnw package makes it");
        return zip;
    }

    private static String answered(FunctionSpec spec, Path folder, String event) throws IOException {
        Path task = folder.resolve("task");
        Artefact.unpack(zip(spec), task);
        Map<String, String> environment = Artefact.environment(spec, CITY.cloud().dynamo().uri().toString(),
                CITY.cloud().events().uri().toString());
        try (LambdaProcess process = LambdaProcess.start(new LambdaProcess.Setup(task, List.of(), List.of(),
                spec.handler(), environment, folder.resolve("log")))) {
            long ready = process.init().toMillis();
            Answer answer = process.invoke(event.getBytes(StandardCharsets.UTF_8));
            System.out.printf("%-18s %5.1f MB  starts in %4d ms, answers first after %4d ms more%n", spec.name(),
                    Files.size(zip(spec)) / 1e6, ready, answer.took().toMillis());
            return answer.json();
        }
    }

    /** No Netty, no webflux, and of the AWS SDK only the services that are used. */
    private static void assertLean(Path folder) throws IOException {
        try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
            List<String> names = libraries.map(jar -> jar.getFileName().toString().replaceAll("-\\d.*", "")).toList();
            assertEquals(List.of(), names.stream().filter(name -> name.contains("netty") || name.contains("webflux")
                    || name.equals("bundle") || name.contains("tomcat") || name.equals("spring-web")
                    || name.contains("log4j") || name.equals("snakeyaml")).toList());
            List<String> services = names.stream().filter(
                    name -> List.of("dynamodb", "dynamodb-enhanced", "s3", "sqs", "kms", "sts", "eventbridge", "sns",
                            "lambda", "aws-sdk-java").contains(name))
                    .toList();
            assertTrue(SDK_SERVICES.containsAll(services), services.toString());
        }
    }

    private static String request(String path) {
        return """
                {"version":"2.0","routeKey":"GET %1$s","rawPath":"%1$s","rawQueryString":"","headers":{"accept":"*/*"},
                "requestContext":{"accountId":"0","apiId":"a","requestId":"request-1","routeKey":"GET %1$s",
                "stage":"$default","http":{"method":"GET","path":"%1$s","protocol":"HTTP/1.1","sourceIp":"127.0.0.1",
                "userAgent":"t"},"authorizer":{"jwt":{"claims":{"sub":"demo-bkpsdm","roles":"[bkpsdm]"},
                "scopes":["tumbuh"]}}},"isBase64Encoded":false}""".formatted(path);
    }
}
