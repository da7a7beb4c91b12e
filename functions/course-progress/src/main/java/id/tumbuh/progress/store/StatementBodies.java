package id.tumbuh.progress.store;

import id.tumbuh.progress.json.TreeJson;
import id.tumbuh.progress.model.xapi.Micros;
import id.tumbuh.progress.model.xapi.Position;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.progress.store.Candidates.Candidate;
import id.tumbuh.progress.store.StatementItems.BatchItem;
import id.tumbuh.progress.store.StatementItems.ReferenceItem;
import id.tumbuh.progress.store.StatementItems.RowItem;
import id.tumbuh.progress.store.StatementItems.StatementItem;
import id.tumbuh.progress.store.StatementItems.StatementState;
import id.tumbuh.runtime.Bucket;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.event.Correlation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        byte[] body = Packed.pack(TreeJson.write(draft.storedAt().apply(Micros.instant(stored))));
        StatementItem item = new StatementItem(StatementItem.pkOf(draft.id()), "-", stored, ref, ofBatch ? true : null,
                body.length > LARGEST ? null : body, null, draft.after() ? true : null,
                draft.attached().isEmpty() ? null : draft.attached(),
                draft.after() && !ofBatch ? Correlation.current() : null);
        if (item.body() == null) {
            bucket.put(object(item), "application/octet-stream", body);
        }
        return item;
    }

    /** The items of those of them that are stored by an attempt in whose row they stand. */
    Map<String, StatementItem> visible(List<Candidate> candidates) {
        Map<String, Set<String>> refs = new HashMap<>();
        candidates.forEach(one -> refs.computeIfAbsent(one.id(), id -> new HashSet<>()).addAll(one.refs()));
        List<StatementItem> items = items(refs.keySet()).stream()
                .filter(item -> refs.get(item.id()).contains(item.ref())).toList();
        Map<String, Boolean> batches = decided(
                items.stream().filter(StatementItem::ofBatch).map(StatementItem::ref).toList());
        return items.stream().filter(item -> !item.ofBatch() || batches.getOrDefault(item.ref(), false))
                .collect(Collectors.toMap(StatementItem::id, item -> item));
    }

    /** Deletes statements, and that they refer to others. What is in the bucket goes first: what is left has no content. */
    void delete(Collection<StatementItem> items) {
        List<Map.Entry<String, String>> keys = new ArrayList<>();
        for (StatementItem item : items) {
            kept(item).map(Kept::json).map(StatementKeys::of).flatMap(StatementKeys::refersTo)
                    .ifPresent(target -> keys.add(Map.entry(ReferenceItem.pkOf(target),
                            ReferenceItem.skOf(item.id(), item.ref()))));
            deleteObject(item);
            keys.add(Map.entry(item.pk(), item.sk()));
        }
        database.deleteAll(keys);
    }

    /** Deletes what of the statement is in the bucket. */
    void deleteObject(StatementItem item) {
        if (item.body() == null) {
            bucket.delete(object(item));
        }
    }

    /** The items of the statements in these rows that are stored. */
    Collection<StatementItem> stored(List<RowItem> rows) {
        List<Candidate> candidates = new ArrayList<>();
        rows.forEach(row -> Entry.read(row.entries()).forEach(entry -> candidates.add(new Candidate(
                new Position(row.stored() + entry.place(), entry.id()), Set.of(row.ref())))));
        return visible(candidates).values();
    }

    /** The items with these ids, whatever their state is. */
    List<StatementItem> items(Collection<String> ids) {
        return database.getAll(StatementItem.class, ids.stream().map(StatementItem::pkOf).toList(), "-");
    }

    /** Whose state they are in, without what they tell. */
    List<StatementState> states(Collection<String> ids) {
        return database.outlines(StatementState.class, ids.stream().map(StatementItem::pkOf).toList(), "-");
    }

    /** Which of these batches are visible, and which never will be; of the others neither is known. */
    Map<String, Boolean> decided(Collection<String> refs) {
        return database.getAll(BatchItem.class, refs.stream().map(ref -> BatchItem.PREFIX + ref).toList(), "-").stream()
                .collect(Collectors.toMap(BatchItem::ref, BatchItem::visible));
    }

    /** Nothing where what of it was in the bucket is deleted, and it will be in a moment. */
    Optional<Kept> kept(StatementItem item) {
        Optional<byte[]> body = item.body() == null ? bucket.get(object(item)) : Optional.of(item.body());
        return body.map(packed -> new Kept(new Position(item.stored(), item.id()), item.ref(),
                Tree.object(TreeJson.read(Packed.unpack(packed))).orElseThrow(), item.isVoided(),
                item.attached() == null ? List.of() : item.attached()));
    }

    private static String object(StatementItem item) {
        return "statements/" + item.id() + "/" + item.ref();
    }
}
