package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.lambda.LambdaProcess;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
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

    static List<FunctionSpec> contexts() {
        List<FunctionSpec> functions = CITY.cloud().template().functions();
        assertEquals(9, functions.stream().map(FunctionSpec::codeUri).distinct().count());
        return functions.stream().filter(spec -> ROUTES.containsKey(spec.name())).toList();
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void an_artefact_starts_under_lambdas_runtime_and_answers(FunctionSpec spec, @TempDir Path folder)
            throws IOException {
        String path = ROUTES.get(spec.name());
        String answer;
        try (LambdaProcess process = Artefacts.start(CITY, spec, folder)) {
            answer = Artefacts.answer(process, spec, request(path));
        }
        // xAPI checks its own credentials: without any it says so
        assertTrue(answer.contains("\"statusCode\":" + (path.startsWith("/xapi") ? 401 : 200)), answer);
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void an_artefact_is_small_and_its_bytes_are_given_by_its_content(FunctionSpec spec) throws IOException {
        Path zip = Artefacts.zip(CITY, spec);
        assertTrue(Files.size(zip) < LARGEST, zip + " has " + Files.size(zip) + " bytes");
        try (ZipFile file = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> entries = file.stream().toList();
            List<String> names = entries.stream().map(ZipEntry::getName).toList();
            assertEquals(names.stream().sorted().toList(), names);
            assertEquals(List.of(LocalDateTime.of(2026, 1, 1, 0, 0)),
                    entries.stream().map(ZipEntry::getTimeLocal).distinct().toList());
            assertLean(names);
            assertNothingTwice(file, entries);
            // AWS advises against a cache in a zip: its classes are not the application class loader's
            assertEquals(List.of(), names.stream().filter(name -> name.matches(".*\\.(aot|jsa|aotconf)")).toList());
        }
    }

    /** No Netty, no webflux, and of the AWS SDK only the services that are used. */
    private static void assertLean(List<String> entries) {
        List<String> names = entries.stream().filter(name -> name.startsWith("lib/"))
                .map(name -> name.substring(4).replaceAll("-\\d.*", "")).toList();
        assertEquals(List.of(), names.stream().filter(name -> name.contains("netty") || name.contains("webflux")
                || name.equals("bundle") || name.contains("tomcat") || name.equals("spring-web")
                || name.contains("log4j") || name.equals("snakeyaml")).toList());
        List<String> services = names.stream().filter(
                name -> List.of("dynamodb", "dynamodb-enhanced", "s3", "sqs", "kms", "sts", "eventbridge", "sns",
                        "lambda", "aws-sdk-java").contains(name))
                .toList();
        assertTrue(SDK_SERVICES.containsAll(services), services.toString());
    }

    /** No class in two libraries or two versions of one: which of them is loaded would be chance. */
    private static void assertNothingTwice(ZipFile zip, List<? extends ZipEntry> entries) throws IOException {
        Map<String, String> seen = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (ZipEntry entry : entries) {
            List<String> classes = entry.getName().startsWith("lib/")
                    ? classes(zip, entry)
                    : List.of(entry.getName());
            for (String name : classes) {
                String first = seen.putIfAbsent(name, entry.getName());
                if (first != null) {
                    twice.add(name + " in " + first + " and " + entry.getName());
                }
            }
        }
        assertEquals(List.of(), twice);
    }

    private static List<String> classes(ZipFile zip, ZipEntry library) throws IOException {
        List<String> classes = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(zip.getInputStream(library))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.endsWith("module-info.class")) {
                    classes.add(name);
                }
            }
        }
        return classes;
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
