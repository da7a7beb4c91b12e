package id.tumbuh.surveyjs.js;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values from plain JSON trees and back. */
final class JsonTree {

    private static final double MOST_EXACT = 0x1p53;

    private JsonTree() {}

    static Object values(Object json) {
        return switch (json) {
            case null -> Nothing.NULL;
            case Number number -> number.doubleValue();
            case List<?> list -> {
                var values = new ArrayList<Object>(list.size());
                list.forEach(element -> values.add(values(element)));
                yield values;
            }
            case Map<?, ?> map -> {
                var values = new LinkedHashMap<String, Object>();
                map.forEach((name, member) -> values.put((String) name, values(member)));
                yield inOrder(values);
            }
            case String _, Boolean _, Nothing _, JsDate _ -> json;
            default -> throw new IllegalArgumentException("no JSON: " + json.getClass().getName());
        };
    }

    /** JavaScript keeps names that are array indexes before the others, in their numeric order. */
    static Map<String, Object> inOrder(Map<String, Object> members) {
        if (members.keySet().stream().allMatch(name -> Members.index(name) == Integer.MAX_VALUE)) {
            return members;
        }
        var indexes = new TreeMap<Integer, Object>();
        var others = new LinkedHashMap<String, Object>();
        members.forEach((name, value) -> {
            if (Members.index(name) == Integer.MAX_VALUE) {
                others.put(name, value);
            } else {
                indexes.put(Members.index(name), value);
            }
        });
        var ordered = new LinkedHashMap<String, Object>();
        indexes.forEach((index, value) -> ordered.put(index.toString(), value));
        ordered.putAll(others);
        return ordered;
    }

    /** Values from a plain tree of values: the same as values(plain(value)), at once. */
    static Object copy(Object value) {
        return switch (value) {
            case Nothing _ -> Nothing.NULL;
            case Double number -> Double.isFinite(number) ? (Object) (number + 0.0) : Nothing.NULL;
            case JsDate date -> date.isValid() ? date.toIsoText() : Nothing.NULL;
            case List<?> list -> {
                var copy = new ArrayList<Object>(list.size());
                list.forEach(element -> copy.add(copy(element)));
                yield copy;
            }
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, Object>();
                map.forEach((name, member) -> {
                    if (member != Nothing.UNDEFINED) {
                        copy.put((String) name, copy(member));
                    }
                });
                yield inOrder(copy);
            }
            default -> value;
        };
    }

    static Object plain(Object value) {
        return switch (value) {
            case Nothing _ -> null;
            case Double number -> plain(number.doubleValue());
            case JsDate date -> date.isValid() ? date.toIsoText() : null;
            case List<?> list -> {
                var plain = new ArrayList<Object>(list.size());
                list.forEach(element -> plain.add(plain(element)));
                yield plain;
            }
            case Map<?, ?> map -> {
                var plain = new LinkedHashMap<String, Object>();
                map.forEach((name, member) -> {
                    if (member != Nothing.UNDEFINED) {
                        plain.put((String) name, plain(member));
                    }
                });
                yield plain;
            }
            default -> value;
        };
    }

    private static Object plain(double number) {
        if (!Double.isFinite(number)) {
            return null;
        }
        return number == Math.rint(number) && Math.abs(number) <= MOST_EXACT ? (Object) (long) number : (Object) number;
    }
}
