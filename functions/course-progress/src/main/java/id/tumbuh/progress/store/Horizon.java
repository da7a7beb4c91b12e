package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.Micros;
import id.tumbuh.progress.store.StatementItems.BatchItem;
import id.tumbuh.progress.store.StatementItems.FenceItem;
import id.tumbuh.progress.store.StatementItems.RowItem;
import id.tumbuh.progress.store.StatementItems.SeenItem;
import id.tumbuh.progress.store.StatementItems.SettledItem;
import id.tumbuh.progress.store.StatementItems.StatementItem;
import id.tumbuh.progress.store.StatementItems.StatementState;
import id.tumbuh.runtime.dynamo.Database;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Up to when everything is stored: no statement with an earlier time comes any more.
 *
 * <p>Who writes puts a row into the log first, then looks at the fence: where that is not before the row, somebody may have
 * read the log without it, and the row is put again, later. Who reads sets the fence first, then reads the log. So either
 * the reader sees the row or the writer sees the fence. A row whose statements are not there is in flight, and nothing at or
 * after it is told; one that is in flight for longer than any function runs was left by a crash, and is given up: by an item
 * in the place where its statements would be stored, so that whoever comes late after all is refused.
 */
final class Horizon {

    /** Longer than a function runs. */
    static final long IN_FLIGHT = Micros.of(Duration.ofSeconds(60));
    /** Rows that are looked at for one answer; where there are more, the next answer goes on. */
    private static final int MOST = 1_000;
    private static final int CHUNK = 250;
    /** How far it has to have come on to be worth a write. */
    private static final long WORTH = Micros.of(Duration.ofSeconds(2));
    private static final String FORWARD = "attribute_not_exists(#pk) or #%s < :new";

    private final Database database;

    private final StatementBodies bodies;

    Horizon(Database database, StatementBodies bodies) {
        this.database = database;
        this.bodies = bodies;
    }

    /** What was last told; 0 where nothing was. */
    long fence() {
        return database.get(FenceItem.class, FenceItem.PK, "-").map(FenceItem::at).orElse(0L);
    }

    /** A time that was settled before, without looking further. */
    long settled() {
        return database.get(SettledItem.class, SettledItem.PK, "-").map(SettledItem::through).orElse(0L);
    }

    /**
     * Looks how far everything is stored by now.
     *
     * @param now in microseconds
     * @return in microseconds, and not after now but where a writer's clock was ahead
     */
    long through(long now) {
        long settled = settled();
        long fence = raise(now);
        Looked looked = look(settled, now);
        if (looked.newest > fence) {
            fence = raise(looked.newest);
            looked = look(settled, now);
        }
        long through = Math.max(settled, Math.min(fence, looked.through));
        if (through - settled > WORTH || looked.rows > CHUNK / 10) {
            database.putIf(SettledItem.of(through), FORWARD.formatted("through"), Map.of("new", through));
        }
        return through;
    }

    /** @return what the fence is by then: at least that */
    private long raise(long to) {
        return database.putIf(FenceItem.of(to), FORWARD.formatted("at"), Map.of("new", to)) ? to : fence();
    }

    /**
     * @param through everything up to here is stored
     * @param newest the last statement's time
     */
    private record Looked(long through, long newest, int rows) {}

    private Looked look(long settled, long now) {
        LogRows rows = new LogRows(database, SeenItem.ALL, new Bounds(settled + 1, Long.MAX_VALUE, true));
        long newest = settled;
        long looked = settled;
        for (int seen = 0; seen < MOST;) {
            List<RowItem> chunk = rows.take(CHUNK);
            if (chunk.isEmpty()) {
                return new Looked(Long.MAX_VALUE, newest, seen);
            }
            Optional<RowItem> pending = firstInFlight(chunk, now);
            if (pending.isPresent()) {
                return new Looked(pending.get().stored() - 1, newest, seen);
            }
            newest = chunk.stream().mapToLong(RowItem::last).reduce(newest, Math::max);
            // the next row may have the last one's time
            looked = chunk.getLast().stored() - 1;
            seen += chunk.size();
        }
        return new Looked(looked, newest, MOST);
    }

    private Optional<RowItem> firstInFlight(List<RowItem> rows, long now) {
        Map<String, StatementState> alone = new HashMap<>();
        bodies.states(rows.stream().filter(row -> !row.ofBatch()).map(Horizon::id).toList())
                .forEach(item -> alone.put(item.id(), item));
        Set<String> refs = rows.stream().filter(RowItem::ofBatch).map(RowItem::ref).collect(Collectors.toSet());
        alone.values().stream().filter(StatementState::ofBatch).forEach(item -> refs.add(item.ref()));
        Map<String, Boolean> decided = bodies.decided(refs);
        return rows.stream()
                .filter(row -> row.ofBatch()
                        ? !decided.containsKey(row.ref())
                        : open(row, alone.get(id(row)), decided))
                .filter(row -> now - row.stored() < IN_FLIGHT || !givenUp(row, alone.get(id(row)), decided))
                .findFirst();
    }

    /** Whether the statement of the row, which is alone in it, may be stored yet. */
    private static boolean open(RowItem row, StatementState there, Map<String, Boolean> decided) {
        if (there == null) {
            return true;
        }
        if (there.isAborted()) {
            return there.stored() < row.stored();
        }
        // somebody else's batch has it, and may yet leave it
        return !there.ref().equals(row.ref()) && there.ofBatch() && !decided.getOrDefault(there.ref(), false);
    }

    /** @return false where it was stored, or given up with its batch, in this very moment: the next look will tell */
    private boolean givenUp(RowItem row, StatementState there, Map<String, Boolean> decided) {
        if (row.ofBatch()) {
            return giveUp(row.ref());
        }
        if (there != null && there.ofBatch() && !decided.containsKey(there.ref())) {
            return false;
        }
        return giveUp(id(row), row.stored(), there == null ? StatementItem.ABORTED : there.ref());
    }

    /** Has the batch of this attempt never be stored. @return false where it was */
    boolean giveUp(String ref) {
        BatchItem aborted = BatchItem.aborted(ref);
        return database.putIf(aborted, "attribute_not_exists(#pk)", Map.of())
                || database.get(BatchItem.class, aborted.pk(), aborted.sk()).filter(BatchItem::visible).isEmpty();
    }

    /** Has no attempt up to that time store the statement. @return false where one did, or another item is there */
    boolean giveUp(String id, long stored, String instead) {
        return database.putIf(StatementItem.aborted(id, stored),
                "attribute_not_exists(#pk) or (#ref = :instead and #stored < :stored)",
                Map.of("instead", instead, "stored", stored + 1));
    }

    private static String id(RowItem row) {
        return Entry.read(row.entries()).getFirst().id();
    }
}
