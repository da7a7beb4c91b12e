package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each context's artefact, as template.yaml's CodeUri names it, under Lambda's own Runtime Interface Client in a process of
 * its own: it starts, reads the city's store, and answers one event. Sizes and times are printed.
 */
class ArtefactTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final List<String> SDK_SERVICES = List.of("dynamodb", "dynamodb-enhanced");

    /** A route of each context that reads its store. */
    private static final Map<String, String> ROUTES = new TreeMap<>(Map.of("SurveyHttp", "/surveys", "ProgressHttp",
            "/xapi/statements", "CertificateHttp", "/me/certificates", "IncentiveHttp", "/me/points", "ServiceHttp",
            "/training-needs", "WorkforceHttp", "/me", "CatalogueHttp", "/courses", "InnovationHttp",
            "/innovations"));

    static Stream<FunctionSpec> contexts() {
        assertEquals(8, CITY.cloud().template().functions().stream().map(FunctionSpec::codeUri).distinct().count());
        return CITY.cloud().template().functions().stream().filter(spec -> ROUTES.containsKey(spec.name()));
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void an_artefact_starts_under_lambdas_runtime_and_answers(FunctionSpec spec, @TempDir Path folder)
            throws Exception {
        Path zip = CITY.cloud().options().root().resolve(spec.codeUri());
        assertTrue(Files.exists(zip), zip + " is missing: ./mvnw package makes it");
        unzip(zip, folder);
        assertLean(folder);
        String path = ROUTES.get(spec.name());
        try (RuntimeApi api = new RuntimeApi(event(path))) {
            long start = System.nanoTime();
            Process process = start(spec, folder, api);
            try {
                long ready = api.ready().get(20, TimeUnit.SECONDS);
                JsonNode answer = JsonMapper.shared().readTree(api.answer().get(20, TimeUnit.SECONDS));
                long answered = System.nanoTime();
                System.out.printf("%-18s %5.1f MB  starts in %4.0f ms, answers first after %4.0f ms more%n",
                        spec.name(), Files.size(zip) / 1e6, (ready - start) / 1e6, (answered - ready) / 1e6);
                // xAPI checks its own credentials: without any it says so
                assertEquals(path.startsWith("/xapi") ? 401 : 200, answer.path("statusCode").asInt(),
                        answer.toString());
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new AssertionError(Files.readString(folder.resolve("log")), e);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** No Netty, no webflux, and of the AWS SDK only the services that are used. */
    private static void assertLean(Path folder) throws IOException {
        try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
            List<String> names = libraries.map(jar -> jar.getFileName().toString().replaceAll("-\\d.*", "")).toList();
            assertEquals(List.of(), names.stream().filter(name -> name.contains("netty") || name.contains("webflux")
                    || name.equals("bundle") || name.contains("tomcat")).toList());
            List<String> services = names.stream().filter(
                    name -> List.of("dynamodb", "dynamodb-enhanced", "s3", "sqs", "kms", "sts", "eventbridge", "sns",
                            "lambda", "aws-sdk-java").contains(name))
                    .toList();
            assertTrue(SDK_SERVICES.containsAll(services), services.toString());
        }
    }

    private static Process start(FunctionSpec spec, Path folder, RuntimeApi api) throws IOException {
        String client = Path.of(AWSLambda.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
        ProcessBuilder builder = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp",
                String.join(File.pathSeparator, client, folder.toString(), folder + "/lib/*"),
                AWSLambda.class.getName(), spec.handler());
        builder.environment().putAll(spec.environment());
        builder.environment().putAll(Map.of("AWS_LAMBDA_RUNTIME_API", api.address(), "_HANDLER", spec.handler(),
                "LAMBDA_TASK_ROOT", folder.toString(), "AWS_REGION", "ap-southeast-3", "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local", "AWS_LAMBDA_FUNCTION_NAME", spec.name(),
                "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                String.valueOf(spec.memoryMb()), "AWS_ENDPOINT_URL_DYNAMODB", CITY.cloud().dynamo().uri().toString()));
        builder.environment().put("AWS_ENDPOINT_URL_EVENTBRIDGE", CITY.cloud().events().uri().toString());
        return builder.directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
    }

    private static byte[] event(String path) {
        return """
                {"version":"2.0","routeKey":"GET %1$s","rawPath":"%1$s","rawQueryString":"","headers":{"accept":"*/*"},
                "requestContext":{"accountId":"0","apiId":"a","requestId":"request-1","routeKey":"GET %1$s",
                "stage":"$default","http":{"method":"GET","path":"%1$s","protocol":"HTTP/1.1","sourceIp":"127.0.0.1",
                "userAgent":"t"},"authorizer":{"jwt":{"claims":{"sub":"demo-bkpsdm","roles":"[bkpsdm]"},
                "scopes":["tumbuh"]}}},"isBase64Encoded":false}""".formatted(path)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                assertTrue(target.startsWith(folder));
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                }
            }
        }
    }
}
