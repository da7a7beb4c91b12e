package id.tumbuh.incentive.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.Period;
import java.time.Instant;

/**
 * An entry of the ledger: written once, never changed; a correction is another entry. Its id is natural.
 *
 * @param period the one in which it counts: not always that in which it happened
 * @param bookedAt when it was booked, by this system's clock
 */
public record LedgerEntry(
        String entryId,
        AsnId asn,
        Period period,
        long points,
        LocalizedText reason,
        String rule,
        String policy,
        Instant happenedAt,
        Instant bookedAt) {}
