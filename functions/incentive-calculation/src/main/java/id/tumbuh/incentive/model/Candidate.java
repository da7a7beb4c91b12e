package id.tumbuh.incentive.model;

import java.time.Instant;
import java.util.List;

/** A person with what the ledger has of them in a period. */
public record Candidate(Member member, List<LedgerEntry> entries) {

    public Candidate {
        entries = List.copyOf(entries);
    }

    public long points() {
        return entries.stream().mapToLong(LedgerEntry::points).sum();
    }

    /** When the last of the points was booked: by this system's clock, which nobody can set back. */
    public Instant reachedAt() {
        return entries.stream().map(LedgerEntry::bookedAt).max(Instant::compareTo).orElse(Instant.MAX);
    }
}
