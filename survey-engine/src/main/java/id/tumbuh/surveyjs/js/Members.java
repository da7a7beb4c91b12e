package id.tumbuh.surveyjs.js;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The members of data. What JavaScript inherits from its prototypes (an object's "constructor") is not among them, but for
 * the length of arrays and texts.
 */
public final class Members {

    private static final int MOST_INDEX_DIGITS = 9;

    private Members() {}

    static Object get(Object value, String name) {
        return switch (value) {
            case Map<?, ?> map -> map.containsKey(name) ? map.get(name) : Nothing.UNDEFINED;
            case List<?> list -> name.equals("length") ? (double) list.size() : element(list, name);
            case String text -> name.equals("length") ? (Object) (double) text.length() : letter(text, name);
            case Nothing nothing ->
                throw new JsFault(
                        "TypeError: Cannot read properties of " + Js.toText(nothing) + " (reading '" + name + "')");
            default -> Nothing.UNDEFINED;
        };
    }

    /** The names that "for (name in value)" visits, but for what is inherited. */
    public static List<String> names(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.keySet().stream().map(String.class::cast).toList();
            case List<?> list -> indexes(list.size());
            case String text -> indexes(text.length());
            default -> List.of();
        };
    }

    static boolean has(Object value, String name) {
        return switch (value) {
            case Map<?, ?> map -> map.containsKey(name);
            case List<?> list -> name.equals("length") || index(name) < list.size();
            default -> false;
        };
    }

    private static Object element(List<?> list, String name) {
        var index = index(name);
        return index < list.size() ? list.get(index) : Nothing.UNDEFINED;
    }

    private static Object letter(String text, String name) {
        var index = index(name);
        return index < text.length() ? text.substring(index, index + 1) : Nothing.UNDEFINED;
    }

    /** The array index that a name spells, or the greatest integer where it spells none. */
    static int index(String name) {
        if (name.isEmpty() || name.length() > MOST_INDEX_DIGITS || name.length() > 1 && name.charAt(0) == '0') {
            return Integer.MAX_VALUE;
        }
        return name.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(name) : Integer.MAX_VALUE;
    }

    private static List<String> indexes(int size) {
        var names = new ArrayList<String>(size);
        for (var i = 0; i < size; i++) {
            names.add(Integer.toString(i));
        }
        return names;
    }
}
