package id.tumbuh.local.sources;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.testing.FakeLambda;
import id.tumbuh.local.template.CloudTemplate.StreamSourceSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StreamRetryTest {

    private static final String BUCKET = "arn:aws:s3:::tumbuh-failures";
    private static final int FOR_EVER = -1;
    private static final StreamTimes QUICK = new StreamTimes(Duration.ofMillis(5), Duration.ofMillis(5),
            Duration.ofSeconds(1), Duration.ofMillis(2), Duration.ofMillis(2), Duration.ofMillis(50));

    private final StreamTable table = new StreamTable();
    private final List<JsonNode> given = new CopyOnWriteArrayList<>();
    private final List<String> destinations = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>(List.of(table));

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void it_goes_on_from_the_lowest_reported_record() {
        AtomicInteger calls = new AtomicInteger();
        FakeLambda function = FakeLambda.that(event -> calls.incrementAndGet() > 1
                ? ""
                : failures(sequence(event, "d"), sequence(event, "b")));
        table.put("a", "b", "c", "d");
        start(function, false, FOR_EVER, FOR_EVER);
        await().until(() -> batches(function).size() == 2);
        assertEquals(List.of(List.of("a", "b", "c", "d"), List.of("b", "c", "d")), batches(function));
    }

    @Test
    void an_answer_that_cannot_be_trusted_retries_the_whole_batch() {
        AtomicInteger calls = new AtomicInteger();
        FakeLambda function = FakeLambda.that(event -> calls.incrementAndGet() > 1 ? "null" : failures("unknown"));
        table.put("a", "b");
        start(function, false, FOR_EVER, FOR_EVER);
        await().until(() -> batches(function).size() == 2);
        assertEquals(List.of(List.of("a", "b"), List.of("a", "b")), batches(function));
    }

    @Test
    void bisecting_finds_the_poison_and_loses_nothing_else() {
        FakeLambda function = FakeLambda.that(event -> {
            if (keys(event).contains("poison")) {
                throw FakeLambda.failure();
            }
            return "";
        });
        table.put("a", "b", "poison", "c", "d", "e");
        start(function, true, 1, FOR_EVER);
        await().until(() -> batches(function).stream().anyMatch(batch -> batch.contains("e") && batch.size() == 3));
        await().until(() -> given.size() == 1);
        JsonNode record = given.getFirst();
        assertEquals("RetryAttemptsExhausted", record.path("requestContext").path("condition").asString());
        assertEquals(1, record.path("DDBStreamBatchInfo").path("batchSize").asInt());
        assertEquals(List.of("poison"), keys(Json.readObject(record.path("payload").asString()).orElseThrow()));
        List<List<String>> handled = batches(function).stream().filter(batch -> !batch.contains("poison")).toList();
        assertEquals(List.of("a", "b", "c", "d", "e"), handled.stream().flatMap(List::stream).toList());
    }

    @Test
    void what_is_given_up_is_kept_as_lambda_writes_it_and_the_next_records_are_handled() {
        FakeLambda function = FakeLambda.failing();
        table.put("a", "b");
        start(function, false, 2, FOR_EVER);
        await().until(() -> given.size() == 1);
        assertEquals(3, function.events().size());
        assertEquals(List.of(BUCKET), destinations);
        JsonNode record = given.getFirst();
        JsonNode batch = record.path("DDBStreamBatchInfo");
        assertEquals("arn:aws:lambda:ap-southeast-3:000000000000:function:tumbuh-fake",
                record.path("requestContext").path("functionArn").asString());
        assertEquals(3, record.path("requestContext").path("approximateInvokeCount").asInt());
        assertEquals("Unhandled", record.path("responseContext").path("functionError").asString());
        assertEquals(200, record.path("responseContext").path("statusCode").asInt());
        assertEquals("1.0", record.path("version").asString());
        assertEquals(2, batch.path("batchSize").asInt());
        assertEquals(table.streamArn(), batch.path("streamArn").asString());
        assertEquals(sequence(function.events().getFirst(), "a"), batch.path("startSequenceNumber").asString());
        assertEquals(sequence(function.events().getFirst(), "b"), batch.path("endSequenceNumber").asString());
        assertEquals(function.events().getFirst(), Json.readObject(record.path("payload").asString()).orElseThrow());
        assertTrue(FailureRecord.objectKey(Json.bytes(record)).matches("aws/lambda/tumbuh-fake/"
                + batch.path("shardId").asString()
                + "/\\d{4}/\\d\\d/\\d\\d/\\d{4}-\\d\\d-\\d\\dT\\d\\d\\.\\d\\d\\.\\d\\d-[0-9a-f-]{36}"));
        function.now(event -> "");
        table.put("c");
        await().until(() -> batches(function).contains(List.of("c")));
    }

    @Test
    void a_record_that_became_too_old_is_given_up_without_another_call() {
        FakeLambda function = FakeLambda.answering("");
        table.put("old");
        start(function, false, FOR_EVER, 60, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5)));
        await().until(() -> given.size() == 1);
        assertEquals(List.of(), function.events());
        assertEquals("RecordAgeExceeded", given.getFirst().path("requestContext").path("condition").asString());
        assertFalse(given.getFirst().has("responseContext"));
    }

    @Test
    void retries_without_an_end_outlast_a_long_trouble() {
        AtomicInteger calls = new AtomicInteger();
        FakeLambda function = FakeLambda.that(event -> {
            if (calls.incrementAndGet() < 30) {
                throw FakeLambda.failure();
            }
            return "";
        });
        table.put("a");
        start(function, true, FOR_EVER, FOR_EVER);
        await().until(() -> function.events().size() == 30);
        assertEquals(List.of(), given);
    }

    @Test
    void without_report_any_answer_is_a_success() {
        FakeLambda function = FakeLambda.answering(failures("unknown"));
        table.put("a");
        open.add(new StreamPoller(new StreamSourceSpec("Relay", "t", true, 1, 0, false, true, 0, -1, 1, "", List.of()),
                table.streams(), table.streamArn(), function, (arn, json) -> {}, Clock.systemUTC(), QUICK,
                Checkpoints.NONE).start());
        table.put("b");
        await().until(() -> function.events().size() == 2);
        assertEquals(List.of(List.of("a"), List.of("b")), batches(function));
    }

    private void start(FakeLambda function, boolean bisect, int retries, int age) {
        start(function, bisect, retries, age, Clock.system(ZoneOffset.UTC));
    }

    private void start(FakeLambda function, boolean bisect, int retries, int age, Clock clock) {
        open.add(new StreamPoller(
                new StreamSourceSpec("Relay", "t", true, 100, 0, true, bisect, retries, age, 1, BUCKET, List.of()),
                table.streams(), table.streamArn(), function, (arn, json) -> {
                    destinations.add(arn);
                    given.add(Json.read(json).orElseThrow());
                }, clock, QUICK, Checkpoints.NONE).start());
    }

    private static String failures(String... ids) {
        return "{\"batchItemFailures\":["
                + String.join(",", List.of(ids).stream().map(id -> "{\"itemIdentifier\":\"" + id + "\"}").toList())
                + "]}";
    }

    private static List<List<String>> batches(FakeLambda function) {
        return function.events().stream().map(StreamRetryTest::keys).toList();
    }

    private static List<String> keys(JsonNode event) {
        return event.path("Records").values().stream().map(StreamRetryTest::key).toList();
    }

    private static String key(JsonNode record) {
        return record.path("dynamodb").path("Keys").path("pk").path("S").asString();
    }

    private static String sequence(JsonNode event, String key) {
        return event.path("Records").values().stream().filter(record -> key(record).equals(key)).findFirst()
                .orElseThrow().path("dynamodb").path("SequenceNumber").asString();
    }
}
