package id.tumbuh.incentive;

import id.tumbuh.incentive.model.LedgerEntry;
import id.tumbuh.incentive.store.Ledger;
import id.tumbuh.incentive.store.Policies;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.event.CertificateIssued;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Books the points of a certificate, by the policy of the day on which the course was completed; once for each rule. */
final class BookPoints implements Consumer<CertificateIssued> {

    private final Policies policies;
    private final Ledger ledger;

    BookPoints(Policies policies, Ledger ledger) {
        this.policies = policies;
        this.ledger = ledger;
    }

    @Override
    public void accept(CertificateIssued event) {
        // without a policy the message comes back until an operator published one: no certificate goes without its points
        CompiledPolicy policy = new CompiledPolicy(policies.all()
                .on(LocalDate.ofInstant(event.completedAt(), Period.ZONE))
                .orElseThrow(() -> new IllegalStateException("no award policy holds at " + event.completedAt())));
        policy.points(event.lessonHours()).forEach((rule, points) -> ledger.book(new LedgerEntry(
                "certificate/" + event.certificateId() + "/" + rule.rule(), event.asn(), points, rule.reason(),
                rule.rule(),
                policy.policy().name(), event.completedAt(), event.issuedAt())));
    }
}
