package id.tumbuh.progress.model;

import java.time.Duration;
import java.time.Instant;

/** How far a device's clock is believed, which nobody can check: a flat battery says 1970, and a person may set it back. */
public final class OfflineGrace {

    /**
     * How long a device may have been offline. Leave, or an assignment out of reach of a network, rarely lasts longer than
     * a month; and a date that is at most a month old can not move learning into a year that was reported already, but in
     * January.
     */
    public static final Duration REACH = Duration.ofDays(30);

    private OfflineGrace() {}

    /** When it happened: as stated, or when it was received where that can not be. */
    public static Instant believed(Instant stated, Instant receivedAt) {
        return stated.isAfter(receivedAt) || stated.isBefore(receivedAt.minus(REACH)) ? receivedAt : stated;
    }
}
