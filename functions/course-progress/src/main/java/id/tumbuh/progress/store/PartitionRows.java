package id.tumbuh.progress.store;

import id.tumbuh.progress.store.StatementItems.RowItem;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The rows of one partition, read as they are asked for. */
final class PartitionRows implements Rows {

    private static final int CHUNK = 100;

    private final Database database;
    private final String pk;
    private final boolean ascending;
    private final Deque<RowItem> read = new ArrayDeque<>();
    private String from;
    private String to;
    private boolean ended;

    PartitionRows(Database database, String pk, Bounds bounds) {
        this.database = database;
        this.pk = pk;
        this.ascending = bounds.ascending();
        this.from = bounds.fromSk();
        this.to = bounds.toSk();
        this.ended = bounds.empty();
    }

    @Override
    public Optional<RowItem> peek() {
        if (read.isEmpty() && !ended) {
            read();
        }
        return Optional.ofNullable(read.peek());
    }

    @Override
    public void skip() {
        read.poll();
    }

    private void read() {
        Page<RowItem> page = database.range(RowItem.class, pk, from, to, CHUNK, !ascending);
        read.addAll(page.items());
        page.next().ifPresent(last -> {
            from = ascending ? after(last) : from;
            to = ascending ? to : before(last);
        });
        ended = page.next().isEmpty() || from.compareTo(to) > 0;
    }

    /** The least text behind this one. */
    static String after(String sk) {
        return sk + "\0";
    }

    /** The greatest text before this one that a key of ours can be: refs have no sign before a zero. */
    static String before(String sk) {
        return sk.substring(0, sk.length() - 1) + (char) (sk.charAt(sk.length() - 1) - 1) + "~";
    }
}
