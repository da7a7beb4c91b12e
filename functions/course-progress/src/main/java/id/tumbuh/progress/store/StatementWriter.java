package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.Micros;
import id.tumbuh.progress.store.StatementItems.BatchItem;
import id.tumbuh.progress.store.StatementItems.ReferenceItem;
import id.tumbuh.progress.store.StatementItems.ReferredItem;
import id.tumbuh.progress.store.StatementItems.RowItem;
import id.tumbuh.progress.store.StatementItems.Slot;
import id.tumbuh.progress.store.StatementItems.StatementItem;
import id.tumbuh.progress.store.Statements.Met;
import id.tumbuh.progress.store.Statements.Stored;
import id.tumbuh.progress.store.Statements.Written;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.event.Correlation;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stores statements whole or not at all, by one conditional write at the end: of the statement itself where there is one
 * alone, of a mark for all of them where there are more. Everything that they are found by is there before it, and points
 * into nothing until then. Items cost half of what they would in a transaction, and a crash leaves rows that nobody sees.
 */
final class StatementWriter {

    private static final int ATTEMPTS = 8;
    private static final int REF_BYTES = 8;
    /** Of a chain of large groups: a small request must not become many writes. */
    private static final int MOST_INHERITED = 1_000;
    /** Of this system's own: processes that were restored from one snapshot would else all draw the same. */
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Refused where somebody has a statement there, and where this attempt was given up. */
    private static final String FREE = "attribute_not_exists(#pk) or (#ref = :aborted and #stored < :stored)";

    private final Database database;
    private final StatementBodies bodies;
    private final Horizon horizon;
    private final Seen seen;

    StatementWriter(Database database, StatementBodies bodies, Horizon horizon, Seen seen) {
        this.database = database;
        this.bodies = bodies;
        this.horizon = horizon;
        this.seen = seen;
    }

    /** @param now in microseconds */
    Written write(List<Draft> drafts, long now) {
        Attempt attempt = log(drafts, now);
        List<RowItem> rows = new ArrayList<>(attempt.rows());
        List<Record> others = new ArrayList<>(rows);
        others.addAll(attempt.relations());
        seen.each(attempt.slot, attempt.keys(false));
        database.putAll(others);
        if (stored(attempt)) {
            return new Stored(Micros.instant(attempt.stored), attempt.ref);
        }
        undo(attempt, rows);
        return new Met();
    }

    /** Puts the request into the log at a time that nobody was told to be settled. */
    private Attempt log(List<Draft> drafts, long now) {
        String ref = HexFormat.of().formatHex(random());
        long stored = now;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Attempt made = new Attempt(drafts, stored, ref);
            seen.any(made.slot);
            database.putAll(List.of(made.logRow()));
            long fence = horizon.fence();
            if (fence < stored) {
                return made;
            }
            database.delete(made.logRow().pk(), made.logRow().sk());
            // further ahead each time, so that a crowd of readers does not overtake it again and again
            stored = fence + 1 + (1_000L << attempt) - 1_000L;
        }
        throw new StoreBusy(null);
    }

    private boolean stored(Attempt attempt) {
        for (int place = 0; place < attempt.drafts.size(); place++) {
            StatementItem item = bodies.item(attempt.drafts.get(place), attempt.stored + place, attempt.ref,
                    attempt.ofBatch());
            attempt.made.add(item);
            if (!database.putIf(item, FREE,
                    Map.of("aborted", StatementItem.ABORTED, "stored", item.stored())) && !mine(item)) {
                return false;
            }
        }
        if (!attempt.ofBatch()) {
            return true;
        }
        BatchItem batch = BatchItem.of(attempt.ref,
                attempt.drafts.stream().filter(Draft::after).map(Draft::id).toList(), Correlation.current());
        return database.putIf(batch, "attribute_not_exists(#pk)", Map.of())
                || database.get(BatchItem.class, batch.pk(), batch.sk()).filter(BatchItem::visible).isPresent();
    }

    /** A put whose answer was lost is sent again, and meets itself. */
    private boolean mine(StatementItem item) {
        return database.get(StatementItem.class, item.pk(), item.sk()).filter(kept -> kept.ref().equals(item.ref()))
                .isPresent();
    }

    /** What is left by a crash in here is seen by nobody. */
    private void undo(Attempt attempt, List<RowItem> rows) {
        attempt.made.forEach(item -> {
            database.deleteIf(item.pk(), item.sk(), "#ref = :mine", Map.of("mine", attempt.ref));
            bodies.deleteObject(item);
        });
        List<Map.Entry<String, String>> keys = new ArrayList<>();
        attempt.drafts.forEach(draft -> draft.keys().refersTo().ifPresent(target -> keys.add(Map.entry(
                ReferenceItem.pkOf(target), ReferenceItem.skOf(draft.id(), attempt.ref)))));
        rows.forEach(row -> keys.add(Map.entry(row.pk(), row.sk())));
        keys.add(Map.entry(attempt.logRow().pk(), attempt.logRow().sk()));
        database.deleteAll(keys);
    }

    private static byte[] random() {
        byte[] bytes = new byte[REF_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Statements, at a time of their own each, and what they are found by. */
    private static final class Attempt {

        private final List<Draft> drafts;
        private final long stored;
        private final String ref;
        private final Slot slot;
        private final Map<KeyHash, List<Entry>> entries = new LinkedHashMap<>();
        private final List<Entry> all = new ArrayList<>();
        /** Those of its items that may be there. */
        private final List<StatementItem> made = new ArrayList<>();

        Attempt(List<Draft> drafts, long stored, String ref) {
            this.drafts = drafts;
            this.stored = stored;
            this.ref = ref;
            this.slot = Slot.at(stored, Math.floorMod(drafts.getFirst().keys().agents().hashCode(), Slot.SHARDS));
            for (int place = 0; place < drafts.size(); place++) {
                Draft draft = drafts.get(place);
                Set<KeyHash> keys = new LinkedHashSet<>(KeyHash.of(draft.keys()));
                draft.inherited().stream().flatMap(more -> KeyHash.of(more).stream()).limit(MOST_INHERITED)
                        .forEach(keys::add);
                Entry entry = Entry.of(place, draft.id(), keys, draft.keys().refersTo().isPresent());
                all.add(entry);
                keys.forEach(key -> entries.computeIfAbsent(key, k -> new ArrayList<>()).add(entry));
            }
        }

        boolean ofBatch() {
            return drafts.size() > 1;
        }

        RowItem logRow() {
            return row(slot.logPk(), all);
        }

        List<RowItem> rows() {
            return keys(true).stream().map(key -> row(StatementItems.indexPk(key), entries.get(key))).toList();
        }

        List<KeyHash> keys(boolean exact) {
            return entries.keySet().stream().filter(key -> key.kind().exact() == exact).toList();
        }

        List<Record> relations() {
            List<Record> items = new ArrayList<>();
            for (int place = 0; place < drafts.size(); place++) {
                Draft draft = drafts.get(place);
                long at = stored + place;
                draft.keys().refersTo().ifPresent(target -> {
                    items.add(ReferredItem.of(target));
                    items.add(Relations.item(target, draft, ref, at, slot.shard()));
                });
            }
            return items;
        }

        private RowItem row(String pk, List<Entry> some) {
            return new RowItem(pk, RowItem.skOf(stored, ref), ofBatch() ? true : null, Entry.write(some));
        }
    }
}
