package id.tumbuh.benchmarks.coldstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.benchmarks.coldstart.Subject.Packaging;
import id.tumbuh.local.lambda.Artefact;
import id.tumbuh.local.lambda.LambdaProcess;
import id.tumbuh.local.services.DynamoServer;
import id.tumbuh.local.template.CloudTemplate;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.local.template.TemplateReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The training of a container image's AOT cache, without a container: flat class path, one event, start with the cache. */
class AotCacheTest {

    private static final Path ROOT = Path.of(System.getProperty("tumbuh.root"));
    private static final Map<String, String> PARAMETERS = Map.of("OidcIssuer", "http://i", "OidcJwksUrl",
            "http://i/jwks", "PublicUrl", "http://p", "SpaOrigin", "http://s", "SignatoryName", "A",
            "SignatoryPosition",
            "B");
    private static final byte[] EVENT = """
            {"version":"2.0","routeKey":"GET /innovations","rawPath":"/innovations","headers":{"accept":"*/*"},
            "requestContext":{"requestId":"r","routeKey":"GET /innovations","http":{"method":"GET",
            "path":"/innovations"},"authorizer":{"jwt":{"claims":{"sub":"demo-bkpsdm","roles":"[bkpsdm]"},
            "scopes":["tumbuh"]}}},"isBase64Encoded":false}""".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_function_starts_with_the_cache_of_its_training_and_tells_when_it_started_without(@TempDir Path folder)
            throws IOException {
        CloudTemplate template = TemplateReader.read(ROOT.resolve("template.yaml"), PARAMETERS, secret -> "s");
        FunctionSpec spec = template.functions().stream().filter(each -> each.name().equals("InnovationHttp"))
                .findFirst().orElseThrow();
        try (DynamoServer dynamo = new DynamoServer(Optional.empty())) {
            template.tables().forEach(dynamo::create);
            Subject subject = subject(spec, dynamo, folder);
            subject.train();
            String answer = started(subject, Packaging.AOT);
            assertTrue(answer.contains("\"statusCode\":200"), answer);
            assertFalse(log(folder, "aot").contains("AotCacheRejected"), log(folder, "aot"));

            // cut off, as a layer that was written by another JVM would be refused
            Files.write(subject.flat().cache(), new byte[]{1, 2, 3});
            assertEquals(answer, started(subject, Packaging.IMAGE));
            assertTrue(log(folder, "image").contains("\"AotCacheRejected\":1"), log(folder, "image"));
        }
    }

    private static Subject subject(FunctionSpec spec, DynamoServer dynamo, Path folder) throws IOException {
        Path task = folder.resolve("task");
        Artefact.unpack(ROOT.resolve(spec.codeUri()), task);
        FlatLayout flat = FlatLayout.of(task, folder.resolve("flat"));
        Map<String, String> environment = new HashMap<>(
                Artefact.environment(spec, dynamo.tables().uri().toString(), "http://127.0.0.1:9"));
        environment.put("AOT_CACHE", flat.cache().toString());
        return new Subject(spec.name(), 0, task, flat, spec.handler(), spec.memoryMb(), environment, List.of(EVENT));
    }

    private static String started(Subject subject, Packaging packaging) throws IOException {
        try (LambdaProcess process = subject.start(packaging)) {
            process.init();
            return process.invoke(EVENT).json();
        }
    }

    private static String log(Path folder, String kind) throws IOException {
        return Files.readString(folder.resolve("flat").resolve(kind + ".log"));
    }
}
