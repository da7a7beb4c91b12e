package id.tumbuh.local.sources;

import id.tumbuh.local.lambda.LocalLambda;
import id.tumbuh.local.lambda.LocalLambda.FunctionFailed;
import id.tumbuh.local.services.SqsClient;
import id.tumbuh.local.services.SqsClient.Message;
import id.tumbuh.local.template.CloudTemplate.QueueSourceSpec;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Lambda's SQS event source mapping: gathers batches from one queue, invokes the function and deletes what succeeded.
 * What failed comes back after the queue's visibility timeout, and goes to its dead-letter queue in the end. A message
 * that no filter matches is deleted. The batching window is measured by the clock, which has to tick.
 */
public final class QueuePoller implements AutoCloseable {

    /** Lambda begins with five batches at a time; a local function does not need more unless the template says so. */
    private static final int USUAL_CONCURRENCY = 5;
    private static final int LARGEST_CONCURRENCY = 1000;
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);
    private static final Logger LOG = System.getLogger(QueuePoller.class.getName());

    private final QueueSourceSpec source;
    private final String queueUrl;
    private final SqsClient sqs;
    private final LocalLambda function;
    private final QueueBatches batches;
    private final QueueRecords records;
    private final Semaphore free;
    private final Workers workers = new Workers();
    private volatile Thread receiver = Thread.currentThread();

    public QueuePoller(QueueSourceSpec source, String queueUrl, SqsClient sqs, LocalLambda function, Clock clock) {
        this.source = source;
        this.queueUrl = queueUrl;
        this.sqs = sqs;
        this.function = function;
        this.records = new QueueRecords(source.queueArn());
        EventFilter filter = new EventFilter(source.logicalId(), source.filters());
        this.batches = new QueueBatches(source, queueUrl, sqs, records, filter, clock, workers);
        this.free = new Semaphore(concurrency(source.maximumConcurrency()));
    }

    /** Begins to poll. */
    public QueuePoller start() {
        workers.start("queue " + source.logicalId(), this::poll);
        return this;
    }

    private void poll() {
        receiver = Thread.currentThread();
        while (!workers.stopping()) {
            try {
                free.acquire();
                handOver(gather());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private List<Message> gather() {
        try {
            return batches.next();
        } catch (RuntimeException e) {
            if (!workers.stopping()) {
                LOG.log(Level.WARNING, "Cannot receive from {0}: {1}", queueUrl, e);
                workers.rest(AFTER_TROUBLE);
            }
            return List.of();
        }
    }

    private void handOver(List<Message> batch) {
        boolean taken = !batch.isEmpty() && workers.start("queue " + source.logicalId() + " batch", () -> {
            try {
                handle(batch);
            } finally {
                free.release();
            }
        });
        if (!taken) {
            free.release();
        }
    }

    private void handle(List<Message> batch) {
        Set<String> failed;
        try {
            byte[] answer = function.invoke(Json.records(batch.stream().map(records::record).toList()));
            List<String> ids = batch.stream().map(Message::messageId).toList();
            failed = source.partialBatch() ? BatchAnswer.failed(answer, ids) : Set.of();
        } catch (FunctionFailed e) {
            LOG.log(Level.WARNING, "{0} failed on a batch of {1}: {2}", function.name(), batch.size(), e.errorType());
            return;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Cannot invoke " + function.name(), e);
            return;
        }
        batch.stream().filter(message -> !failed.contains(message.messageId())).forEach(this::delete);
    }

    private void delete(Message message) {
        try {
            sqs.delete(queueUrl, message.receiptHandle());
        } catch (RuntimeException e) {
            // It comes back, as in SQS, which delivers at least once.
            LOG.log(Level.WARNING, "Cannot delete message {0}: {1}", message.messageId(), e);
        }
    }

    private static int concurrency(int asked) {
        return asked <= 0 || asked > LARGEST_CONCURRENCY ? USUAL_CONCURRENCY : asked;
    }

    @Override
    public void close() {
        workers.stop();
        if (receiver != Thread.currentThread()) {
            // It only waits for messages; who handles a batch is given the time to end.
            receiver.interrupt();
        }
        workers.close();
    }
}
