package id.tumbuh.surveyjs.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Prints how long it takes to judge answers to surveys of growing size, the definition read before: a choice, a number, a
 * text that a condition shows and a comment, with validators, in turn. Not part of the tests: -Dtest=JudgingSpeedBench.
 */
class JudgingSpeedBench {

    private static final Moment NOW = new Moment(Instant.parse("2026-11-02T02:00:00Z"), ZoneId.of("Asia/Jakarta"),
            "id");
    private static final int WARM = 2_000_000;

    @Test
    void judging_takes_as_long_as_the_survey_is_large() {
        judged(60, WARM / 60);
        for (int questions : List.of(15, 60, 240, 960)) {
            int times = Math.max(20, WARM / 10 / questions);
            double micros = judged(questions, times);
            System.out.printf("%,d questions: %,.0f µs, %.2f µs a question%n", questions, micros, micros / questions);
        }
    }

    private static double judged(int questions, int times) {
        SurveyDefinition survey = SurveyDefinition.of(definition(questions));
        Map<String, Object> answers = answers(questions);
        long start = System.nanoTime();
        for (int time = 0; time < times; time++) {
            if (!survey.judge(answers, NOW).accepted()) {
                throw new IllegalStateException("judged wrongly");
            }
        }
        return (System.nanoTime() - start) / 1_000d / times;
    }

    private static Map<String, Object> definition(int questions) {
        List<Map<String, Object>> pages = new ArrayList<>();
        for (int first = 0; first < questions; first += 4) {
            String choice = "q" + first;
            pages.add(Map.of("name", "page" + first, "elements", List.of(
                    Map.of("type", "radiogroup", "name", choice, "choices", List.of(1, 2, 3, 4, 5), "isRequired", true),
                    Map.of("type", "text", "inputType", "number", "name", "q" + (first + 1), "validators",
                            List.of(Map.of("type", "numeric", "minValue", 0, "maxValue", 100))),
                    Map.of("type", "text", "name", "q" + (first + 2), "visibleIf", "{" + choice + "} > 2", "isRequired",
                            true, "validators", List.of(Map.of("type", "regex", "regex", "^[a-z ]+$"))),
                    Map.of("type", "comment", "name", "q" + (first + 3)))));
        }
        return Map.of("pages", pages);
    }

    private static Map<String, Object> answers(int questions) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int first = 0; first < questions; first += 4) {
            answers.put("q" + first, first % 5 + 1);
            answers.put("q" + (first + 1), first % 100);
            if (first % 5 + 1 > 2) {
                answers.put("q" + (first + 2), "layanan warga");
            }
            answers.put("q" + (first + 3), "Loket buka lebih pagi.");
        }
        return answers;
    }
}
