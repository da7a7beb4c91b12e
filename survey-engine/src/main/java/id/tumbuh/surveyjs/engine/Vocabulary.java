package id.tumbuh.surveyjs.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Which properties survey-core's classes have, and which of them the engine has not. What no class knows is as good as not there. */
final class Vocabulary {

    private record Words(Set<String> known, Set<String> refused, Set<String> uncopied) {}

    private static final Map<String, Words> CLASSES = read();

    private Vocabulary() {}

    private static Map<String, Words> read() {
        Properties lines = Resource.properties("vocabulary.properties");
        Map<String, Words> classes = new HashMap<>();
        for (String name : lines.stringPropertyNames()) {
            Set<String> known = new HashSet<>();
            Set<String> refused = new HashSet<>();
            Set<String> uncopied = new HashSet<>();
            Arrays.stream(lines.getProperty(name).strip().split("\\s+")).forEach(word -> {
                boolean marked = word.startsWith("-") || word.startsWith("*");
                String property = marked ? word.substring(1) : word;
                known.add(property);
                if (marked) {
                    (word.startsWith("-") ? refused : uncopied).add(property);
                }
            });
            classes.put(name, new Words(known, refused, uncopied));
        }
        return Map.copyOf(classes);
    }

    static boolean isQuestion(String type) {
        return !"question".equals(type) && CLASSES.containsKey(type) && CLASSES.get(type).known().stream()
                .noneMatch("pages"::equals) && !Set.of("page", "panel").contains(type)
                && !type.endsWith("validator") && !type.endsWith("item") && !type.endsWith("column")
                && !"itemvalue".equals(type) && !"calculatedvalue".equals(type);
    }

    /** Whether a question of the type has the property. */
    static boolean isKnown(String type, String property) {
        return "type".equals(property) || has(type, property)
                || isQuestion(type) && CLASSES.get("question").known().contains(property);
    }

    private static boolean has(String type, String property) {
        return CLASSES.containsKey(type) && CLASSES.get(type).known().contains(property);
    }

    static boolean isRefused(String type, String property) {
        return CLASSES.containsKey(type) && CLASSES.get(type).refused().contains(property)
                || isQuestion(type) && CLASSES.get("question").refused().contains(property);
    }

    /** Only what a question of the type has; where it is copied from a template, only what a copy has. */
    static Spec of(String type, Spec spec, boolean copied) {
        Map<String, Object> known = new LinkedHashMap<>(spec.json());
        known.keySet().removeIf(property -> !isKnown(type, property)
                || copied && CLASSES.containsKey(type) && CLASSES.get(type).uncopied().contains(property));
        return new Spec(known);
    }
}
