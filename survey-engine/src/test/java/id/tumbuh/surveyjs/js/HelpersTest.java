package id.tumbuh.surveyjs.js;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpersTest {

    @Test
    void empty_is_what_holds_nothing_at_any_depth() {
        assertThat(
                List.of(Nothing.UNDEFINED, Nothing.NULL, "", Double.NaN, List.of(), Map.of(), Map.of("x", List.of())))
                .allMatch(Helpers::isValueEmpty);
        assertThat(List.of(0d, false, " ", List.of(Nothing.NULL), Map.of("x", 0d), Map.of("constructor", "")))
                .noneMatch(Helpers::isValueEmpty);
    }

    @Test
    void equality_forgives_case_outer_space_and_kind() {
        assertThat(equal(" Budi ", "budi")).isTrue();
        assertThat(equal("5.0", 5)).isTrue();
        assertThat(equal("TRUE", true)).isTrue();
        assertThat(equal(null, "")).isTrue();
        assertThat(equal(0, "")).isFalse();
        assertThat(equal(false, 0)).isTrue();
        assertThat(Helpers.isTwoValueEquals(Nothing.UNDEFINED, List.of())).isTrue();
    }

    @Test
    void equality_keeps_case_and_space_where_it_is_told_to() {
        assertThat(Helpers.isTwoValueEquals("Budi", "budi", false, true, true)).isFalse();
        assertThat(Helpers.isTwoValueEquals("Budi ", "Budi", false, true, false)).isFalse();
    }

    @Test
    void the_order_of_an_array_counts_unless_it_is_ignored() {
        var a = Js.of(List.of("a", "b"));
        var b = Js.of(List.of("b", "a"));
        assertThat(Helpers.isTwoValueEquals(a, b)).isFalse();
        assertThat(Helpers.isTwoValueEquals(a, b, true)).isTrue();
        assertThat(Helpers.isArraysEqual(a, b, false)).isFalse();
        assertThat(Helpers.isArrayContainsEqual(a, b)).isTrue();
    }

    @Test
    void objects_are_equal_where_all_their_members_are() {
        assertThat(equal(Map.of("x", "1", "y", List.of(2)), Map.of("y", List.of("2"), "x", 1))).isTrue();
        assertThat(equal(Map.of("x", 1), Map.of("x", 1, "y", 2))).isFalse();
        assertThat(equal(List.of("a"), Map.of("0", "a"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"5;5", "' 5 ';5", "5,5;5.5", "0x1F;31", "1e3;1000", "-3;-3",
            "123456789012345;123456789012345"})
    void texts_of_numbers_are_numbers_also_with_a_comma(String text, double number) {
        assertThat(Helpers.getNumber(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12abc", "1,000,000", "3/4", "50%", "1234567890123456", "Infinity", "0x"})
    void long_codes_fractions_and_words_are_none(String text) {
        assertThat(Helpers.isNumber(text)).isFalse();
    }

    @Test
    void sums_lose_the_dust_of_binary_fractions() {
        assertThat(Helpers.sumAnyValues(0.1, 0.2)).isEqualTo(0.3);
        assertThat(Helpers.correctAfterMultiple(1.1, 1.1, 1.1 * 1.1)).isEqualTo(1.21);
        assertThat(Helpers.sumAnyValues(List.of(1d, "a", 0.2), 0.1)).isEqualTo(1.3);
        assertThat(Helpers.sumAnyValues(List.of("a", "b"), "!")).isEqualTo("a, b!");
        assertThat(Helpers.sumAnyValues(List.of("a"), List.of("b"))).isEqualTo(List.of("a", "b"));
    }

    @Test
    void a_copy_shares_nothing_with_what_was_copied() {
        var original = Js.of(Arrays.asList(Map.of("x", List.of(1)), null));
        var copy = Helpers.getUnbindValue(original);
        assertThat(copy).isEqualTo(original).isNotSameAs(original);
        assertThat(((List<?>) copy).getFirst()).isNotSameAs(((List<?>) original).getFirst());
    }

    @Test
    void a_question_keeps_a_date_as_text() {
        var date = JsDate.of("2024-05-01T10:05", ZoneId.of("Asia/Jakarta"));
        assertThat(Helpers.convertValToQuestionVal(date, "")).isEqualTo("2024-05-01");
        assertThat(Helpers.convertValToQuestionVal(date, "datetime-local")).isEqualTo("2024-05-01T10:05");
    }

    private static boolean equal(Object left, Object right) {
        return Helpers.isTwoValueEquals(Js.of(left), Js.of(right));
    }
}
