package id.tumbuh.progress.store;

import id.tumbuh.progress.store.StatementItems.RowItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of an index in their order. */
interface Rows {

    /** The next one, which stays the next. */
    Optional<RowItem> peek();

    /** Goes on behind the next one. */
    void skip();

    /** The next ones, at most so many. */
    default List<RowItem> take(int most) {
        List<RowItem> taken = new ArrayList<>();
        for (Optional<RowItem> next = peek(); next.isPresent() && taken.size() < most; next = peek()) {
            taken.add(next.get());
            skip();
        }
        return taken;
    }
}
