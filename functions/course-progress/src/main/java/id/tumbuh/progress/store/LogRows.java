package id.tumbuh.progress.store;

import id.tumbuh.progress.store.StatementItems.RowItem;
import id.tumbuh.progress.store.StatementItems.SeenItem;
import id.tumbuh.progress.store.StatementItems.Slot;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The log's rows of those hours in which something was seen: an hour's shares together, one hour after the other. Rows of
 * statements without it are among them.
 */
final class LogRows implements Rows {

    private static final int CHUNK = 100;
    private static final Comparator<RowItem> ORDER = Comparator.comparing(RowItem::sk);

    private final Database database;
    private final String seen;
    private final Bounds bounds;
    private final Deque<Slot> slots = new ArrayDeque<>();
    private final List<PartitionRows> open = new ArrayList<>();
    private String from;
    private String to;
    private boolean ended;

    /** @param seen the partition key of {@link SeenItem} */
    LogRows(Database database, String seen, Bounds bounds) {
        this.database = database;
        this.seen = seen;
        this.bounds = bounds;
        this.from = Slot.firstOf(Slot.at(bounds.from(), 0).hour());
        this.to = Slot.lastOf(Slot.at(bounds.to(), 0).hour());
        this.ended = bounds.empty();
    }

    @Override
    public Optional<RowItem> peek() {
        return next().flatMap(PartitionRows::peek);
    }

    @Override
    public void skip() {
        next().ifPresent(PartitionRows::skip);
    }

    private Optional<PartitionRows> next() {
        while (true) {
            open.removeIf(rows -> rows.peek().isEmpty());
            if (!open.isEmpty() || !openHour()) {
                Comparator<PartitionRows> order = Comparator.comparing(rows -> rows.peek().orElseThrow(), ORDER);
                return open.stream().min(bounds.ascending() ? order : order.reversed());
            }
        }
    }

    /** @return false where there is none */
    private boolean openHour() {
        if (slots.size() <= Slot.SHARDS && !ended) {
            readSlots();
        }
        Slot first = slots.peek();
        while (first != null && !slots.isEmpty() && slots.peek().hour() == first.hour()) {
            open.add(new PartitionRows(database, slots.poll().logPk(), bounds));
        }
        return first != null;
    }

    private void readSlots() {
        Page<SeenItem> page = database.range(SeenItem.class, seen, from, to, CHUNK, !bounds.ascending());
        page.items().forEach(item -> slots.add(Slot.parse(item.sk())));
        page.next().ifPresent(last -> {
            from = bounds.ascending() ? PartitionRows.after(last) : from;
            to = bounds.ascending() ? to : PartitionRows.before(last);
        });
        ended = page.next().isEmpty() || from.compareTo(to) > 0;
    }
}
