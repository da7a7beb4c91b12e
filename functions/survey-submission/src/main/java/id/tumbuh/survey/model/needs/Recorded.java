package id.tumbuh.survey.model.needs;

import id.tumbuh.shared.Period;
import java.time.Instant;
import java.time.LocalDate;

/** What the city came to know at some time: as of a day counts what was recorded by its end (Asia/Jakarta). */
public interface Recorded {

    /** When the city came to know it; not when it happened. */
    Instant recordedAt();

    default boolean isKnownOn(LocalDate day) {
        return !LocalDate.ofInstant(recordedAt(), Period.ZONE).isAfter(day);
    }
}
