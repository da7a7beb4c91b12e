package id.tumbuh.incentive.store;

import id.tumbuh.incentive.model.LedgerEntry;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.Period;
import java.time.Instant;
import java.util.List;

/** The ledger of points: it only grows. */
public final class Ledger {

    record EntryItem(String pk, String sk, String entryId, long points, String reasonId, String reasonEn, String rule,
            String policy, Instant happenedAt, Instant bookedAt) {}

    /** That a source was booked, whatever came of it. */
    record BookedItem(String pk, String sk, int entries) {}

    private final Database database;

    private Ledger(Database database) {
        this.database = database;
    }

    public static Ledger in(Database database) {
        return new Ledger(database);
    }

    /**
     * Books all that a source, such as one certificate, gives a person. The source is booked once, with its entries in one
     * transaction: told again after the period or the policy changed, it would else be booked a second time in another
     * period or by other rules. Every put is conditional: nothing is overwritten.
     */
    public void book(AsnId asn, String source, List<LedgerEntry> entries) {
        Write write = database.write().putNew("booked",
                new BookedItem(partition(asn), "BOOKED#" + source, entries.size()));
        entries.forEach(entry -> write.putNew("entry", item(entry)));
        if (!entries.isEmpty()) {
            write.counting("PointsBooked");
        }
        write.commit();
    }

    /** The person's entries of the period that were booked until then. */
    public List<LedgerEntry> of(AsnId asn, Period period, Instant until) {
        return database.query(EntryItem.class, partition(asn), period.code() + "#").stream()
                .filter(item -> !item.bookedAt().isAfter(until))
                .map(item -> new LedgerEntry(item.entryId(), asn, period, item.points(),
                        new LocalizedText(item.reasonId(), item.reasonEn()), item.rule(), item.policy(),
                        item.happenedAt(), item.bookedAt()))
                .toList();
    }

    private static EntryItem item(LedgerEntry entry) {
        return new EntryItem(partition(entry.asn()), entry.period() + "#" + entry.entryId(), entry.entryId(),
                entry.points(), entry.reason().id(), entry.reason().en(), entry.rule(), entry.policy(),
                entry.happenedAt(), entry.bookedAt());
    }

    private static String partition(AsnId asn) {
        return "ASN#" + asn;
    }
}
