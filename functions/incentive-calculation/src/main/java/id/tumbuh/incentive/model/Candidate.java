package id.tumbuh.incentive.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A person with what the ledger has of them in a period. */
public record Candidate(
        AsnId asn,
        String name,
        DepartmentCode department,
        Employment employment,
        boolean eligible,
        List<LedgerEntry> entries) {

    /** More points first; of equals who had them earlier, then by id, so that the same ledger gives the same ranking. */
    public static final Comparator<Candidate> RANKING = Comparator.comparingLong(Candidate::points).reversed()
            .thenComparing(Candidate::reachedAt).thenComparing(Candidate::asn);

    public long points() {
        return entries.stream().mapToLong(LedgerEntry::points).sum();
    }

    private Instant reachedAt() {
        return entries.stream().map(LedgerEntry::happenedAt).max(Instant::compareTo).orElse(Instant.MAX);
    }
}
