package id.tumbuh.progress.store;

import id.tumbuh.progress.store.StatementItems.BatchItem;
import id.tumbuh.progress.store.StatementItems.StatementItem;
import id.tumbuh.progress.store.Statements.Following;
import id.tumbuh.runtime.StreamRecord;
import id.tumbuh.runtime.dynamo.RecordSchema;
import java.util.List;
import java.util.Optional;

/** What the table's stream tells of statements. */
final class StatementChanges {

    private StatementChanges() {}

    static Following stored(StreamRecord change) {
        String pk = change.text("pk");
        if (pk.startsWith(BatchItem.PREFIX)) {
            BatchItem item = RecordSchema.of(BatchItem.class).mapToItem(change.newImage());
            return new Following(item.after() == null ? List.of() : item.after(),
                    Optional.ofNullable(item.correlation()));
        }
        if (pk.startsWith(StatementItem.PREFIX)) {
            StatementItem item = RecordSchema.of(StatementItem.class).mapToItem(change.newImage());
            boolean follows = !item.ofBatch() && Boolean.TRUE.equals(item.after());
            return new Following(follows ? List.of(item.id()) : List.of(), Optional.ofNullable(item.correlation()));
        }
        return new Following(List.of(), Optional.empty());
    }
}
