package id.tumbuh.survey.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a survey asks, and what the answers tell of competencies.
 *
 * @param definition SurveyJS JSON: maps, lists, texts, numbers, booleans and null
 */
public record Questionnaire(Map<String, Object> definition, List<Measure> competencies) {

    /** A question for the level of one competency, on a scale of 1 to 5. */
    public record LevelQuestion(String name, CompetencyCode competency, LocalizedText title) {}

    /** One page that asks for levels. */
    public static Questionnaire of(List<LevelQuestion> questions) {
        return new Questionnaire(ordered("locale", "id", "pages", List.of(ordered("name", "halaman1", "elements",
                questions.stream().map(Questionnaire::rating).toList()))),
                questions.stream()
                        .map(question -> new Measure(question.name(), Optional.empty(), Optional.empty(),
                                question.competency(),
                                List.of(), Map.of()))
                        .toList());
    }

    /** Without a text under default: survey-core, whose default locale is en, would show that in place of the English. */
    private static Map<String, Object> rating(LevelQuestion question) {
        return ordered("type", "rating", "name", question.name(), "title", ordered("id", question.title().id(),
                "en", question.title().en()), "isRequired", true);
    }

    /** In this order, as a person reads it; a map of the JDK has another one in each process. */
    private static Map<String, Object> ordered(Object... members) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            map.put((String) members[i], members[i + 1]);
        }
        return map;
    }

    /** The levels that the answers tell. Several may tell of one competency: the lowest is its level. */
    public Map<CompetencyCode, ProficiencyLevel> levels(Map<String, ?> answers) {
        Map<CompetencyCode, ProficiencyLevel> levels = new HashMap<>();
        competencies.forEach(measure -> measure.level(answers).ifPresent(level -> levels.merge(measure.competency(),
                level, (a, b) -> a.compareTo(b) < 0 ? a : b)));
        return levels;
    }
}
