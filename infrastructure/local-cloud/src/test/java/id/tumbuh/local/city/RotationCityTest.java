package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.CloudOptions;
import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.demo.DemoLoad;
import id.tumbuh.local.demo.Quiet;
import id.tumbuh.local.gateway.Gateway;
import id.tumbuh.local.lambda.LocalLambda.FunctionFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The secrets of NIPs are rotated in a city that goes on, under the roles of the template. */
class RotationCityTest {

    private static final Path ROOT = Path.of(System.getProperty("tumbuh.root"));

    @TempDir
    Path folder;

    @Test
    void after_a_resealing_nothing_is_under_the_old_secrets_and_imports_go_on() throws Exception {
        try (LocalCloud before = cloud("A")) {
            new DemoLoad(before, 10, line -> {}).load();
            Quiet.await(before, Duration.ofSeconds(30));
        }
        try (LocalCloud writing = cloud("BA")) {
            assertNotEquals(0, resealed(writing, "WorkforceResealNips"));
            Quiet.await(writing, Duration.ofSeconds(30));
            assertEquals(0, resealed(writing, "WorkforceResealNips"));
            assertEquals(0, resealed(writing, "CertificateResealNips"));
            new DemoLoad(writing, 11, line -> {}).load();
            Quiet.await(writing, Duration.ofSeconds(30));
        }
        try (LocalCloud after = cloud("B"); CloudClient client = new CloudClient(after.uri().getPort())) {
            String token = after.oidc().token("demo-asn", "tumbuh", List.of("asn"), Duration.ofHours(1));
            JsonNode me = client.get("/me", Map.of("authorization", token)).json();
            assertTrue(me.path("nipMasked").asString().contains("****"), me.toString());
            new DemoLoad(after, 12, line -> {}).load();
        }
    }

    /** @param keys what the parameter NipKeys is deployed with */
    private LocalCloud cloud(String keys) throws IOException {
        Path root = Files.createDirectories(folder.resolve(keys));
        String template = Files.readString(ROOT.resolve("template.yaml"));
        String changed = template.replace("AllowedValues: [A, AB, BA, B]\n    Default: A",
                "AllowedValues: [A, AB, BA, B]\n    Default: " + keys);
        assertTrue(keys.equals("A") || !changed.equals(template));
        Files.writeString(root.resolve("template.yaml"), changed);
        Files.copy(ROOT.resolve("openapi.yaml"), root.resolve("openapi.yaml"));
        return LocalCloud.start(new CloudOptions(root, 0, Optional.of(folder.resolve("data")), Clock.systemUTC(),
                Gateway.PATIENCE));
    }

    private static int resealed(LocalCloud cloud, String function) throws FunctionFailed {
        int resealed = 0;
        String input = "{}";
        while (!input.isEmpty()) {
            byte[] answer = cloud.functions().get(function).invoke(input.getBytes(StandardCharsets.UTF_8));
            JsonNode part = JsonMapper.shared().readTree(answer);
            assertEquals(0, part.path("left").asInt(), part.toString());
            resealed += part.path("resealed").asInt();
            input = part.path("next").isString() ? "{\"next\":\"" + part.path("next").asString() + "\"}" : "";
        }
        return resealed;
    }
}
