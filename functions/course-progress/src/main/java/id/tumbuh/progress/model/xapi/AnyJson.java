package id.tumbuh.progress.model.xapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** JSON of any kind, equal where its values are: numbers by value, members in any order. Goes without recursion, however deep it is. */
final class AnyJson {

    private final Object container;

    private AnyJson(Object container) {
        this.container = container;
    }

    /** Something to compare the value by. */
    static Object of(Object value) {
        return value instanceof Map || value instanceof List ? new AnyJson(value) : plain(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnyJson json && same(container, json.container);
    }

    @Override
    public int hashCode() {
        return container instanceof Map<?, ?> map ? map.size() : ((List<?>) container).size();
    }

    private record Pair(Object one, Object other) {}

    private static boolean same(Object one, Object other) {
        Deque<Pair> open = new ArrayDeque<>();
        open.push(new Pair(one, other));
        while (!open.isEmpty()) {
            Pair pair = open.pop();
            boolean same = switch (pair.one) {
                case Map<?, ?> map -> pair.other instanceof Map<?, ?> others && members(map, others, open);
                case List<?> list -> pair.other instanceof List<?> others && items(list, others, open);
                case null, default -> Objects.equals(plain(pair.one), plain(pair.other));
            };
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean members(Map<?, ?> map, Map<?, ?> others, Deque<Pair> open) {
        if (!map.keySet().equals(others.keySet())) {
            return false;
        }
        map.forEach((name, value) -> open.push(new Pair(value, others.get(name))));
        return true;
    }

    private static boolean items(List<?> list, List<?> others, Deque<Pair> open) {
        if (list.size() != others.size()) {
            return false;
        }
        Iterator<?> other = others.iterator();
        list.forEach(item -> open.push(new Pair(item, other.next())));
        return true;
    }

    private static Object plain(Object value) {
        return Numbers.of(value).<Object>map(Numbers::plain).orElse(value);
    }
}
