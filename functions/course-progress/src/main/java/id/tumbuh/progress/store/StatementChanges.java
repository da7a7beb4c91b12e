package id.tumbuh.progress.store;

import id.tumbuh.progress.store.StatementItems.BatchItem;
import id.tumbuh.progress.store.StatementItems.StatementItem;
import id.tumbuh.runtime.StreamRecord;
import id.tumbuh.runtime.dynamo.RecordSchema;
import java.util.List;

/** What the table's stream tells of statements. */
final class StatementChanges {

    private StatementChanges() {}

    static List<String> stored(StreamRecord change) {
        String pk = change.text("pk");
        if (pk.startsWith(BatchItem.PREFIX)) {
            List<String> after = RecordSchema.of(BatchItem.class).mapToItem(change.newImage()).after();
            return after == null ? List.of() : after;
        }
        if (pk.startsWith(StatementItem.PREFIX)) {
            StatementItem item = RecordSchema.of(StatementItem.class).mapToItem(change.newImage());
            return !item.ofBatch() && Boolean.TRUE.equals(item.after()) ? List.of(item.id()) : List.of();
        }
        return List.of();
    }
}
