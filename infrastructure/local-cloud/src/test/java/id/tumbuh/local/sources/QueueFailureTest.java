package id.tumbuh.local.sources;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.local.testing.FakeLambda;
import id.tumbuh.local.services.SqsClient;
import id.tumbuh.local.template.CloudTemplate.QueueSourceSpec;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueFailureTest {

    private static final LocalQueues QUEUES = new LocalQueues();

    private final SqsClient sqs = QUEUES.sqs();
    private final String dead = QUEUES.newQueue();
    private final String hasty = QUEUES.newHastyQueue(dead);
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
    void a_function_that_throws_gets_the_message_again_until_the_dead_letter_queue_has_it() {
        FakeLambda function = FakeLambda.failing();
        sqs.send(hasty, "poison");
        start(function);
        await().until(() -> QUEUES.count(dead) == 1);
        assertEquals(List.of("1", "2"), function.records()
                .map(record -> record.path("attributes").path("ApproximateReceiveCount").asString()).toList());
    }

    @Test
    void only_the_messages_that_failed_come_back() {
        FakeLambda function = FakeLambda.that(event -> "{\"batchItemFailures\":["
                + event.path("Records").values().stream()
                        .filter(record -> record.path("body").asString().equals("bad"))
                        .map(record -> "{\"itemIdentifier\":\"" + record.path("messageId").asString() + "\"}")
                        .collect(Collectors.joining(","))
                + "]}");
        List.of("good", "bad", "fine").forEach(body -> sqs.send(hasty, body));
        start(function);
        await().until(() -> QUEUES.count(dead) == 1);
        assertEquals("bad", sqs.receive(dead, 10, 1, 30).getFirst().body());
        assertEquals(0, QUEUES.count(hasty));
        assertEquals(4, function.records().count());
    }

    @Test
    void an_unknown_identifier_fails_the_whole_batch() {
        FakeLambda function = FakeLambda.answering("{\"batchItemFailures\":[{\"itemIdentifier\":\"unknown\"}]}");
        List.of("a", "b").forEach(body -> sqs.send(hasty, body));
        start(function);
        await().until(() -> QUEUES.count(dead) == 2);
    }

    private void start(FakeLambda function) {
        QueueSourceSpec source = new QueueSourceSpec("Source", "arn:aws:sqs:ap-southeast-3:000000000000:queue", 10, 0,
                true, 1, List.of());
        running = Optional.of(new QueuePoller(source, hasty, sqs, function, Clock.systemUTC()).start());
    }
}
