package id.tumbuh.surveyjs.expression;

import static org.assertj.core.api.Assertions.assertThat;

import id.tumbuh.surveyjs.expression.ExpressionRefused.Reason;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The odd corners of survey-core's grammar; each result was seen in survey-core 3.1.1. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {"2 + 3 * 4;14", "2 ^ 3 ^ 2;64", "2 power 3;8",
            "10 - 4 - 3;3",
            "7 % 4 * 2;6", "2 * 3 contains 3;2", "0x10 + 1;17", "007.5;7.5", "- 5 + 1;refused", "-5 + 1;-4", "1or 0;1",
            "0.1 + 0.2;0.3",
            "1 - 0.9;0.1", "5 / 0;null"})
    void arithmetic_binds_and_rounds_as_in_survey_core(String expression, String expected) {
        assertThat(shown(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {"1 = 1 and 2 = 3 or 3 = 3;true", "1 < 2 = true;true",
            "1 lessorequal 2;true", "2 GreaterOrEqual 3;false", "1 =< 2;true", "1 => 2;false", "1 <> 2;true",
            "'a' equals 'A';true",
            "'a' notequals 'b';true", "['a', 'b'] contains 'B';true", "['a', 'b'] *= 'c';false",
            "'Surakarta' contain 'kart';true",
            "['a'] notcontain 'b';true", "['a', 'b'] anyof ['c', 'b'];true", "['a', 'b'] allof ['b', 'c'];false",
            "['a'] noneof ['b'];true", "negate true;false", "!!true;true", "'' empty;true", "0 notempty;true"})
    void operators_have_signs_and_words_in_any_case(String expression, String expected) {
        assertThat(shown(expression)).isEqualTo(expected);
    }

    @Test
    void and_gives_one_of_its_sides_and_always_evaluates_both() {
        assertThat(Run.value("'' or 'b'")).isEqualTo("b");
        assertThat(Run.value("5 and 'b'")).isEqualTo("b");
        assertThat(Run.value("{nothing} and true")).isEqualTo(0d);
    }

    @Test
    void a_bare_word_is_a_text_and_an_operator_may_touch_its_sides() {
        assertThat(Run.value("{pilihan}=item1", Map.of("pilihan", "item1"))).isEqualTo(true);
        assertThat(Run.value("negate")).isEqualTo("negate");
    }

    @Test
    void quotes_are_escaped_by_a_backslash() {
        assertThat(Run.value("'it\\'s'")).isEqualTo("it's");
        assertThat(Run.value("\"a \\\"b\\\"\"")).isEqualTo("a \"b\"");
    }

    @Test
    void a_parenthesis_that_closes_may_be_missing() {
        assertThat(Run.value("(1 + 2")).isEqualTo(3d);
        assertThat(Run.value("sum(1, 2")).isEqualTo(3d);
        assertThat(Run.value("sum(1, max(2, 3)")).isEqualTo(4d);
    }

    @Test
    void contains_may_lack_its_right_side() {
        assertThat(Run.value("{nama} contains", Map.of("nama", "Budi"))).isEqualTo(false);
    }

    @Test
    void parameters_are_dropped_where_the_first_is_missing_or_null() {
        assertThat(Run.value("sum(, 1, 2)")).isEqualTo(0d);
        assertThat(Run.value("count(null, 1)")).isEqualTo(0d);
    }

    @Test
    void an_unknown_name_with_a_colon_is_the_inside_of_an_object() {
        assertThat(Run.value("{\"x\": 1, \"y\": [true, \"\\u0041\"]}"))
                .isEqualTo(Map.of("x", 1d, "y", List.of(true, "A")));
        assertThat(Run.value("{x: 1}")).isEqualTo(Nothing.NULL);
    }

    @Test
    void the_words_equals_and_the_signs_are_replaced_even_in_names() {
        assertThat(Run.value("{equals}", Map.of("equal ", 3))).isEqualTo(3d);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1 +", "{", "{}", "{a", "'it's'", "'a\"", "05", "0x", "[1, 2", "1 2",
            "{a} empty empty", ")",
            "trueish", "1 = = 1", "sum( )", "a.b", "{a}[0]", "#"})
    void what_survey_core_cannot_read_is_refused(String text) {
        assertThat(reason(text)).isEqualTo(Reason.SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "undefined", " ( null ) "})
    void nothing_alone_is_no_expression(String text) {
        assertThat(reason(text)).isEqualTo(Reason.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!null", "undefined empty", "[1, null]", "iif(true, null, 1)"})
    void what_breaks_survey_core_itself_is_refused(String text) {
        assertThat(reason(text)).isEqualTo(Reason.FAULT);
    }

    private static Reason reason(String text) {
        try {
            Expression.parse(text, ExpressionLimits.DEFAULT);
        } catch (ExpressionRefused refused) {
            return refused.reason();
        }
        throw new AssertionError("was read: " + text);
    }

    private static String shown(String expression) {
        try {
            return String.valueOf(Js.plain(Run.value(expression)));
        } catch (ExpressionRefused refused) {
            return "refused";
        }
    }
}
