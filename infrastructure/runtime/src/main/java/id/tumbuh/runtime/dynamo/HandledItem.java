package id.tumbuh.runtime.dynamo;

import java.time.Duration;
import java.time.Instant;

/** The proof that an event was handled; it outlives every queue's retention. */
record HandledItem(String pk, String sk, long expiresAt) {

    private static final Duration KEPT = Duration.ofDays(60);

    static HandledItem of(String eventId, Instant now) {
        return new HandledItem("HANDLED#" + eventId, "-", now.plus(KEPT).getEpochSecond());
    }
}
