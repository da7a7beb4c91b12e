package id.tumbuh.progress.model.xapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A copy of a statement, and of the one within it, in which verbs, activities and agents are put in other words. */
record Rewriting(
        UnaryOperator<Map<String, Object>> verb,
        UnaryOperator<Map<String, Object>> activity,
        UnaryOperator<Map<String, Object>> actor) {

    Map<String, Object> of(Map<String, Object> statement) {
        Map<String, Object> copy = new LinkedHashMap<>(statement);
        replace(copy, "actor", actor);
        replace(copy, "authority", actor);
        replace(copy, "verb", verb);
        replace(copy, "object", this::object);
        replace(copy, "context", this::context);
        return copy;
    }

    private Map<String, Object> object(Map<String, Object> object) {
        return switch (ObjectRules.kind(object.get("objectType"))) {
            case "Activity" -> activity.apply(object);
            case "Agent", "Group" -> actor.apply(object);
            case "SubStatement" -> of(object);
            default -> object;
        };
    }

    private Map<String, Object> context(Map<String, Object> context) {
        Map<String, Object> copy = new LinkedHashMap<>(context);
        replace(copy, "instructor", actor);
        replace(copy, "team", actor);
        replaceEach(copy, "contextAgents", one -> with(one, "agent", actor));
        replaceEach(copy, "contextGroups", one -> with(one, "group", actor));
        replace(copy, "contextActivities", kinds -> {
            Map<String, Object> rewritten = new LinkedHashMap<>(kinds);
            kinds.keySet().forEach(kind -> replaceEach(rewritten, kind, activity));
            return rewritten;
        });
        return copy;
    }

    static Map<String, Object> with(Map<String, Object> object, String name,
            UnaryOperator<Map<String, Object>> change) {
        Map<String, Object> copy = new LinkedHashMap<>(object);
        replace(copy, name, change);
        return copy;
    }

    /** Replaces the member where it is an object. */
    static void replace(Map<String, Object> copy, String name, UnaryOperator<Map<String, Object>> change) {
        Tree.object(copy, name).ifPresent(object -> copy.put(name, change.apply(object)));
    }

    /** Replaces the members of a list; a single object becomes a list of one. */
    static void replaceEach(Map<String, Object> copy, String name, UnaryOperator<Map<String, Object>> change) {
        if (copy.containsKey(name)) {
            List<Object> list = Tree.list(copy, name);
            copy.put(name, list.stream().map(one -> Tree.object(one).<Object>map(change).orElse(one)).toList());
        }
    }
}
