package id.tumbuh.incentive;

import id.tumbuh.incentive.model.AwardPeriods;
import id.tumbuh.incentive.model.Booking;
import id.tumbuh.incentive.model.Books;
import id.tumbuh.incentive.model.LedgerEntry;
import id.tumbuh.incentive.store.Ledger;
import id.tumbuh.incentive.store.Periods;
import id.tumbuh.incentive.store.Policies;
import id.tumbuh.incentive.store.Waiting;
import id.tumbuh.shared.event.CertificateIssued;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Books the points of a certificate, once however often it is told. Where no policy holds, the certificate waits. */
final class BookPoints implements Consumer<CertificateIssued> {

    private static final Logger LOG = LoggerFactory.getLogger(BookPoints.class);

    private final Policies policies;
    private final Periods periods;
    private final Ledger ledger;
    private final Waiting waiting;
    private final Clock clock;

    BookPoints(Policies policies, Periods periods, Ledger ledger, Waiting waiting, Clock clock) {
        this.policies = policies;
        this.periods = periods;
        this.ledger = ledger;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public void accept(CertificateIssued event) {
        if (!book(event)) {
            // thrown back to the queue, it would be given up long before somebody publishes a policy
            waiting.keep(event);
        }
    }

    /**
     * Books what waited, where a policy holds by now. One that can not be booked keeps nobody waiting but itself.
     *
     * @return how many could not be booked though a policy holds
     */
    int bookWaiting() {
        int failed = 0;
        for (CertificateIssued event : waiting.all()) {
            try {
                if (book(event)) {
                    waiting.release(event);
                }
            } catch (RuntimeException e) {
                LOG.error("certificate {} goes on waiting", event.certificateId(), e);
                failed++;
            }
        }
        return failed;
    }

    /** @return whether a policy holds by which it could be booked */
    private boolean book(CertificateIssued event) {
        // the clock first: what is read afterwards can only be newer than the decision needs
        Instant now = clock.instant();
        AwardPeriods known = periods.all();
        Optional<Booking> decided = new Books(policies.all(), known.concluded()).booking(event.completedAt(), now);
        decided.ifPresent(booking -> {
            // before the entry: a period with an entry and without a run to come would lose it
            if (!known.known().contains(booking.period())) {
                periods.expect(booking.period());
            }
            ledger.book(event.asn(), source(event), entries(event, booking, now));
        });
        return decided.isPresent();
    }

    private static List<LedgerEntry> entries(CertificateIssued event, Booking booking, Instant now) {
        return new CompiledPolicy(booking.policy()).points(event.lessonHours()).entrySet().stream()
                .map(earned -> new LedgerEntry(source(event) + "/" + earned.getKey().rule(), event.asn(),
                        booking.period(), earned.getValue(), booking.explained(earned.getKey().reason()),
                        earned.getKey().rule(), booking.policy().name(), event.completedAt(), now))
                .toList();
    }

    private static String source(CertificateIssued event) {
        return "certificate/" + event.certificateId();
    }
}
