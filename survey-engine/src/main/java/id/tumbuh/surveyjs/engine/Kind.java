package id.tumbuh.surveyjs.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What JSON a property is. */
enum Kind {
    FLAG, NUMBER, LIST, EXPRESSION, TEXT,
    /** A text, or texts by their languages. */
    LOCALIZED,
    /** Nobody here looks at it: a text, a number or a boolean. */
    SHOWN, ANY;

    private static final Map<String, Kind> KINDS = read();

    private static Map<String, Kind> read() {
        Properties lines = Resource.properties("kinds.properties");
        Map<String, Kind> kinds = new HashMap<>();
        lines.stringPropertyNames().forEach(kind -> Arrays.stream(lines.getProperty(kind).strip().split("\\s+"))
                .forEach(property -> kinds.put(property, valueOf(kind.toUpperCase(Locale.ROOT)))));
        return Map.copyOf(kinds);
    }

    /** @param type whose property it is: a comment has rows of another kind than a matrix */
    static Kind of(String type, String property) {
        return "rows".equals(property) && "comment".equals(type)
                ? NUMBER
                : KINDS.getOrDefault(property, SHOWN);
    }

    boolean admits(Object value) {
        return switch (this) {
            case FLAG -> value instanceof Boolean;
            case NUMBER -> value instanceof Double;
            case LIST -> Values.isList(value);
            case EXPRESSION, TEXT -> value instanceof String;
            case LOCALIZED -> value instanceof String || Values.isObject(value) && Values.object(value).values()
                    .stream().allMatch(text -> text instanceof String || Values.isNothing(text));
            case SHOWN -> !Values.isList(value) && !Values.isObject(value);
            case ANY -> true;
        };
    }
}
