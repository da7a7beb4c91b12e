package id.tumbuh.local.cli;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.CloudOptions;
import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.gateway.Gateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The commands for trying things by hand: what scripts can rely on. */
class CommandsTest {

    private record Run(int exit, List<String> out, List<String> err) {}

    private static LocalCloud cloud;

    @BeforeAll
    static void start() throws IOException {
        cloud = LocalCloud.start(new CloudOptions(Path.of(System.getProperty("tumbuh.root")), 0, Optional.empty(),
                Clock.systemUTC(), Gateway.PATIENCE));
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void a_token_for_each_role_is_one_line() {
        for (String role : List.of("asn", "atasan", "admin-opd", "bkpsdm", "mitra", "penilai", "auditor")) {
            Run run = onCloud("token", role);
            assertEquals(0, run.exit(), run.err().toString());
            assertEquals(1, run.out().size());
            assertEquals(3, run.out().getFirst().split("\\.").length);
        }
    }

    @Test
    void credentials_and_secrets_are_one_value_a_line() {
        Run lrs = onCloud("lrs-credentials");
        assertEquals(3, lrs.out().size());
        assertEquals(cloud.uri() + "/xapi", lrs.out().getFirst());
        Run webhook = onCloud("webhook-secret");
        assertEquals(2, webhook.out().size());
        assertTrue(webhook.out().getLast().startsWith("whsec_"));
        assertEquals(List.of("api ok", "dynamodb ok", "sqs ok", "s3 ok", "oidc ok", "eventbridge ok"),
                onCloud("status").out());
    }

    @Test
    void a_drill_of_a_restore_reports_each_table() {
        Run run = onCloud("restore-drill");
        assertEquals(0, run.exit(), run.err().toString());
        // each but those that shall have no copy
        cloud.template().tables().forEach(table -> assertEquals(table.backedUp(),
                run.out().stream().anyMatch(line -> line.startsWith(table.logicalId())), run.out().toString()));
        assertTrue(run.out().getLast().startsWith("Semua tabel pulih"), run.out().toString());
    }

    @Test
    void a_drill_that_is_stopped_leaves_neither_its_table_nor_its_export(@TempDir Path temporary) throws Exception {
        DynamoDbClient dynamo = cloud.dynamo().client();
        // so many that it is still at them when it is stopped
        for (int i = 0; i < 4_000; i += 25) {
            List<WriteRequest> batch = IntStream.range(i, i + 25).mapToObj(n -> WriteRequest.builder()
                    .putRequest(put -> put.item(Map.of("pk", AttributeValue.fromS("TEST#" + n), "sk",
                            AttributeValue.fromS("-"))))
                    .build()).toList();
            dynamo.batchWriteItem(write -> write.requestItems(Map.of("SurveyTable", batch)));
        }
        Process drill = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Djava.io.tmpdir=" + temporary, "-Dtumbuh.root=" + System.getProperty("tumbuh.root"),
                Tumbuh.class.getName(), "restore-drill", "--port", String.valueOf(cloud.uri().getPort()))
                .redirectErrorStream(true).redirectOutput(temporary.resolve("out").toFile()).start();
        await().atMost(Duration.ofSeconds(60)).until(() -> tables().contains("SurveyTable-drill-"));
        drill.destroy();
        assertTrue(drill.waitFor(60, TimeUnit.SECONDS), "it does not end");
        assertFalse(tables().contains("-drill-"), tables());
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(), left.filter(each -> each.getFileName().toString().startsWith("tumbuh-export"))
                    .toList());
        }
    }

    private static String tables() {
        return cloud.dynamo().client().listTablesPaginator().tableNames().stream().toList().toString();
    }

    @Test
    void what_can_not_be_done_is_one_line_and_a_non_zero_exit(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        String port = String.valueOf(cloud.uri().getPort());
        for (Run run : List.of(run("--bad"), run("--port", "eighty"), run("token"), run("dance"),
                run("--port", port), run("--port", "0", "--data", file.toString()), onCloud("token", "raja"),
                onCloud("city-day"),
                run("status", "--port", "1"), run("token", "asn", "--port", "1"),
                run("restore-drill", "--port", "1"))) {
            assertTrue(run.exit() > 0, run.toString());
            assertEquals(1, run.err().size(), run.toString());
            assertTrue(run.err().getFirst().startsWith("tumbuh: "), run.toString());
        }
    }

    @Test
    void help_tells_every_command() {
        String help = String.join("\n", run("--help").out());
        for (String word : List.of("--data", "--port", "--empty", "city-day", "token", "lrs-credentials",
                "webhook-secret", "status", "restore-drill", "cost")) {
            assertTrue(help.contains(word), word);
        }
        assertEquals(0, run("city-day", "--help").exit());
    }

    @Test
    void a_day_is_suggested_only_where_there_is_a_city() {
        assertEquals("./tumbuh city-day --port 1", Start.next(true, " --port 1"));
        assertTrue(Start.next(false, " --port 1").startsWith("./tumbuh token bkpsdm --port 1"));
    }

    @Test
    void what_is_stopped_while_it_loads_says_so_and_what_fails_without_a_word_says_what_it_is() {
        try (Start start = new Start(new PrintWriter(new ByteArrayOutputStream()), file -> {})) {
            assertEquals("java.io.IOException", start.failed(new IOException()).getMessage());
            start.stop();
            assertEquals("dihentikan / stopped", start.failed(new IOException()).getMessage());
        }
    }

    private static Run onCloud(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--port";
        all[arguments.length + 1] = String.valueOf(cloud.uri().getPort());
        return run(all);
    }

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Tumbuh.run(arguments, new PrintStream(out), new PrintStream(err), file -> {});
        return new Run(exit, out.toString().lines().toList(), err.toString().lines().toList());
    }
}
