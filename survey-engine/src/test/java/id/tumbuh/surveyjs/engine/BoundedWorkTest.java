package id.tumbuh.surveyjs.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tumbuh.surveyjs.expression.WorkExceeded;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** However a survey is written and answered, a review of it takes no more than a function has. */
class BoundedWorkTest {

    private static final Moment NOW = new Moment(Instant.parse("2026-11-02T02:00:00Z"), ZoneId.of("Asia/Jakarta"),
            "id");
    private static final Review TOO_MUCH = new Review.Unjudged(Review.Reason.TOO_MUCH_WORK);
    private static final long MEBIBYTE = 1 << 20;

    private static Map<String, Object> survey(Map<String, Object> first, int count,
            IntFunction<Map<String, Object>> rest) {
        Map<String, Object> definition = Map.of("elements",
                Stream.concat(Stream.of(first), IntStream.range(1, count).mapToObj(rest)).toList());
        assertThat(SurveyDefinition.refusals(definition)).isEmpty();
        return definition;
    }

    private static Review review(Map<String, Object> definition, Map<String, Object> answers) {
        return SurveyDefinition.of(definition).review(answers, NOW);
    }

    private static Map<String, Object> text(String name) {
        return Map.of("type", "text", "name", name);
    }

    private static Map<String, Object> expression(int number, String expression) {
        return Map.of("type", "expression", "name", "e" + number, "expression", expression);
    }

    private static Map<String, Object> choices(int count) {
        return Map.of("type", "checkbox", "name", "e0", "choices",
                IntStream.range(0, count).mapToObj(n -> "pilihan nomor " + n).toList());
    }

    private static List<String> chosen(int count) {
        return IntStream.range(0, count).mapToObj(n -> "pilihan nomor " + n).toList();
    }

    @Test
    void looking_at_the_shape_of_a_thousand_answers_costs_what_the_survey_costs_once() {
        Map<String, Object> calculated = Map.of("calculatedValues", List.of(Map.of("name", "c", "expression",
                IntStream.range(0, 300).mapToObj(n -> "{e0} = {e0}").collect(Collectors.joining(" and ")))),
                "elements", List.of(Map.of("type", "comment", "name", "e0", "defaultValue", "x".repeat(9_000))));
        assertThat(SurveyDefinition.refusals(calculated)).isEmpty();
        ShapeCheck shapes = SurveyDefinition.of(calculated).shapes();
        long once = shapes.spent();
        assertThat(once).isGreaterThan(300 * 2 * 9_000 / 32);
        IntStream.range(0, 1_000).forEach(n -> assertThat(shapes.misfits(Map.of("e0", "y", "lain", 1)))
                .containsExactly(new Misfit("/lain", Misfit.Kind.UNKNOWN_NAME)));
        assertThat(shapes.spent()).isEqualTo(once);
    }

    @Test
    void looks_at_shapes_come_to_an_end() {
        Map<String, Object> wide = Map.of("elements", List.of(Map.of("type", "matrixdropdown", "name", "m", "rows",
                List.of("r"), "columns",
                IntStream.range(0, 20).mapToObj(n -> Map.of("name", "c" + n, "cellType", "dropdown",
                        "choices", IntStream.range(0, 400).boxed().toList())).toList())));
        ShapeCheck shapes = SurveyDefinition.of(wide).shapes();
        assertThatThrownBy(() -> IntStream.range(0, 100_000)
                .forEach(n -> shapes.misfits(Map.of("m", Map.of("r", Map.of("c1", n % 400))))))
                .isInstanceOf(WorkExceeded.class);
    }

    @Test
    void texts_that_double_from_question_to_question_end() {
        Map<String, Object> survey = survey(text("e0"), 60, n -> expression(n, twice(n)));
        assertThat(review(survey, Map.of("e0", "x".repeat(9_000)))).isEqualTo(TOO_MUCH);
    }

    private static String twice(int number) {
        return "{e" + (number - 1) + "} + {e" + (number - 1) + "}";
    }

