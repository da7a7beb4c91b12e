package id.tumbuh.incentive.model;

import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.Period;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Where and by which policy something that happened is booked.
 *
 * @param policyHeldThen whether the policy held when it happened, not only when it was booked
 */
public record Booking(Period period, AwardPolicy policy, Instant happenedAt, boolean policyHeldThen) {

    /** The reason, and why the entry is not where, or not by the policy by which, its reader would look for it. */
    public LocalizedText explained(LocalizedText reason) {
        LocalDate day = Books.day(happenedAt);
        LocalizedText explained = reason;
        if (!period.contains(happenedAt)) {
            explained = with(explained,
                    "terjadi " + day + ", di luar periode yang terbuka; dibukukan pada " + period,
                    "happened on " + day + ", in no period that is open; booked into " + period);
        }
        if (!policyHeldThen) {
            explained = with(explained,
                    "belum ada kebijakan pada " + day + "; dipakai yang berlaku saat dibukukan",
                    "no policy held on " + day + "; the one that holds at the booking is applied");
        }
        return explained;
    }

    private static LocalizedText with(LocalizedText reason, String id, String en) {
        return new LocalizedText(reason.id() + " (" + id + ")", reason.en() + " (" + en + ")");
    }
}
