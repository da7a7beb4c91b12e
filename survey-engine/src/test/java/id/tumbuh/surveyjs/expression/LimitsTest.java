package id.tumbuh.surveyjs.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tumbuh.surveyjs.expression.ExpressionRefused.Reason;
import id.tumbuh.surveyjs.js.Js;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private static final ExpressionLimits WIDE = new ExpressionLimits(1_000_000, 100, 1_000_000);

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "[", "sum(", "negate ", "negate(", "1 + (", "{a} contains ["})
    void what_nests_a_hundred_thousand_times_is_refused_before_the_stack_ends(String opening) {
        refused(opening.repeat(100_000) + "1", WIDE);
    }

    @Test
    void an_expression_is_not_longer_than_its_limit() {
        refused("1".repeat(11), new ExpressionLimits(10, 5, 5));
        assertThat(Expression.parse("1".repeat(10), new ExpressionLimits(10, 5, 5)).operands()).isOne();
    }

    @Test
    void an_expression_has_not_more_operands_than_its_limit() {
        refused("1 + 1 + 1 + 1", new ExpressionLimits(100, 5, 6));
        Expression.parse("1 + 1 + 1 + 1", new ExpressionLimits(100, 5, 7));
    }

    @Test
    void a_long_sum_is_not_a_deep_one() {
        var sum = Expression.parse("1" + " + 1".repeat(100_000), WIDE);
        assertThat(sum.depth()).isEqualTo(2);
        assertThat(sum.evaluate(new VariableContext(Js.of(Map.of())),
                Run.environment(new WorkLimit(1_000_000), Host.none())))
                .isEqualTo(100_001d);
    }

    /** A parser that reads again after each failure needs 3 to the power of 45 steps here, and this test never ends. */
    @Test
    void arrays_that_never_close_within_calls_that_never_close_are_read_once() {
        var text = "[f(1,".repeat(45) + "1 + ";
        assertThatExceptionOfType(ExpressionRefused.class).isThrownBy(() -> Expression.parse(text, WIDE))
                .matches(refused -> refused.reason() == Reason.SYNTAX);
    }

    @Test
    void an_evaluation_ends_where_its_work_is_spent() {
        var numbers = Map.of("angka", Collections.nCopies(1000, 1));
        exceeded("{angka} = {angka}", numbers, 1500);
        exceeded("sum({angka})", numbers, 900);
        exceeded("{angka} allof {angka}", Map.of("angka", IntStream.range(0, 1000).boxed().toList()), 100_000);
    }

    @Test
    void an_object_that_pretends_to_be_a_long_array_costs_work() {
        exceeded("{palsu} contains 'x'", Map.of("palsu", Map.of("length", 1e15)), 10_000);
    }

    @Test
    void a_condition_that_holds_itself_ends() {
        var text = "sumInArray({rows}, 'x', {cond})";
        var survey = new VariableContext(Js.of(Map.of("rows", List.of(Map.of("x", 1)), "cond", text)));
        var host = new Host() {

            @Override
            public Optional<ValueContext> surveyContext() {
                return Optional.of(survey);
            }
        };
        var expression = Expression.parse(text, ExpressionLimits.DEFAULT);
        assertThatExceptionOfType(WorkExceeded.class)
                .isThrownBy(() -> expression.evaluate(survey, Run.environment(new WorkLimit(1_000_000), host)));
    }

    @Test
    void a_condition_within_an_answer_obeys_the_limits_too() {
        exceeded("sumInArray({rows}, 'x', {cond})",
                Map.of("rows", List.of(Map.of("x", 1)), "cond", "(".repeat(5000) + "1 > 0"),
                1_000_000);
    }

    @Test
    void a_long_text_costs_more_than_a_short_one() {
        assertThat(spent("{a} contains 'x'", Map.of("a", "y".repeat(64_000)))).isGreaterThan(1000);
        assertThat(spent("{a} contains 'x'", Map.of("a", "y"))).isLessThan(20);
    }

    @Test
    void texts_that_are_long_cost_what_their_comparison_and_their_search_take() {
        var texts = IntStream.range(0, 200).mapToObj(i -> "x".repeat(5_000) + i).toList();
        exceeded("{a} allof {a}", Map.of("a", texts), 1_000_000);
        exceeded("{a} contains {b}", Map.of("a", "a".repeat(100_000), "b", "a".repeat(50_000) + "b"), 1_000_000);
    }

    private static long spent(String text, Map<String, ?> values) {
        var work = new WorkLimit(1_000_000);
        Expression.parse(text, ExpressionLimits.DEFAULT).evaluate(new VariableContext(Js.of(values)),
                Run.environment(work, Host.none()));
        return work.spent();
    }

    private static void exceeded(String text, Map<String, ?> values, long work) {
        var expression = Expression.parse(text, ExpressionLimits.DEFAULT);
        var context = new VariableContext(Js.of(values));
        assertThatExceptionOfType(WorkExceeded.class)
                .isThrownBy(() -> expression.evaluate(context, Run.environment(new WorkLimit(work), Host.none())));
    }

    private static void refused(String text, ExpressionLimits limits) {
        assertThatExceptionOfType(ExpressionRefused.class).isThrownBy(() -> Expression.parse(text, limits))
                .matches(refused -> refused.reason() == Reason.TOO_LARGE);
    }
}
