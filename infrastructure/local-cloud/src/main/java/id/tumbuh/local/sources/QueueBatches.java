package id.tumbuh.local.sources;

import id.tumbuh.local.lambda.LocalLambda;
import id.tumbuh.local.services.SqsClient;
import id.tumbuh.local.services.SqsClient.Message;
import id.tumbuh.local.template.CloudTemplate.QueueSourceSpec;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gathers the batches of one queue: until full, until the window has passed, or until the event would be too large. */
final class QueueBatches {

    private static final int MOST_PER_RECEIVE = 10;
    private static final int WAIT_SECONDS = 1;

    private final QueueSourceSpec source;
    private final String queueUrl;
    private final SqsClient sqs;
    private final QueueRecords records;
    private final EventFilter filter;
    private final Clock clock;
    private final Workers workers;
    /** Received, but too large for the batch before. */
    private final Deque<Message> held = new ArrayDeque<>();
    private int visibilitySeconds;

    QueueBatches(
            QueueSourceSpec source,
            String queueUrl,
            SqsClient sqs,
            QueueRecords records,
            EventFilter filter,
            Clock clock,
            Workers workers) {
        this.source = source;
        this.queueUrl = queueUrl;
        this.sqs = sqs;
        this.records = records;
        this.filter = filter;
        this.clock = clock;
        this.workers = workers;
    }

    /** The next batch; empty where nothing came within a second. Only for one thread. */
    List<Message> next() {
        List<Message> batch = new ArrayList<>();
        long bytes = takeHeld(batch);
        Instant end = Instant.MAX;
        while (held.isEmpty() && batch.size() < source.batchSize() && !workers.stopping()) {
            int room = Math.min(MOST_PER_RECEIVE, source.batchSize() - batch.size());
            for (Message message : sqs.receive(queueUrl, room, WAIT_SECONDS, visibility())) {
                bytes = take(message, batch, bytes);
            }
            if (batch.isEmpty()) {
                return batch;
            }
            if (end.equals(Instant.MAX)) {
                end = clock.instant().plusSeconds(source.windowSeconds());
            }
            if (!clock.instant().isBefore(end)) {
                return batch;
            }
        }
        return batch;
    }

    private long takeHeld(List<Message> batch) {
        long bytes = 0;
        for (Message message : drainHeld()) {
            bytes = fit(message, batch, bytes);
        }
        return bytes;
    }

    private List<Message> drainHeld() {
        List<Message> before = List.copyOf(held);
        held.clear();
        return before;
    }

    private long take(Message message, List<Message> batch, long bytes) {
        if (!filter.passesEverything() && !filter.passes(records.filtered(message))) {
            sqs.delete(queueUrl, message.receiptHandle());
            return bytes;
        }
        return fit(message, batch, bytes);
    }

    private long fit(Message message, List<Message> batch, long bytes) {
        long with = bytes + records.record(message).getBytes(StandardCharsets.UTF_8).length + 1;
        if (!batch.isEmpty() && (with > LocalLambda.LARGEST_BATCH || batch.size() >= source.batchSize())) {
            held.add(message);
            return bytes;
        }
        batch.add(message);
        return with;
    }

    /** The queue's own, read once it is needed: the queue may be made after this poller. */
    private int visibility() {
        if (visibilitySeconds == 0) {
            visibilitySeconds = Integer.parseInt(sqs.attributes(queueUrl).getOrDefault("VisibilityTimeout", "30"));
        }
        return visibilitySeconds;
    }
}
