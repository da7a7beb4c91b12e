package id.tumbuh.surveyjs.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was expected here, Node 20 said of the same patterns. */
class JsRegexTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "^[0-9]{18}$;198001012006041001;true", "^[0-9]{18}$;19800101;false", "a|b;xbx;true", "^\\d+$;12٣;false",
            "^\\w+$;é;false", "^\\s$;`\u00a0`;true", "^.$;`\n`;false", "^[^]$;`\n`;true", "[];a;false",
            "\\u0041;A;true",
            "\\x41;A;true", "^a{,3}$;a{,3};true", "^\\/$;/;true", "^[\\w-]+$;a-b;true", "\\cJ;`\n`;true",
            "^(?:a|b)+?$;abab;true", "^(?<nama>a)$;a;true", "$^;``;true", "\\bSolo\\b;di Solo.;true", "]];x]];true"})
    void a_pattern_matches_as_in_javascript(String pattern, String text, boolean matches) {
        assertThat(JsRegex.of(pattern, false).test(text)).isEqualTo(matches);
    }

    @Test
    void case_is_ignored_where_the_pattern_says_so() {
        assertThat(JsRegex.of("^solo$", true).test("SOLO")).isTrue();
        assertThat(JsRegex.of("^solo$", false).test("SOLO")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=a)", "(?!a)", "(?<=a)", "(?<!a)", "(a)\\1", "(", "[", "a**", "((a{1000}){1000}){1000}",
            "((a{300}){300}b)+", "(?<n>a)\\k<n>"})
    void what_is_no_pattern_or_needs_backtracking_is_refused(String pattern) {
        assertThatThrownBy(() -> JsRegex.of(pattern, false)).isInstanceOf(RegexRefused.class);
    }

    @Test
    void a_pattern_that_is_long_or_deep_is_refused_before_it_is_read() {
        for (String pattern : List.of("a".repeat(2_001), "(".repeat(51) + "a" + ")".repeat(51),
                "{".repeat(3_000_000))) {
            assertThatThrownBy(() -> JsRegex.of(pattern, false)).isInstanceOf(RegexRefused.class);
        }
        assertThat(JsRegex.of("^(\\d{4}-\\d{2}-\\d{2}){1,100}$", false).test("2026-11-28")).isTrue();
    }
}
