package id.tumbuh.progress.store;

import id.tumbuh.progress.store.StatementItems.SeenItem;
import id.tumbuh.progress.store.StatementItems.Slot;
import id.tumbuh.runtime.dynamo.Database;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Notes what is in which part of the log: once for an hour, not once for a statement, as far as this process remembers. */
final class Seen {

    private static final int MOST = 20_000;

    private final Database database;
    private final Set<SeenItem> noted = new HashSet<>();

    Seen(Database database) {
        this.database = database;
    }

    /** That something is in this part. */
    void any(Slot slot) {
        note(List.of(new SeenItem(SeenItem.ALL, slot.text())));
    }

    /** That something with each of these keys is in this part. */
    void each(Slot slot, Collection<KeyHash> keys) {
        note(keys.stream().map(key -> new SeenItem(SeenItem.pkOf(key), slot.text())).toList());
    }

    private synchronized void note(List<SeenItem> items) {
        List<SeenItem> fresh = items.stream().filter(item -> !noted.contains(item)).distinct().toList();
        if (noted.size() > MOST) {
            noted.clear();
        }
        database.putAll(fresh);
        noted.addAll(fresh);
    }
}
