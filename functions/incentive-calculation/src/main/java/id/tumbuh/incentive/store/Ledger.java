package id.tumbuh.incentive.store;

import id.tumbuh.incentive.model.LedgerEntry;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.Period;
import java.time.Instant;
import java.util.List;

/** The ledger of points: it only grows. */
public final class Ledger {

    record EntryItem(String pk, String sk, String entryId, long points, String reasonId, String reasonEn, String rule,
            String policy, Instant happenedAt, Instant bookedAt) {}

    private final Database database;

    private Ledger(Database database) {
        this.database = database;
    }

    public static Ledger in(Database database) {
        return new Ledger(database);
    }

    /** Books the entry; the same entry again changes nothing. */
    public void book(LedgerEntry entry) {
        String period = Period.of(entry.happenedAt()).code();
        database.write().putNew("entry", new EntryItem("ASN#" + entry.asn(), period + "#" + entry.entryId(),
                entry.entryId(), entry.points(), entry.reason().id(), entry.reason().en(), entry.rule(), entry.policy(),
                entry.happenedAt(), entry.bookedAt())).commit();
    }

    /** The person's entries of the period that were booked until then. */
    public List<LedgerEntry> of(AsnId asn, Period period, Instant until) {
        return database.query(EntryItem.class, "ASN#" + asn, period.code() + "#").stream()
                .filter(item -> !item.bookedAt().isAfter(until))
                .map(item -> new LedgerEntry(item.entryId(), asn, item.points(),
                        new LocalizedText(item.reasonId(), item.reasonEn()), item.rule(), item.policy(),
                        item.happenedAt(),
                        item.bookedAt()))
                .toList();
    }
}
