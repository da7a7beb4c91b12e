package id.tumbuh.progress.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Items in their order, such as the rows of an index. */
interface Rows<T> {

    /** The next one, which stays the next. */
    Optional<T> peek();

    /** Goes on behind the next one. */
    void skip();

    /** The next ones, at most so many. */
    default List<T> take(int most) {
        List<T> taken = new ArrayList<>();
        for (Optional<T> next = peek(); next.isPresent() && taken.size() < most; next = peek()) {
            taken.add(next.get());
            skip();
        }
        return taken;
    }
}
