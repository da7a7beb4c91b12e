package id.tumbuh.progress.model.xapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Activities within statements. */
public final class Activity {

    private static final List<String> CONTEXT = List.of("parent", "grouping", "category", "other");

    private Activity() {}

    /** The definitions that a statement, and one within it, tells of activities, by their ids. */
    public static Map<String, Map<String, Object>> defined(Map<String, Object> statement) {
        Map<String, Map<String, Object>> defined = new LinkedHashMap<>();
        add(statement, defined);
        Tree.object(statement, "object").filter(object -> "SubStatement".equals(object.get("objectType")))
                .ifPresent(nested -> add(nested, defined));
        return defined;
    }

    /** The ids of all activities of a statement, and of one within it. */
    public static Set<String> ids(Map<String, Object> statement) {
        return StatementKeys.of(statement).relatedActivities();
    }

    private static void add(Map<String, Object> statement, Map<String, Map<String, Object>> defined) {
        Tree.object(statement, "object")
                .filter(object -> "Activity".equals(object.getOrDefault("objectType", "Activity")))
                .ifPresent(object -> add(object, Tree.object(object, "definition"), defined));
        Tree.object(statement, "context").flatMap(context -> Tree.object(context, "contextActivities"))
                .ifPresent(groups -> CONTEXT.forEach(group -> Tree.list(groups, group)
                        .forEach(one -> Tree.object(one).ifPresent(
                                activity -> add(activity, Tree.object(activity, "definition"), defined)))));
    }

    private static void add(Map<String, Object> activity, Optional<Map<String, Object>> definition,
            Map<String, Map<String, Object>> defined) {
        definition.ifPresent(told -> Tree.text(activity, "id").ifPresent(id -> defined.merge(id, told,
                (before, more) -> ActivityDefinitions.merge(Optional.of(before), more))));
    }
}
