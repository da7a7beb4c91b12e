package id.tumbuh.progress.store;

import id.tumbuh.progress.store.StatementItems.RowItem;
import id.tumbuh.progress.store.StatementItems.SeenItem;
import id.tumbuh.progress.store.StatementItems.Slot;
import id.tumbuh.runtime.dynamo.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The log's rows of those hours in which something was seen: an hour's shares together, one hour after the other. Rows of
 * statements without it are among them.
 */
final class LogRows implements Rows<RowItem> {

    private static final Comparator<RowItem> ORDER = Comparator.comparing(RowItem::sk);

    private final Database database;
    private final Bounds bounds;
    private final Rows<SeenItem> slots;
    private final List<Rows<RowItem>> open = new ArrayList<>();

    /** @param seen the partition key of {@link SeenItem} */
    LogRows(Database database, String seen, Bounds bounds) {
        this.database = database;
        this.bounds = bounds;
        this.slots = new Chunks<>(database, SeenItem.class, seen, Slot.firstOf(Slot.at(bounds.from(), 0).hour()),
                Slot.lastOf(Slot.at(bounds.to(), 0).hour()), bounds);
    }

    @Override
    public Optional<RowItem> peek() {
        return next().flatMap(Rows::peek);
    }

    @Override
    public void skip() {
        next().ifPresent(Rows::skip);
    }

    private Optional<Rows<RowItem>> next() {
        while (true) {
            open.removeIf(rows -> rows.peek().isEmpty());
            if (!open.isEmpty() || !openHour()) {
                Comparator<Rows<RowItem>> order = Comparator.comparing(rows -> rows.peek().orElseThrow(), ORDER);
                return open.stream().min(bounds.ascending() ? order : order.reversed());
            }
        }
    }

    /** @return false where there is none */
    private boolean openHour() {
        Optional<Slot> first = slot();
        for (Optional<Slot> next = first; next.isPresent() && next.get().hour() == first.get().hour(); next = slot()) {
            open.add(Chunks.rows(database, next.get().logPk(), bounds));
            slots.skip();
        }
        return first.isPresent();
    }

    private Optional<Slot> slot() {
        return slots.peek().map(item -> Slot.parse(item.sk()));
    }
}
