package id.tumbuh.progress.store;

import id.tumbuh.progress.json.TreeJson;
import id.tumbuh.progress.model.xapi.Position;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.progress.store.Candidates.Candidate;
import id.tumbuh.progress.store.StatementItems.BatchItem;
import id.tumbuh.progress.store.StatementItems.ReferenceItem;
import id.tumbuh.progress.store.StatementItems.RowItem;
import id.tumbuh.progress.store.StatementItems.StatementItem;
import id.tumbuh.runtime.Bucket;
import id.tumbuh.runtime.dynamo.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Statements themselves: in their items, or in the bucket where they are too large for one. */
final class StatementBodies {

    /** An item has at most 400 KB. */
    private static final int LARGEST = 300_000;

    private final Database database;
    private final Bucket bucket;

    StatementBodies(Database database, Bucket bucket) {
        this.database = database;
        this.bucket = bucket;
    }

    /** The item of a statement; where it is too large, what does not fit is in the bucket before it is there. */
    StatementItem item(Draft draft, long stored, String ref, boolean ofBatch) {
        byte[] body = Packed.pack(TreeJson.write(draft.storedAt().apply(StatementItems.instant(stored))));
        StatementItem item = new StatementItem(StatementItem.pkOf(draft.id()), "-", stored, ref,
                ofBatch ? true : null, body.length > LARGEST ? null : body, null, draft.after() ? true : null,
                draft.attached().isEmpty() ? null : draft.attached());
        if (body.length > LARGEST) {
            bucket.put(object(item), "application/octet-stream", body);
        }
        return item;
    }

    /** Those of them that are stored by the attempt whose row they stand in. */
    Map<String, Kept> visible(List<Candidate> candidates) {
        Map<String, Set<String>> refs = candidates.stream().collect(Collectors.groupingBy(Candidate::id,
                Collectors.mapping(Candidate::ref, Collectors.toSet())));
        List<StatementItem> items = items(refs.keySet()).stream()
                .filter(item -> refs.get(item.id()).contains(item.ref())).toList();
        Map<String, Boolean> batches = decided(
                items.stream().filter(StatementItem::ofBatch).map(StatementItem::ref).toList());
        Map<String, Kept> kept = new HashMap<>();
        items.stream().filter(item -> !item.ofBatch() || batches.getOrDefault(item.ref(), false))
                .forEach(item -> kept.put(item.id(), kept(item)));
        return kept;
    }

    /** Deletes statements, and that they refer to others. */
    void delete(List<String> ids) {
        List<Map.Entry<String, String>> keys = new ArrayList<>();
        for (StatementItem item : items(ids)) {
            StatementKeys.of(kept(item).json()).refersTo()
                    .ifPresent(target -> keys.add(Map.entry(ReferenceItem.pkOf(target), item.id())));
            if (item.body() == null) {
                bucket.delete(object(item));
            }
            keys.add(Map.entry(item.pk(), item.sk()));
        }
        database.deleteAll(keys);
    }

    /** The statements in these rows that are stored. */
    List<Kept> stored(List<RowItem> rows) {
        List<Candidate> candidates = new ArrayList<>();
        rows.forEach(row -> Entry.read(row.entries()).forEach(entry -> candidates
                .add(new Candidate(new Position(row.stored() + entry.place(), entry.id()), row.ref()))));
        return List.copyOf(visible(candidates).values());
    }

    /** The items with these ids, whatever their state is. */
    List<StatementItem> items(Collection<String> ids) {
        return database.getAll(StatementItem.class, ids.stream().map(StatementItem::pkOf).toList(), "-");
    }

    /** Which of these batches are visible, and which never will be; of the others neither is known. */
    Map<String, Boolean> decided(Collection<String> refs) {
        return database.getAll(BatchItem.class, refs.stream().map(ref -> BatchItem.PREFIX + ref).toList(), "-").stream()
                .collect(Collectors.toMap(BatchItem::ref, BatchItem::visible));
    }

    Kept kept(StatementItem item) {
        byte[] body = item.body() == null ? bucket.get(object(item)).orElseThrow() : item.body();
        return new Kept(new Position(item.stored(), item.id()),
                Tree.object(TreeJson.read(Packed.unpack(body))).orElseThrow(), Boolean.TRUE.equals(item.voided()),
                item.attached() == null ? List.of() : item.attached());
    }

    private static String object(StatementItem item) {
        return "statements/" + item.id() + "/" + item.ref();
    }
}
