package id.tumbuh.progress.model.xapi;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as they are ordered by: microseconds since 1970 (UTC). Spans of time in microseconds. */
public final class Micros {

    private static final long SECOND = 1_000_000;
    private static final int NANOS = 1_000;

    private Micros() {}

    public static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    public static long of(Duration duration) {
        return duration.toNanos() / NANOS;
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * NANOS);
    }
}
