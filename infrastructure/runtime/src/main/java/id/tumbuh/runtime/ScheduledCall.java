package id.tumbuh.runtime;

import java.time.Instant;

/** A call by a schedule; scheduledAt is when it was due. */
public record ScheduledCall(Instant scheduledAt) {}
