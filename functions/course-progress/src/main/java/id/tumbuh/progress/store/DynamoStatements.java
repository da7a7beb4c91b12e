package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.AgentId;
import id.tumbuh.progress.model.xapi.Micros;
import id.tumbuh.progress.model.xapi.Position;
import id.tumbuh.progress.model.xapi.StatementFilter;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.progress.store.Candidates.Candidate;
import id.tumbuh.progress.store.StatementItems.RowItem;
import id.tumbuh.progress.store.StatementItems.StatementItem;
import id.tumbuh.progress.store.StatementItems.StatementState;
import id.tumbuh.runtime.Bucket;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.StoreBusy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Statements in the table, put together of those who write, who read, and who know how far all is stored. */
final class DynamoStatements implements Statements {

    private static final int FORGOTTEN_AT_ONCE = 25;

    private final StatementBodies bodies;
    private final Horizon horizon;
    private final StatementWriter writer;
    private final StatementReader reader;
    private final Relations relations;
    private final Database database;

    DynamoStatements(Database database, Bucket bucket) {
        this.bodies = new StatementBodies(database, bucket);
        this.horizon = new Horizon(database, bodies);
        Seen seen = new Seen(database);
        this.writer = new StatementWriter(database, bodies, horizon, seen);
        this.relations = new Relations(database, seen);
        this.database = database;
        this.reader = new StatementReader(database, bodies);
    }

    @Override
    public Map<String, Kept> find(Collection<String> ids, Instant now) {
        List<StatementItem> items = bodies.items(ids).stream().filter(item -> !item.isAborted()).toList();
        Map<String, Boolean> batches = bodies
                .decided(items.stream().filter(StatementItem::ofBatch).map(StatementItem::ref).toList());
        Map<String, Kept> found = new HashMap<>();
        for (StatementItem item : items) {
            if (!item.ofBatch() || batches.getOrDefault(item.ref(), false)) {
                bodies.kept(item).ifPresent(kept -> found.put(kept.id(), kept));
            } else {
                leftBehind(item, batches.containsKey(item.ref()), Micros.of(now));
            }
        }
        return found;
    }

    /** A statement of a batch that is not stored: it will be in a moment, or never where its writer is gone. */
    private void leftBehind(StatementItem item, boolean aborted, long now) {
        boolean gone = aborted || now - item.stored() > Horizon.IN_FLIGHT && horizon.giveUp(item.ref());
        if (!gone) {
            throw new StoreBusy(null);
        }
        horizon.giveUp(item.id(), item.stored(), item.ref());
    }

    @Override
    public Written write(List<Draft> drafts, Instant now) {
        return writer.write(drafts, Micros.of(now));
    }

    @Override
    public Listed list(Query query, Predicate<Kept> wanted, Predicate<Kept> fits, Instant now) {
        return reader.list(query, wanted, fits, horizon.through(Micros.of(now)));
    }

    @Override
    public List<Reference> referring(Collection<String> targets) {
        List<Reference> all = relations.referring(targets);
        Map<String, StatementItem> stored = bodies.visible(all.stream().map(reference -> new Candidate(
                new Position(reference.stored(), reference.id()), Set.of(reference.ref()))).toList());
        return all.stream().filter(reference -> Optional.ofNullable(stored.get(reference.id()))
                .filter(item -> item.ref().equals(reference.ref())).isPresent()).toList();
    }

    @Override
    public List<Reference> references(Collection<Kept> statements) {
        return statements.stream().flatMap(kept -> relations.of(kept).stream()).toList();
    }

    @Override
    public void inherit(Reference reference, List<StatementKeys> keys) {
        relations.inherit(reference, keys);
    }

    @Override
    public void voided(Collection<String> ids) {
        bodies.items(ids).stream().filter(item -> !item.isAborted() && !item.isVoided())
                .forEach(relations::voided);
    }

    @Override
    public Set<String> voidedAmong(Collection<String> ids) {
        return bodies.states(ids).stream().filter(state -> state.isVoided())
                .map(StatementState::id).collect(Collectors.toSet());
    }

    @Override
    public List<Kept> all(StatementFilter filter) {
        return reader.all(filter);
    }

    @Override
    public void delete(Collection<String> ids, Consumer<Kept> deleted) {
        delete(bodies.items(ids).stream().filter(item -> !item.isAborted()).toList(), kept -> true, deleted);
    }

    /**
     * A row goes after its statements: a crash leaves in the index what is still to be done. One that leads to a statement of
     * somebody else stays.
     */
    @Override
    public void forget(AgentId actor, Predicate<Kept> theirs, Consumer<Kept> deleted) {
        Bounds always = new Bounds(0, Long.MAX_VALUE, true);
        Rows<RowItem> rows = Chunks.rows(database,
                StatementItems.indexPk(KeyHash.of(KeyHash.Kind.AGENT, actor.text())), always);
        for (List<RowItem> some = rows.take(FORGOTTEN_AT_ONCE); !some.isEmpty(); some = rows
                .take(FORGOTTEN_AT_ONCE)) {
            Set<String> left = delete(bodies.stored(some), theirs, deleted);
            database.deleteAll(some.stream()
                    .filter(row -> Entry.read(row.entries()).stream().noneMatch(entry -> left.contains(entry.id())))
                    .map(row -> Map.entry(row.pk(), row.sk())).toList());
        }
    }

    /** @return the ids of those that are not to be deleted */
    private Set<String> delete(Collection<StatementItem> items, Predicate<Kept> which, Consumer<Kept> deleted) {
        Set<String> left = new HashSet<>();
        List<StatementItem> gone = new ArrayList<>();
        for (StatementItem item : items) {
            Optional<Kept> kept = bodies.kept(item);
            if (kept.filter(which.negate()).isPresent()) {
                left.add(item.id());
            } else {
                kept.ifPresent(deleted);
                gone.add(item);
            }
        }
        bodies.delete(gone);
        return left;
    }

    @Override
    public Instant through(Instant now) {
        return Micros.instant(horizon.through(Micros.of(now)));
    }

    @Override
    public Instant knownThrough() {
        return Micros.instant(horizon.settled());
    }
}
