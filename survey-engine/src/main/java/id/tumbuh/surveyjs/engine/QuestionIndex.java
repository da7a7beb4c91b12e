package id.tumbuh.surveyjs.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A survey's questions by their names and by those of their values. */
final class QuestionIndex {

    private final Map<String, List<Question>> names = new HashMap<>();
    private final Map<String, List<Question>> valueNames = new HashMap<>();
    private final Map<String, List<Question>> lowerValueNames = new HashMap<>();

    void add(Question question) {
        put(names, question.name(), question);
        put(valueNames, question.valueName(), question);
        put(lowerValueNames, Names.lower(question.valueName()), question);
    }

    private static void put(Map<String, List<Question>> to, String name, Question question) {
        to.computeIfAbsent(name, key -> new ArrayList<>()).add(question);
    }

    Optional<Question> byName(String name) {
        return names.getOrDefault(name, List.of()).stream().findFirst();
    }

    List<Question> byValueName(String name) {
        return valueNames.getOrDefault(name, List.of());
    }

    /** By its exact name, else by its name in any case. */
    Optional<Question> find(String valueName) {
        List<Question> exact = byValueName(valueName);
        return (exact.isEmpty() ? lowerValueNames.getOrDefault(Names.lower(valueName), List.of()) : exact).stream()
                .findFirst();
    }
}
