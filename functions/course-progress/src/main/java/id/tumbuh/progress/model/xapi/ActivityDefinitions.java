package id.tumbuh.progress.model.xapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the store knows of an activity by all that was said about it. */
public final class ActivityDefinitions {

    private static final List<String> UNITED = List.of("name", "description", "extensions");

    private ActivityDefinitions() {}

    /**
     * What is known after something was told: texts in other languages and other extensions stay, everything else that was told replaces what was
     * known. An interaction that became one of another type keeps nothing of the old one.
     */
    public static Map<String, Object> merge(Optional<Map<String, Object>> known, Map<String, Object> told) {
        Map<String, Object> merged = new LinkedHashMap<>(known.orElse(Map.of()));
        if (told.containsKey("interactionType")
                && !told.get("interactionType").equals(merged.get("interactionType"))) {
            merged.remove("correctResponsesPattern");
            InteractionRules.COMPONENTS.forEach(merged::remove);
        }
        told.forEach((name, value) -> merged.merge(name, value,
                (before, after) -> UNITED.contains(name) ? united(before, after) : after));
        return merged;
    }

    private static Object united(Object before, Object after) {
        return Tree.object(before).flatMap(old -> Tree.object(after).<Object>map(young -> {
            Map<String, Object> both = new LinkedHashMap<>(old);
            both.putAll(young);
            return both;
        })).orElse(after);
    }
}
