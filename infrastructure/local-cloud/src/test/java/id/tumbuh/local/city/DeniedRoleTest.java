package id.tumbuh.local.city;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.CloudOptions;
import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.cli.CloudClient.Answer;
import id.tumbuh.local.demo.DemoLoad;
import id.tumbuh.local.demo.Quiet;
import id.tumbuh.local.gateway.Gateway;
import id.tumbuh.local.template.CloudTemplate.QueueSpec;
import id.tumbuh.runtime.event.QueueConsumer;
import id.tumbuh.runtime.http.HttpEdge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Roles that lack an action: who runs into it is told clearly, tries a bounded number of times, and loses nothing. */
class DeniedRoleTest {

    private static final Path ROOT = Path.of(System.getProperty("tumbuh.root"));
    private static final String LEDGER = "Resource: !GetAtt LedgerTable.Arn";
    private static final String WRITES = "- dynamodb:PutItem\n                " + LEDGER;
    private static final String ISSUED = "id.tumbuh.certificate.certificate-issued.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void what_a_denied_consumer_could_not_book_waits_in_its_dead_letters_and_is_booked_once_after_a_redrive()
            throws Exception {
        try (LocalCloud denying = cloud("IncentiveOnEventsRole", WRITES, WRITES.replace("Put", "Get"));
                CloudClient client = client(denying);
                LogLines log = LogLines.of(QueueConsumer.class)) {
            new DemoLoad(denying, 10, line -> {}).load();
            learn(client, token(denying));
            QueueSpec dead = queue(denying, "IncentiveDeadLetters");
            await().atMost(PATIENCE).until(() -> denying.queues().messages(dead.arn()) == 1);

            assertEquals(queue(denying, "IncentiveQueue").maxReceiveCount(), log.errors().size());
            assertClear(log.errors().getFirst());
            assertEquals(0, points(client, token(denying)).path("total").asInt());
        }
        try (LocalCloud granting = cloud("IncentiveOnEventsRole", "", ""); CloudClient client = client(granting)) {
            // ElasticMQ's store brings a dead letter back in its first queue, too, and moves it from there once more
            Quiet.await(granting, PATIENCE);
            JsonNode letters = post(client, "/_local/dead-letters/IncentiveDeadLetters/open").json().path("letters");
            assertEquals(List.of(ISSUED), letters.valueStream().map(each -> each.path("type").asString()).toList());
            sendAgain(granting);
            assertEquals(202, post(client, "/_local/dead-letters/IncentiveDeadLetters/redrive").status());
            QueueSpec dead = queue(granting, "IncentiveDeadLetters");
            await().atMost(PATIENCE).until(() -> granting.queues().messages(dead.arn()) == 0
                    && points(client, token(granting)).path("total").asInt() > 0);
            Quiet.await(granting, PATIENCE);

            JsonNode points = points(client, token(granting));
            assertEquals(1, points.path("entries").size(), points.toString());
            assertEquals(0, granting.queues().messages(dead.arn()));
        }
    }

    @Test
    void a_denied_route_answers_500_without_saying_why_and_its_log_says_it_under_the_request() throws IOException {
        try (LocalCloud denying = cloud("IncentiveHttpRole", LEDGER, LEDGER.replace("Ledger", "Incentive"));
                CloudClient client = client(denying);
                LogLines log = LogLines.of(HttpEdge.class)) {
            Answer answer = client.get("/me/points", Map.of("authorization", token(denying)));
            assertEquals("500 {\"message\":\"Internal Server Error\"}", answer.status() + " " + answer.text());
            JsonNode error = log.errors().getFirst();
            assertEquals("getMyPoints failed", error.path("message").asString());
            assertEquals(answer.headers().get("apigw-requestid"), error.path("correlationId").asString());
            assertTrue(error.path("error").asString().contains(
                    "dynamodb:Query on LedgerTable is refused: AccessDeniedException"), error.toString());
        }
    }

