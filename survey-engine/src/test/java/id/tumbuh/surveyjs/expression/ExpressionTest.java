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
    void a_text_that_survey_core_cannot_read_is_refused_with_the_place() {
        assertThatExceptionOfType(ExpressionRefused.class)
                .isThrownBy(() -> Expression.parse("{usia} > ", ExpressionLimits.DEFAULT))
                .matches(refused -> refused.reason() == Reason.SYNTAX && refused.position() == 9);
    }
}
