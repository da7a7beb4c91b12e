package id.tumbuh.incentive.model;

import id.tumbuh.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which periods take entries, and when each is concluded. A period takes them until its grace, which the policy of its last
 * day gives, is over: whoever learned without a network in the last hours of a quarter keeps the credit. Its final run
 * comes after that. What comes later still is booked into the earliest period that is open, so nothing is lost.
 *
 * @param concluded the periods whose final run was started: they take nothing more, whatever a later policy says
 */
public record Books(AwardPolicies policies, Set<Period> concluded) {

    /**
     * From a period's last entry to its final run. A booking is decided by the clock and written afterwards, by a function
     * that runs for at most 30 seconds on a clock of its own: after this time all that the period took is there to read.
     */
    public static final Duration SETTLING = Duration.ofMinutes(15);

    public Books {
        concluded = Set.copyOf(concluded);
    }

    /** Whether the period's final run may be made. */
    public boolean mayConclude(Period period, Instant now) {
        return !now.isBefore(closesAt(period).plus(SETTLING));
    }

    /** The policy by which a run that starts now judges the period. */
    public Optional<AwardPolicy> policyFor(Period period, Instant now) {
        return policies.on(period.isConcludedAt(now) ? period.lastDay() : day(now));
    }

    /**
     * Where and by which policy something is booked now: by the one that held when it happened. Where none held, as for
     * the learning of the time before the first policy or of a phone whose clock says 1970, the present one is applied: a
     * message that is refused for its date would be refused for ever, and its points were lost. What is dated ahead counts
     * as of now, so that nobody books into a period to come.
     *
     * @return nothing where no policy holds now either
     */
    public Optional<Booking> booking(Instant happenedAt, Instant now) {
        Optional<AwardPolicy> then = policies.on(day(happenedAt.isBefore(now) ? happenedAt : now));
        return then.or(() -> policies.on(day(now)))
                .map(policy -> new Booking(periodFor(happenedAt, now), policy, happenedAt, then.isPresent()));
    }

    private Period periodFor(Instant happenedAt, Instant now) {
        Period period = Period.of(now);
        while (happenedAt.isBefore(period.start()) && takes(period.previous(), now)) {
            period = period.previous();
        }
        return period;
    }

    private boolean takes(Period period, Instant now) {
        return now.isBefore(closesAt(period)) && !concluded.contains(period);
    }

    private Instant closesAt(Period period) {
        int grace = policies.on(period.lastDay()).map(AwardPolicy::graceDays).orElse(0);
        return period.lastDay().plusDays(1L + grace).atStartOfDay(Period.ZONE).toInstant();
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Period.ZONE);
    }
}
