package id.tumbuh.progress.model.xapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON as the JDK's own values: a Map with its members in order, a List, a String, a Number that keeps every digit, a Boolean, or null. What is
 * not of the asked form is not there.
 */
public final class Tree {

    private Tree() {}

    @SuppressWarnings("unchecked")
    public static Optional<Map<String, Object>> object(Object value) {
        return value instanceof Map<?, ?> map ? Optional.of((Map<String, Object>) map) : Optional.empty();
    }

    public static Optional<Map<String, Object>> object(Map<String, Object> parent, String name) {
        return object(parent.get(name));
    }

    public static Optional<String> text(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The members of a list; a single value is a list of one, and what is not there is none. */
    @SuppressWarnings("unchecked")
    public static List<Object> list(Map<String, Object> parent, String name) {
        return switch (parent.get(name)) {
            case null -> List.of();
            case List<?> list -> (List<Object>) list;
            case Object one -> List.of(one);
        };
    }
}
