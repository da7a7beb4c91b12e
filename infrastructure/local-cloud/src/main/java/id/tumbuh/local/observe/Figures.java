package id.tumbuh.local.observe;

import id.tumbuh.local.lambda.Invocation;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The invocations of one function: counted since the start, as CloudWatch counts Invocations, Errors and Throttles, with the
 * durations of the last 500, so that it never takes more memory.
 */
public final class Figures {

    private static final int KEPT = 500;
    private static final double NANOS = 1e6;

    /**
     * At one moment.
     *
     * @param failedRecords records of batches that the function itself reported as failed: its invocations are no errors
     * @param lastAt when the last one began; empty before the first
     * @param lastMillis of the last one; as p50 and p99 of the last 500, 0 before the first
     */
    public record Snapshot(
            long invocations,
            long errors,
            long throttles,
            long failedRecords,
            Optional<Instant> lastAt,
            double lastMillis,
            double p50Millis,
            double p99Millis) {

        static final Snapshot NONE = new Snapshot(0, 0, 0, 0, Optional.empty(), 0, 0, 0);
    }

    private final long[] durations = new long[KEPT];
    private long invocations;
    private long errors;
    private long throttles;
    private long failedRecords;
    private Instant lastAt = Instant.EPOCH;

    synchronized void add(Invocation invocation, Instant began, long failedOfBatch) {
        if (invocation.throttled()) {
            throttles++;
            return;
        }
        durations[(int) (invocations % KEPT)] = invocation.nanos();
        invocations++;
        errors += invocation.failed() ? 1 : 0;
        failedRecords += failedOfBatch;
        lastAt = began;
    }

    synchronized Snapshot snapshot() {
        if (invocations == 0) {
            return new Snapshot(0, 0, throttles, 0, Optional.empty(), 0, 0, 0);
        }
        long[] sorted = Arrays.copyOf(durations, (int) Math.min(invocations, KEPT));
        Arrays.sort(sorted);
        return new Snapshot(invocations, errors, throttles, failedRecords, Optional.of(lastAt),
                durations[(int) ((invocations - 1) % KEPT)] / NANOS, rank(sorted, 0.50), rank(sorted, 0.99));
    }

    /** The nearest rank: the smallest duration that so large a part of all do not exceed. */
    private static double rank(long[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1] / NANOS;
    }
}
