package id.tumbuh.surveyjs.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * How large JSON may be. It is looked through without recursion, since it may be deeper than any stack, and no further than
 * to the first that is too much.
 *
 * @param depth of lists and objects in one another
 * @param values in all
 * @param characters of all names and texts, in UTF-16 units
 */
public record Extent(int depth, int values, int characters) {

    enum Excess {
        NONE, TOO_LARGE, TOO_DEEP
    }

    Excess excess(Object json) {
        Deque<Iterator<?>> open = new ArrayDeque<>(List.of(List.of(json).iterator()));
        int seen = 0;
        long written = 0;
        while (!open.isEmpty()) {
            Iterator<?> level = open.peek();
            if (!level.hasNext()) {
                open.pop();
                continue;
            }
            Object next = level.next();
            Object value = next instanceof Map.Entry<?, ?> member ? member.getValue() : next;
            written += length(value) + (next instanceof Map.Entry<?, ?> member ? length(member.getKey()) : 0);
            if (++seen > values || written > characters) {
                return Excess.TOO_LARGE;
            }
            Collection<?> inner = inner(value);
            if (!inner.isEmpty()) {
                if (open.size() > depth) {
                    return Excess.TOO_DEEP;
                }
                open.push(inner.iterator());
            }
        }
        return Excess.NONE;
    }

    private static int length(Object value) {
        return value instanceof String text ? text.length() : 0;
    }

    private static Collection<?> inner(Object value) {
        return switch (value) {
            case Map<?, ?> members -> members.entrySet();
            case List<?> list -> list;
            case null, default -> List.of();
        };
    }
}
