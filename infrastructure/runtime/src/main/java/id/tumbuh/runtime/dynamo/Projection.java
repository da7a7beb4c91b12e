package id.tumbuh.runtime.dynamo;

import java.util.List;
import java.util.Map;

/**
 * What a context keeps of another's state. Of two versions of an item the higher one holds, in whatever order they
 * arrive: replaying all events gives the same.
 */
public final class Projection<T extends Record> {

    private static final int BATCH = 100;
    private static final String NEWER = "attribute_not_exists(#pk) or #version < :version";

    private final Database database;

    /** Items have a component {@code long version}. */
    public Projection(Database database) {
        this.database = database;
    }

    /** Takes the items over: all in one transaction, or one by one where some are old already. */
    public void unite(List<T> items) {
        for (int from = 0; from < items.size(); from += BATCH) {
            List<T> batch = items.subList(from, Math.min(items.size(), from + BATCH));
            if (commit(batch) instanceof Commit.Refused) {
                // a refusal of one alone means that it is older than what is there: nothing to do
                batch.forEach(item -> commit(List.of(item)));
            }
        }
    }

    private Commit commit(List<T> batch) {
        Write write = database.write();
        batch.forEach(item -> write.putIf("newer", item, NEWER, Map.of("version", versionOf(item))));
        return write.commit();
    }

    @SuppressWarnings("unchecked")
    private static long versionOf(Record item) {
        return Long.parseLong(RecordSchema.of((Class<Record>) item.getClass()).attributeValue(item, "version").n());
    }
}
