package id.tumbuh.progress.store;

import id.tumbuh.progress.store.StatementItems.RowItem;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The items of one partition between two sort keys, both included, read as they are asked for. */
final class Chunks<T extends Record> implements Rows<T> {

    private static final int CHUNK = 100;

    private final Database database;
    private final Class<T> type;
    private final String pk;
    private final String from;
    private final String to;
    private final boolean ascending;
    private final Deque<T> read = new ArrayDeque<>();
    private Optional<String> behind = Optional.empty();
    private boolean ended;

    /** @param bounds tell the direction, and whether there is anything at all */
    Chunks(Database database, Class<T> type, String pk, String from, String to, Bounds bounds) {
        this.database = database;
        this.type = type;
        this.pk = pk;
        this.from = from;
        this.to = to;
        this.ascending = bounds.ascending();
        this.ended = bounds.empty();
    }

    /** The rows of one partition of an index. */
    static Rows<RowItem> rows(Database database, String pk, Bounds bounds) {
        return new Chunks<>(database, RowItem.class, pk, bounds.fromSk(), bounds.toSk(), bounds);
    }

    @Override
    public Optional<T> peek() {
        while (read.isEmpty() && !ended) {
            Page<T> page = database.range(type, pk, from, to, behind, CHUNK, !ascending);
            read.addAll(page.items());
            behind = page.next();
            ended = behind.isEmpty();
        }
        return Optional.ofNullable(read.peek());
    }

    @Override
    public void skip() {
        read.poll();
    }
}
