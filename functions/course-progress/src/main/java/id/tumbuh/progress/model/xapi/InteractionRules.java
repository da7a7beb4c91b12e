package id.tumbuh.progress.model.xapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the definition of an interaction must be: a question and how it is answered. */
final class InteractionRules {

    private static final Map<String, Set<String>> COMPONENTS_OF = Map.of("choice", Set.of("choices"), "sequencing",
            Set.of("choices"), "likert", Set.of("scale"), "matching", Set.of("source", "target"), "performance",
            Set.of("steps"), "true-false", Set.of(), "fill-in", Set.of(), "long-fill-in", Set.of(), "numeric", Set.of(),
            "other", Set.of());
    static final List<String> COMPONENTS = List.of("choices", "scale", "source", "target", "steps");
    private static final String PATTERN = "correctResponsesPattern";

    private InteractionRules() {}

    static void check(Part definition) {
        definition.text("interactionType", Wrong.INTERACTION_TYPE, COMPONENTS_OF::containsKey);
        // what a pattern may say is left to who wrote the question, as the standard has it
        definition.texts(PATTERN, Wrong.TEXT, _ -> true);
        for (String name : COMPONENTS) {
            components(definition, name);
        }
        if (definition.get("interactionType") instanceof String type && COMPONENTS_OF.containsKey(type)) {
            supported(definition, COMPONENTS_OF.get(type));
        } else if (!definition.has("interactionType")
                && (definition.has(PATTERN) || COMPONENTS.stream().anyMatch(definition::has))) {
            definition.reject("interactionType", Wrong.MISSING);
        }
    }

    private static void supported(Part definition, Set<String> supported) {
        for (String name : COMPONENTS) {
            if (definition.has(name) && !supported.contains(name)) {
                definition.reject(name, Wrong.COMPONENTS);
            }
        }
    }

    private static void components(Part definition, String name) {
        Set<Object> ids = new HashSet<>();
        definition.objects(name, component -> {
            component.only(Set.of("id", "description"));
            component.required("id");
            component.text("id");
            component.object("description", MapRules::language);
            if (component.get("id") instanceof String id && !ids.add(id)) {
                component.reject("id", Wrong.TWICE);
            }
        });
    }
}