    private static void assertClear(JsonNode error) {
        assertTrue(error.path("message").asString().startsWith(ISSUED + " "), error.toString());
        assertNotEquals("", error.path("correlationId").asString(), error.toString());
        assertTrue(error.path("error").asString()
                .contains("on LedgerTable is refused: AccessDeniedException: User: IncentiveOnEvents is not authorized"
                        + " to perform: dynamodb:PutItem on resource: "),
                error.toString());
    }

    /** The local cloud of a template in which this stands in the role instead; what fails comes back after a second. */
    private LocalCloud cloud(String role, String granted, String instead) throws IOException {
        Path root = Files.createTempDirectory(folder, "root");
        String template = Files.readString(ROOT.resolve("template.yaml"));
        int begin = template.indexOf("\n  " + role + ":\n");
        int at = template.indexOf(granted, begin);
        assertTrue(begin > 0 && at > 0 && at < template.indexOf("\n\n", begin), role + " grants it no more");
        String changed = template.substring(0, at) + instead + template.substring(at + granted.length());
        int queue = changed.indexOf("\n  IncentiveQueue:\n");
        Files.writeString(root.resolve("template.yaml"), changed.substring(0, queue)
                + changed.substring(queue).replaceFirst("VisibilityTimeout: \\d+", "VisibilityTimeout: 1"));
        Files.copy(ROOT.resolve("openapi.yaml"), root.resolve("openapi.yaml"));
        return LocalCloud.start(new CloudOptions(root, 0, Optional.of(folder.resolve("data")), Clock.systemUTC(),
                Gateway.PATIENCE));
    }

    private static CloudClient client(LocalCloud cloud) {
        return new CloudClient(cloud.uri().getPort(), new Contract(ROOT.resolve("openapi.yaml")));
    }

    private static String token(LocalCloud cloud) {
        return "Bearer " + cloud.oidc().token("demo-asn", "tumbuh", List.of("asn"), Duration.ofHours(1));
    }

    private static void learn(CloudClient client, String token) throws IOException {
        Map<String, String> headers = Map.of("authorization", token, "content-type", "application/json",
                "x-experience-api-version", "1.0.3");
        String base = client.base().toString();
        List<Map<String, Object>> statements = new ArrayList<>();
        for (JsonNode lesson : client.get("/courses/operator-ulas", headers).json().path("lessons").values()) {
            statements.add(Map.of("id", UUID.randomUUID(), "timestamp", Instant.now().toString(), "actor",
                    Map.of("objectType", "Agent", "account", Map.of("homePage", base, "name", "demo-asn")), "verb",
                    Map.of("id", "http://adlnet.gov/expapi/verbs/completed"), "object", Map.of("objectType", "Activity",
                            "id", base + "/courses/operator-ulas/lessons/" + lesson.path("id").asString())));
        }
        assertEquals(200, client.send("POST", "/xapi/statements", headers,
                JsonMapper.shared().writeValueAsBytes(statements)).status());
    }

    /** The same message eight times beside the one that is redriven. */
    private static void sendAgain(LocalCloud cloud) {
        var sqs = cloud.queues().client();
        String dead = cloud.queues().urls().get(queue(cloud, "IncentiveDeadLetters").arn());
        var letter = sqs.receive(dead, 1, 0, 30).getFirst();
        sqs.changeVisibility(dead, letter.receiptHandle(), 0);
        String live = cloud.queues().urls().get(queue(cloud, "IncentiveQueue").arn());
        for (int i = 0; i < 8; i++) {
            sqs.send(live, letter.body());
        }
    }

    private static JsonNode points(CloudClient client, String token) throws IOException {
        Answer answer = client.get("/me/points", Map.of("authorization", token));
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }

    private static Answer post(CloudClient client, String path) throws IOException {
        return client.send("POST", path, Map.of(), "".getBytes(StandardCharsets.UTF_8));
    }

    private static QueueSpec queue(LocalCloud cloud, String name) {
        return cloud.template().queues().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
}
