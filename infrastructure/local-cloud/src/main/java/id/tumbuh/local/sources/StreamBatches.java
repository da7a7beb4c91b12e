package id.tumbuh.local.sources;

import id.tumbuh.local.lambda.LocalLambda;
import id.tumbuh.local.lambda.LocalLambda.FunctionFailed;
import id.tumbuh.local.sources.FailureRecord.Condition;
import id.tumbuh.local.template.CloudTemplate.StreamSourceSpec;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Hands batches of one shard to the function until each record is handled or given up, as Lambda does: from the lowest
 * failed record on, split in two on an error where the mapping bisects (a split is no retry), at most so many retries,
 * and no record that is too old.
 */
record StreamBatches(
        StreamSourceSpec source,
        LocalLambda function,
        ShardPosition position,
        OnFailure onFailure,
        Clock clock,
        Workers workers,
        Backoff backoff) {

    private static final Logger LOG = System.getLogger(StreamBatches.class.getName());
    private static final int TRIES_TO_KEEP = 3;

    private record Batch(List<StreamEvent> events, int failures, boolean threw) {}

    private sealed interface Answer {
        record Done() implements Answer {}

        record Reported(int lowest) implements Answer {}

        record Threw() implements Answer {}
    }

    /** Comes back when all are handled or given up, or at the stop. */
    void handle(List<StreamEvent> events) {
        Deque<Batch> pending = new ArrayDeque<>(List.of(new Batch(events, 0, false)));
        while (!pending.isEmpty() && !workers.stopping()) {
            Batch batch = withoutTooOld(pending.pop());
            if (!batch.events().isEmpty()) {
                switch (invoke(batch.events())) {
                    case Answer.Done() -> {
                    }
                    case Answer.Reported(int lowest) -> goOnFrom(lowest, batch, pending);
                    case Answer.Threw() -> tryAgain(batch, pending);
                }
            }
        }
    }

    private Answer invoke(List<StreamEvent> events) {
        try {
            byte[] answer = function.invoke(StreamEvent.payload(events));
            List<String> numbers = events.stream().map(StreamEvent::sequenceNumber).toList();
            Set<String> failed = source.partialBatch() ? BatchAnswer.failed(answer, numbers) : Set.of();
            return numbers.stream().filter(failed::contains).findFirst()
                    .<Answer>map(lowest -> new Answer.Reported(numbers.indexOf(lowest)))
                    .orElseGet(Answer.Done::new);
        } catch (FunctionFailed e) {
            LOG.log(Level.WARNING, "{0} failed on {1} stream records: {2}", function.name(), events.size(),
                    e.errorType());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Cannot invoke " + function.name(), e);
        }
        return new Answer.Threw();
    }

    private void goOnFrom(int lowest, Batch batch, Deque<Batch> pending) {
        List<StreamEvent> rest = batch.events().subList(lowest, batch.events().size());
        boolean split = source.bisect() && lowest > 0;
        retry(new Batch(rest, batch.failures() + (split ? 0 : 1), false), pending);
    }

    private void tryAgain(Batch batch, Deque<Batch> pending) {
        int size = batch.events().size();
        if (source.bisect() && size > 1) {
            pending.push(new Batch(batch.events().subList(size / 2, size), batch.failures(), true));
            pending.push(new Batch(batch.events().subList(0, size / 2), batch.failures(), true));
            workers.rest(backoff.after(1));
            return;
        }
        retry(new Batch(batch.events(), batch.failures() + 1, true), pending);
    }

    private void retry(Batch batch, Deque<Batch> pending) {
        if (source.maximumRetries() >= 0 && batch.failures() > source.maximumRetries()) {
            giveUp(batch, batch.events(), Condition.RetryAttemptsExhausted);
            return;
        }
        pending.push(batch);
        workers.rest(backoff.after(batch.failures()));
    }

    private Batch withoutTooOld(Batch batch) {
        if (source.maximumRecordAgeSeconds() <= 0) {
            return batch;
        }
        Instant oldest = clock.instant().minusSeconds(source.maximumRecordAgeSeconds());
        int old = (int) batch.events().stream().takeWhile(event -> event.createdAt().isBefore(oldest)).count();
        if (old == 0) {
            return batch;
        }
        giveUp(batch, batch.events().subList(0, old), Condition.RecordAgeExceeded);
        return new Batch(batch.events().subList(old, batch.events().size()), batch.failures(), batch.threw());
    }

    private void giveUp(Batch batch, List<StreamEvent> events, Condition condition) {
        LOG.log(Level.ERROR, "{0} gives up {1} stream records: {2}", function.name(), events.size(), condition);
        if (source.onFailureArn().isEmpty()) {
            return;
        }
        byte[] json = FailureRecord.of(position, function.name(), condition, batch.failures(), batch.threw(), events,
                clock.instant());
        for (int attempt = 1; attempt <= TRIES_TO_KEEP; attempt++) {
            try {
                onFailure.put(source.onFailureArn(), json);
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "Cannot write to " + source.onFailureArn(), e);
                workers.rest(backoff.after(attempt));
            }
        }
    }
}
