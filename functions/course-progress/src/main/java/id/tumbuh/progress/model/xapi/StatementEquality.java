package id.tumbuh.progress.model.xapi;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether two statements say the same (xAPI 1.0.3 Data 2.3.1): what the server may have set or changed makes no difference, nor does what
 * is no part of a statement, the definitions of activities, the words of verbs, attachments. The order of a group's members is none.
 */
public final class StatementEquality {

    private static final Set<String> NO_PART = Set.of("stored", "authority", "attachments");
    private static final List<String> SET_WHERE_ABSENT = List.of("id", "timestamp", "version");

    private StatementEquality() {}

    public static boolean same(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> left = statement(one);
        Map<String, Object> right = statement(other);
        for (String name : SET_WHERE_ABSENT) {
            if (!(left.containsKey(name) && right.containsKey(name))) {
                left.remove(name);
                right.remove(name);
            }
        }
        return left.equals(right);
    }

    private static Map<String, Object> statement(Map<String, Object> statement) {
        return mapped(statement, NO_PART, (name, value) -> switch (name) {
            case "id" -> lower(value);
            case "timestamp" -> value instanceof String text
                    ? Timestamps.parse(text).<Object>map(instant -> instant).orElse(text)
                    : value;
            case "verb" -> object(value, Map.of(), "display");
            case "actor" -> actor(value);
            case "object" -> target(value);
            case "result" -> mapped(value, Set.of(),
                    (inner, it) -> inner.equals("duration") && it instanceof String text
                            ? Durations.toHundredths(text)
                            : AnyJson.of(it));
            case "context" -> context(value);
            default -> AnyJson.of(value);
        });
    }

    private static Object target(Object object) {
        return switch (object instanceof Map<?, ?> map ? ObjectRules.kind(map.get("objectType")) : "") {
            case "Activity" -> activity(object);
            case "Agent", "Group" -> actor(object);
            case "StatementRef" -> reference(object);
            case "SubStatement" -> statement(Tree.object(object).orElseThrow());
            default -> AnyJson.of(object);
        };
    }

    private static Object context(Object context) {
        return mapped(context, Set.of(), (name, value) -> switch (name) {
            case "registration", "language" -> lower(value);
            case "instructor", "team" -> actor(value);
            case "statement" -> reference(value);
            case "contextActivities" -> mapped(value, Set.of(), (_, activities) -> (activities instanceof List<?> list
                    ? list
                    : List.of(activities)).stream().map(StatementEquality::activity).toList());
            case "contextAgents", "contextGroups" -> value instanceof List<?> list
                    ? list.stream().map(one -> mapped(one, Set.of(), (inner, it) -> inner.equals("agent")
                            || inner.equals("group") ? actor(it) : AnyJson.of(it))).toList()
                    : value;
            default -> AnyJson.of(value);
        });
    }

    private static Object activity(Object activity) {
        return object(activity, Map.of("objectType", "Activity"), "definition");
    }

    private static Object reference(Object reference) {
        return mapped(reference, Set.of(), (name, value) -> name.equals("id") ? lower(value) : AnyJson.of(value));
    }

    private static Object actor(Object actor) {
        Map<String, Object> same = mapped(actor, Set.of(), (name, value) -> switch (name) {
            case "mbox" -> value instanceof String text ? domainLower(text) : value;
            case "mbox_sha1sum" -> lower(value);
            case "account" -> mapped(value, Set.of(), (_, inner) -> inner);
            case "member" -> members(value);
            default -> AnyJson.of(value);
        });
        same.putIfAbsent("objectType", "Agent");
        return same;
    }

    /** How often each is there: in which order makes no difference. */
    private static Object members(Object members) {
        Map<Object, Integer> counted = new HashMap<>();
        if (members instanceof List<?> list) {
            list.forEach(member -> counted.merge(actor(member), 1, Integer::sum));
        }
        return counted;
    }

    private static String domainLower(String mbox) {
        int at = mbox.lastIndexOf('@');
        return mbox.substring(0, at + 1) + mbox.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    private static Object object(Object value, Map<String, Object> defaults, String noPart) {
        Map<String, Object> same = mapped(value, Set.of(noPart), (_, inner) -> AnyJson.of(inner));
        defaults.forEach(same::putIfAbsent);
        return same;
    }

    private static Object lower(Object value) {
        return value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
    }

    private interface Change {
        Object of(String name, Object value);
    }

    private static Map<String, Object> mapped(Object value, Set<String> without, Change change) {
        Map<String, Object> same = new HashMap<>();
        Tree.object(value).ifPresent(map -> map.forEach((name, inner) -> {
            if (!without.contains(name)) {
                same.put(name, change.of(name, inner));
            }
        }));
        return same;
    }
}
