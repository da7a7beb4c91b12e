package id.tumbuh.local.sources;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.testing.FakeLambda;
import id.tumbuh.local.testing.TestClock;
import id.tumbuh.local.template.CloudTemplate.StreamSourceSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StreamPollerTest {

    private static final StreamTimes QUICK = new StreamTimes(Duration.ofMillis(5), Duration.ofMillis(5),
            Duration.ofSeconds(1), Duration.ofMillis(5), Duration.ofMillis(5), Duration.ofMillis(50));

    private final StreamTable table = new StreamTable();
    private final List<AutoCloseable> open = new ArrayList<>(List.of(table));

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void latest_leaves_out_what_was_there_and_sees_all_that_comes_after_the_start() {
        table.put("before");
        FakeLambda function = FakeLambda.answering("");
        start(latest(), function);
        table.put("after");
        await().until(() -> function.records().count() == 1);
        assertEquals(List.of("after"), keys(function));
    }

    @Test
    void trim_horizon_reads_closed_shards_before_their_children() {
        table.put("1", "2");
        table.rollOver();
        table.put("3");
        table.rollOver();
        table.put("4", "5");
        assertTrue(table.shards() > 1);
        FakeLambda function = FakeLambda.answering("");
        start(spec(List.of()), function);
        await().until(() -> function.records().count() == 5);
        assertEquals(List.of("1", "2", "3", "4", "5"), keys(function));
    }

    @Test
    void reading_goes_on_in_the_child_of_a_shard_that_closes() {
        FakeLambda function = FakeLambda.answering("");
        start(latest(), function);
        table.put("1");
        await().until(() -> function.records().count() == 1);
        table.rollOver();
        table.put("2");
        await().until(() -> function.records().count() == 2);
        assertEquals(List.of("1", "2"), keys(function));
    }

    @Test
    void a_batch_is_no_larger_than_the_mapping_says() {
        IntStream.range(0, 250).forEach(i -> table.put("k" + i));
        FakeLambda function = FakeLambda.answering("");
        start(spec(List.of()), function);
        await().until(() -> function.records().count() == 250);
        assertTrue(function.events().stream().allMatch(event -> event.path("Records").size() <= 10));
        assertEquals(IntStream.range(0, 250).mapToObj(i -> "k" + i).toList(), keys(function));
    }

    @Test
    void a_window_gathers_until_the_batch_is_full_or_the_time_is_over() {
        TestClock clock = TestClock.at("2026-11-24T02:00:00Z");
        FakeLambda function = FakeLambda.answering("");
        StreamSourceSpec window = new StreamSourceSpec("Relay", "t", true, 3, 60, true, true, -1, -1, 1, "", List.of());
        open.add(new StreamPoller(window, table.streams(), table.streamArn(), function, (arn, json) -> {}, clock, QUICK,
                Checkpoints.NONE)
                .start());
        table.put("1");
        table.put("2");
        table.put("3");
        await().until(() -> function.events().size() == 1);
        assertEquals(List.of("1", "2", "3"), keys(function));
        table.put("4");
        await().until(() -> {
            // However late the record is read, the window that began with it ends.
            clock.advance(Duration.ofMinutes(1));
            return function.events().size() == 2;
        });
        assertEquals(List.of("1", "2", "3", "4"), keys(function));
    }

    @Test
    void filters_see_the_change_and_its_images() {
        FakeLambda function = FakeLambda.answering("");
        start(spec(List.of(
                "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"NewImage\":{\"pk\":{\"S\":[{\"prefix\":\"outbox#\"}]}}}}",
                "{\"dynamodb\":{\"NewImage\":{\"kind\":{\"S\":[\"import\"]}}}}")), function);
        table.put("other", "outbox#1");
        table.put(Map.of("pk", AttributeValue.fromS("i"), "kind", AttributeValue.fromS("import")));
        table.delete("outbox#1");
        table.put("outbox#2");
        await().until(() -> function.records().count() == 3);
        assertEquals(List.of("outbox#1", "i", "outbox#2"), keys(function));
    }

    @Test
    void a_filter_that_is_no_pattern_is_an_error_that_names_the_mapping() {
        assertTrue(assertThrows(IllegalArgumentException.class,
                () -> start(spec(List.of("{\"a\":1}")), FakeLambda.failing())).getMessage().contains("Relay"));
    }

    @Test
    void with_lanes_each_item_stays_in_order() {
        for (int version = 0; version < 20; version++) {
            for (int key = 0; key < 10; key++) {
                table.put(Map.of("pk", AttributeValue.fromS("k" + key), "v", AttributeValue.fromN("" + version)));
            }
        }
        FakeLambda function = FakeLambda.answering("");
        start(new StreamSourceSpec("Relay", "t", true, 10, 0, true, true, -1, -1, 4, "", List.of()), function);
        await().until(() -> function.records().count() == 200);
        for (int key = 0; key < 10; key++) {
            String pk = "k" + key;
            assertEquals(IntStream.range(0, 20).mapToObj(Integer::toString).toList(), function.records()
                    .map(record -> record.path("dynamodb").path("NewImage"))
                    .filter(image -> image.path("pk").path("S").asString().equals(pk))
                    .map(image -> image.path("v").path("N").asString()).toList());
        }
    }

    @Test
    void closing_ends_even_a_function_that_hangs() {
        CountDownLatch never = new CountDownLatch(1);
        FakeLambda function = FakeLambda.that(event -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "";
        });
        StreamPoller poller = start(spec(List.of()), function);
        table.put("1");
        await().until(() -> function.events().size() == 1);
        long before = System.nanoTime();
        poller.close();
        assertTrue(Duration.ofNanos(System.nanoTime() - before).toMillis() < 2000);
    }

    @Test
    void an_idle_one_closes_at_once() {
        StreamPoller poller = start(latest(), FakeLambda.answering(""));
        long before = System.nanoTime();
        poller.close();
        assertTrue(Duration.ofNanos(System.nanoTime() - before).toMillis() < 500);
    }

    private StreamPoller start(StreamSourceSpec spec, FakeLambda function) {
        StreamPoller poller = new StreamPoller(spec, table.streams(), table.streamArn(), function, (arn, json) -> {},
                Clock.systemUTC(), QUICK, Checkpoints.NONE).start();
        open.add(poller);
        return poller;
    }

    @Test
    void a_new_start_goes_on_after_what_was_handled(@TempDir Path folder) {
        FakeLambda first = FakeLambda.answering("{}");
        StreamPoller before = from(Checkpoints.in(folder), first);
        table.put("1");
        await().until(() -> first.events().size() == 1);
        await().until(() -> folder.toFile().list().length == 1);
        before.close();
        table.put("2");
        FakeLambda second = FakeLambda.answering("{}");
        from(Checkpoints.in(folder), second);
        await().until(() -> !second.events().isEmpty());
        assertEquals(List.of("2"), keys(second));
    }

    private StreamPoller from(Checkpoints checkpoints, FakeLambda function) {
        StreamPoller poller = new StreamPoller(spec(List.of()), table.streams(), table.streamArn(), function,
                (arn, json) -> {}, Clock.systemUTC(), QUICK, checkpoints).start();
        open.add(poller);
        return poller;
    }

    private static StreamSourceSpec spec(List<String> filters) {
        return new StreamSourceSpec("Relay", "t", true, 10, 0, true, true, -1, -1, 1, "", filters);
    }

    private static StreamSourceSpec latest() {
        return new StreamSourceSpec("Relay", "t", false, 10, 0, true, true, -1, -1, 1, "", List.of());
    }

    private static List<String> keys(FakeLambda function) {
        return function.records().map(record -> record.path("dynamodb").path("Keys").path("pk").path("S").asString())
                .toList();
    }
}
