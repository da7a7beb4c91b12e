package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.CloudOptions;
import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.demo.Quiet;
import id.tumbuh.local.gateway.Gateway;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A local cloud that keeps its data between starts, and what stops a start. */
class KeptDataTest {

    private static final Path ROOT = Path.of(System.getProperty("tumbuh.root"));

    @Test
    void what_was_written_is_there_after_a_new_start_and_a_folder_serves_one_cloud(@TempDir Path folder)
            throws Exception {
        String secret;
        int courses;
        try (LocalCloud cloud = start(ROOT, 0, folder)) {
            try (InputStream demo = LocalCloud.class.getResourceAsStream("/demo/courses.json")) {
                cloud.functions().get("CataloguePublishCourses").invoke(demo.readAllBytes());
            }
            Quiet.await(cloud, Duration.ofSeconds(30));
            secret = secret(cloud);
            courses = courses(cloud);
            assertTrue(courses > 5);
            assertTrue(assertThrows(IOException.class, () -> start(ROOT, 0, folder)).getMessage()
                    .contains("another local cloud"));
            assertThrows(BindException.class, () -> start(ROOT, cloud.uri().getPort(), folder.resolve("other")));
        }
        try (LocalCloud cloud = start(ROOT, 0, folder)) {
            assertEquals(courses, courses(cloud));
            assertEquals(secret, secret(cloud));
        }
    }

    @Test
    void what_another_version_wrote_is_refused_in_a_sentence(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("dynamodb"));
        assertTrue(assertThrows(IOException.class, () -> start(ROOT, 0, folder)).getMessage()
                .contains("another version of Tumbuh"));
    }

    @Test
    void a_folder_that_can_not_be_one_stops_the_start_in_a_sentence(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertTrue(assertThrows(IOException.class, () -> start(ROOT, 0, file.resolve("data"))).getMessage()
                .startsWith("cannot write in the folder"));
    }

    @Test
    void something_in_the_template_that_is_not_known_stops_the_start_with_its_line(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("template.yaml"), Files.readString(ROOT.resolve("template.yaml"))
                .replace("  Bus:\n    Type: AWS::Events::EventBus\n", "  Bus:\n    Type: AWS::Events::Carriage\n"));
        String message = assertThrows(RuntimeException.class, () -> start(folder, 0, folder.resolve("data")))
                .getMessage();
        assertTrue(message.matches("template.yaml:\\d+: .*AWS::Events::Carriage.*"), message);
    }

    @Test
    void a_cloud_is_not_ready_before_its_city_is_there() throws IOException {
        CloudOptions options = new CloudOptions(ROOT, 0, Optional.empty(), Clock.systemUTC(), Gateway.PATIENCE);
        try (LocalCloud cloud = LocalCloud.bind(options).start(loading -> {
            assertEquals("503 loading", status(loading));
        })) {
            assertEquals("200 ok", status(cloud));
        }
    }

    @Test
    void a_cloud_whose_city_can_not_be_loaded_gives_its_port_back() throws IOException {
        LocalCloud cloud = LocalCloud
                .bind(new CloudOptions(ROOT, 0, Optional.empty(), Clock.systemUTC(), Gateway.PATIENCE));
        int port = cloud.uri().getPort();
        assertThrows(IOException.class, () -> cloud.start(loading -> {
            throw new IOException("as the test wants");
        }));
        new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1")).close();
    }

    private static String status(LocalCloud cloud) throws IOException {
        try (CloudClient client = new CloudClient(cloud.uri().getPort())) {
            CloudClient.Answer answer = client.get("/_local/status", Map.of());
            return answer.status() + " " + answer.json().path("status").asString();
        }
    }

    private static LocalCloud start(Path root, int port, Path data) throws IOException {
        return LocalCloud.start(new CloudOptions(root, port, Optional.of(data), Clock.systemUTC(), Gateway.PATIENCE));
    }

    private static int courses(LocalCloud cloud) throws IOException {
        try (CloudClient client = new CloudClient(cloud.uri().getPort())) {
            String token = cloud.oidc().token("demo-asn", "tumbuh", List.of("asn"), Duration.ofHours(1));
            return client.get("/courses", Map.of("authorization", token)).json().path("items").size();
        }
    }

    private static String secret(LocalCloud cloud) throws IOException {
        try (CloudClient client = new CloudClient(cloud.uri().getPort())) {
            return client.get("/_local/webhook-secret", Map.of()).json().path("secret").asString();
        }
    }
}
