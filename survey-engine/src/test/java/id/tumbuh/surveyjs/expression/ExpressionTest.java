package id.tumbuh.surveyjs.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tumbuh.surveyjs.expression.ExpressionRefused.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpressionTest {

    @Test
    void a_name_is_found_without_regard_to_case() {
        assertThat(Run.value("{USIA} + 1", Map.of("usia", 41))).isEqualTo(42d);
    }

    @Test
    void a_text_that_spells_a_number_counts_as_one_unless_asked_for_as_it_is() {
        assertThat(Run.value("{skor} + 1", Map.of("skor", "5"))).isEqualTo(6d);
        assertThat(Run.value("{#skor} + 1", Map.of("skor", "5"))).isEqualTo("51");
    }

    @Test
    void what_it_names_is_told_in_the_order_of_the_text() {
        var expression = Expression.parse("{a} > 1 and iif({#b.c} empty, sum({a}, 2), 3) = 1",
                ExpressionLimits.DEFAULT);
        assertThat(expression.variables()).containsExactly("a", "b.c", "a");
        assertThat(expression.functions()).containsExactly("iif", "sum");
        assertThat(expression.hasFunction()).isTrue();
    }

    @Test
    void a_function_that_depends_on_no_variable_may_change_on_its_own() {
        assertThat(read("age({lahir}) > 17 and {a} = 1").hasFunctionWithoutVariables()).isFalse();
        assertThat(read("{mulai} < today()").hasFunctionWithoutVariables()).isTrue();
        assertThat(read("{mulai} < dateAdd('2026-01-01', 3)").hasFunctionWithoutVariables()).isTrue();
        assertThat(read("iif({a} = 1, today(), 2)").hasFunctionWithoutVariables()).isFalse();
        assertThat(read("[sum({a})] contains 1").hasFunctionWithoutVariables()).isFalse();
    }

    @Test
    void a_value_is_written_into_an_expression_with_quotes_where_it_needs_them() {
        assertThat(Expression.literal("Budi")).isEqualTo("'Budi'");
        assertThat(Expression.literal("5,5")).isEqualTo("5,5");
        assertThat(Expression.literal("TRUE")).isEqualTo("TRUE");
        assertThat(Expression.literal(3d)).isEqualTo("3");
        assertThat(Expression.literal("")).isEmpty();
    }

    @Test
    void a_text_that_survey_core_cannot_read_is_refused_with_the_place() {
        assertThatExceptionOfType(ExpressionRefused.class)
                .isThrownBy(() -> Expression.parse("{usia} > ", ExpressionLimits.DEFAULT))
                .matches(refused -> refused.reason() == Reason.SYNTAX && refused.position() == 9);
    }

    private static Expression read(String text) {
        return Expression.parse(text, ExpressionLimits.DEFAULT);
    }
}