    @Test
    void lists_that_double_from_question_to_question_end() {
        assertThat(review(survey(choices(500), 60, n -> expression(n, twice(n))), Map.of("e0", chosen(500))))
                .isEqualTo(TOO_MUCH);
    }

    @Test
    void one_text_is_not_kept_a_thousand_times() {
        assertThat(review(survey(text("e0"), 900, n -> expression(n, "{e0}")), Map.of("e0", "x".repeat(9_000))))
                .isEqualTo(TOO_MUCH);
    }

    @Test
    void patterns_of_many_states_on_long_texts_end() {
        Map<String, Object> survey = survey(text("t0"), 50, n -> Map.of("type", "text", "name", "t" + n, "validators",
                List.of(Map.of("type", "regex", "regex", "a?".repeat(900) + n))));
        Map<String, Object> answers = IntStream.range(0, 20).boxed()
                .collect(Collectors.toMap(n -> "t" + n, n -> "b".repeat(10_000)));
        assertThat(review(survey, answers)).isEqualTo(TOO_MUCH);
    }

    @Test
    void a_choice_of_many_that_nine_hundred_conditions_read_is_judged_within_a_hundred_mebibytes() {
        Map<String, Object> survey = survey(choices(500), 900, n -> Map.of("type", "text", "name", "q" + n, "visibleIf",
                "{e0} contains 'pilihan nomor " + n % 500 + "'"));
        assertThat(allocated(survey, Map.of("e0", chosen(500)))).isLessThan(100 * MEBIBYTE);
    }

    @Test
    void a_choice_of_many_that_five_hundred_defaults_take_is_judged_within_a_hundred_mebibytes() {
        Map<String, Object> survey = survey(choices(40), 500, n -> Map.of("type", "text", "name", "q" + n,
                "defaultValueExpression", "{e0}"));
        assertThat(allocated(survey, Map.of("e0", chosen(40)))).isLessThan(100 * MEBIBYTE);
    }

    private static long allocated(Map<String, Object> definition, Map<String, Object> answers) {
        SurveyDefinition survey = SurveyDefinition.of(definition);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(survey.review(answers, NOW)).isInstanceOf(Review.Judged.class);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void as_many_cells_as_a_matrix_may_have_are_judged() {
        Map<String, Object> columns = new LinkedHashMap<>();
        Map<String, Object> rows = new LinkedHashMap<>();
        IntStream.range(0, 10).forEach(column -> columns.put("k" + column, 3));
        IntStream.range(0, 200).forEach(row -> rows.put("" + row, columns));
        Map<String, Object> matrix = Map.of("type", "matrixdropdown", "name", "m", "choices", List.of(1, 2, 3),
                "rows", List.copyOf(rows.keySet()), "columns",
                columns.keySet().stream().map(name -> Map.of("name", name)).toList());
        assertThat(review(survey(matrix, 1, n -> text("a")), Map.of("m", rows))).isInstanceOf(Review.Judged.class);
    }

    @Test
    void as_many_panels_as_there_may_be_are_judged() {
        List<Map<String, Object>> inside = IntStream.range(0, 40).mapToObj(n -> text("t" + n)).toList();
        Map<String, String> panel = IntStream.range(0, 40).boxed().collect(Collectors.toMap(n -> "t" + n, n -> "ya"));
        assertThat(review(survey(Map.of("type", "paneldynamic", "name", "p", "templateElements", inside), 1,
                n -> text("a")), Map.of("p", IntStream.range(0, 100).mapToObj(n -> panel).toList())))
                .isInstanceOf(Review.Judged.class);
    }

    @Test
    void a_survey_that_nobody_could_answer_is_not_published() {
        Map<String, Object> matrix = Map.of("type", "matrixdropdown", "name", "m", "rows",
                IntStream.range(0, 200).boxed().toList(), "columns", IntStream.range(0, 10).mapToObj(n -> Map.of("name",
                        "k" + n, "cellType", "expression", "expression", "{rowIndex} + " + n)).toList());
        assertThat(SurveyDefinition.refusals(Map.of("elements", List.of(matrix))))
                .containsExactly(new Refusal("", Refusal.Reason.TOO_LARGE, "TOO_MUCH_WORK"));
    }
}
