package id.tumbuh.local.sources;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.testing.FakeLambda;
import id.tumbuh.local.testing.TestClock;
import id.tumbuh.local.services.SqsClient;
import id.tumbuh.local.template.CloudTemplate.QueueSourceSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QueuePollerTest {

    private static final LocalQueues QUEUES = new LocalQueues();
    private static final String ARN = "arn:aws:sqs:ap-southeast-3:000000000000:queue";

    private final SqsClient sqs = QUEUES.sqs();
    private final String url = QUEUES.newQueue();
    private Optional<QueuePoller> running = Optional.empty();

    @AfterAll
    static void shut() {
        QUEUES.close();
    }

    @AfterEach
    void stop() {
        running.ifPresent(QueuePoller::close);
    }

    @Test
    void a_message_arrives_as_lambda_shows_it_and_is_deleted() {
        FakeLambda function = FakeLambda.answering("");
        String id = sqs.send(url, "{\"a\":1}");
        start(source(10, 0, true, 2), function);
        await().until(() -> function.events().size() == 1);
        JsonNode record = function.records().toList().getFirst();
        assertEquals(id, record.path("messageId").asString());
        assertEquals("{\"a\":1}", record.path("body").stringValue());
        assertFalse(record.path("receiptHandle").asString().isEmpty());
        assertEquals("bb6cb5c68df4652941caf652a366f2d8", record.path("md5OfBody").asString());
        assertEquals("aws:sqs", record.path("eventSource").asString());
        assertEquals(ARN, record.path("eventSourceARN").asString());
        assertEquals("ap-southeast-3", record.path("awsRegion").asString());
        assertEquals("{}", record.path("messageAttributes").toString());
        JsonNode attributes = record.path("attributes");
        assertEquals("1", attributes.path("ApproximateReceiveCount").stringValue());
        for (String attribute : List.of("SentTimestamp", "SenderId", "ApproximateFirstReceiveTimestamp")) {
            assertTrue(attributes.path(attribute).isString(), attribute);
        }
        await().until(this::isEmpty);
        assertEquals(1, function.events().size());
    }

    @Test
    void without_partial_answers_any_answer_deletes_all() {
        FakeLambda function = FakeLambda.answering("{\"batchItemFailures\":[{\"itemIdentifier\":\"unknown\"}]}");
        List.of("a", "b").forEach(body -> sqs.send(url, body));
        start(source(10, 0, false, 1), function);
        await().until(() -> function.records().count() == 2 && isEmpty());
    }

    @Test
    void what_no_filter_matches_is_deleted_unseen() {
        FakeLambda function = FakeLambda.answering("");
        List.of("{\"kind\":\"other\"}", "no json", "{\"kind\":\"wanted\"}").forEach(body -> sqs.send(url, body));
        start(new QueueSourceSpec("Source", ARN, 10, 0, true, 2, List.of("{\"body\":{\"kind\":[\"wanted\"]}}")),
                function);
        await().until(() -> function.records().count() == 1 && isEmpty());
        assertEquals("{\"kind\":\"wanted\"}", function.records().toList().getFirst().path("body").stringValue());
    }

    @Test
    void a_window_gathers_more_than_one_receive_gives() {
        FakeLambda function = FakeLambda.answering("");
        IntStream.range(0, 25).forEach(i -> sqs.send(url, "m" + i));
        start(source(25, 60, true, 1), function);
        await().until(() -> function.events().size() == 1);
        assertEquals(25, function.records().count());
    }

    @Test
    void a_window_that_is_over_hands_over_what_there_is() {
        TestClock clock = TestClock.at("2026-11-24T02:00:00Z");
        FakeLambda function = FakeLambda.answering("");
        sqs.send(url, "one");
        running = Optional.of(new QueuePoller(source(25, 60, true, 1), url, sqs, function, clock).start());
        await().until(() -> {
            clock.advance(Duration.ofMinutes(1));
            return function.events().size() == 1;
        });
    }

    @Test
    void a_batch_is_never_larger_than_an_event_may_be() {
        FakeLambda function = FakeLambda.answering("");
        IntStream.range(0, 30).forEach(i -> sqs.send(url, "\"".repeat(250_000)));
        start(source(100, 1, true, 1), function);
        await().atMost(Duration.ofSeconds(30)).until(() -> function.records().count() == 30);
        assertTrue(function.events().stream().allMatch(event -> Json.bytes(event).length < 6 * 1024 * 1024));
        assertTrue(function.events().size() >= 3);
    }

    @Test
    void no_more_batches_at_a_time_than_the_maximum() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        FakeLambda function = FakeLambda.that(event -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            two.countDown();
            try {
                two.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            now.decrementAndGet();
            return "";
        });
        IntStream.range(0, 20).forEach(i -> sqs.send(url, "m" + i));
        start(source(1, 0, true, 2), function);
        await().until(() -> function.records().count() >= 20 && isEmpty());
        assertEquals(2, most.get());
        assertEquals(20, function.records().map(record -> record.path("body").asString()).collect(Collectors.toSet())
                .size());
    }

    @Test
    void a_filter_that_is_no_pattern_is_an_error_that_names_the_mapping() {
        QueueSourceSpec broken = new QueueSourceSpec("Source", ARN, 10, 0, true, 2, List.of("{\"body\":1}"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> start(broken, FakeLambda.failing())).getMessage()
                .contains("Source"));
    }

    @Test
    void closing_is_quick_when_idle_and_when_the_function_hangs() {
        QueuePoller idle = start(source(10, 0, true, 1), FakeLambda.answering(""));
        long before = System.nanoTime();
        idle.close();
        assertTrue(Duration.ofNanos(System.nanoTime() - before).toMillis() < 1000);

        FakeLambda hanging = FakeLambda.that(event -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "";
        });
        sqs.send(url, "m");
        QueuePoller busy = start(source(10, 0, true, 1), hanging);
        await().until(() -> hanging.events().size() == 1);
        before = System.nanoTime();
        busy.close();
        assertTrue(Duration.ofNanos(System.nanoTime() - before).toMillis() < 2000);
    }

    private QueuePoller start(QueueSourceSpec source, FakeLambda function) {
        QueuePoller poller = new QueuePoller(source, url, sqs, function, Clock.systemUTC()).start();
        running = Optional.of(poller);
        return poller;
    }

    private static QueueSourceSpec source(int batchSize, int window, boolean partial, int concurrency) {
        return new QueueSourceSpec("Source", ARN, batchSize, window, partial, concurrency, List.of());
    }

    private boolean isEmpty() {
        return QUEUES.count(url) == 0;
    }
}
