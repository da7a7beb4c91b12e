package id.tumbuh.incentive.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.LocalizedText;
import java.time.Instant;

/** An entry of the ledger: written once, never changed; a correction is another entry. Its id is natural. */
public record LedgerEntry(
        String entryId,
        AsnId asn,
        long points,
        LocalizedText reason,
        String rule,
        String policy,
        Instant happenedAt,
        Instant bookedAt) {}
