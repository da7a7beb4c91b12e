package id.tumbuh.progress.store;

import id.tumbuh.progress.store.StatementItems.RowItem;
import id.tumbuh.runtime.dynamo.Database;
import java.util.Optional;

/** The rows of one partition. */
final class PartitionRows implements Rows {

    private final Chunks<RowItem> rows;

    PartitionRows(Database database, String pk, Bounds bounds) {
        this.rows = new Chunks<>(database, RowItem.class, pk, bounds.fromSk(), bounds.toSk(), bounds);
    }

    @Override
    public Optional<RowItem> peek() {
        return rows.peek();
    }

    @Override
    public void skip() {
        rows.skip();
    }
}
