package id.tumbuh.survey.model.needs;

import id.tumbuh.shared.Period;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry of a person's log. Entries are added and never changed. What was recorded by the end of a day (Asia/Jakarta) is
 * all that counts as of that day, so whatever comes later leaves the numbers of that day as they are.
 */
public sealed interface LogEntry permits Evidence, Withdrawal {

    /** When the city came to know it; not when it happened. */
    Instant recordedAt();

    default boolean isKnownOn(LocalDate day) {
        return !LocalDate.ofInstant(recordedAt(), Period.ZONE).isAfter(day);
    }
}
