package id.tumbuh.progress.store;

import id.tumbuh.progress.store.StatementItems.RowItem;

/**
 * Which rows are read.
 *
 * @param from the first time, in microseconds
 * @param to the last
 */
record Bounds(long from, long to, boolean ascending) {

    private static final long LATEST = 9_999_999_999_999_999L;

    Bounds {
        from = Math.max(0, from);
        to = Math.min(to, LATEST);
    }

    boolean empty() {
        return from > to;
    }

    String fromSk() {
        return RowItem.at(from);
    }

    /** After all rows of that time. */
    String toSk() {
        return RowItem.at(to) + "#~";
    }
}
