package id.tumbuh.surveyjs.js;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsNumbersTest {

    @ParameterizedTest
    @CsvSource({"0.1,0.1", "100,100", "-0.0,0", "1e21,1e+21", "123456789012345680000,123456789012345680000",
            "1e-6,0.000001",
            "1e-7,1e-7", "1.5e-7,1.5e-7", "4.9E-324,5e-324", "2E23,2e+23", "-1234.5,-1234.5",
            "9007199254740993,9007199254740992",
            "1.7976931348623157E308,1.7976931348623157e+308", "NaN,NaN", "-Infinity,-Infinity"})
    void a_number_is_written_in_the_fewest_digits_and_with_an_exponent_where_it_is_long(double number, String text) {
        assertThat(JsNumbers.text(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1.005,2,1.00", "2.5,0,3", "-2.5,0,-3", "1.45,1,1.4", "0.000001,7,0.0000010", "1e21,2,1e+21",
            "-0.4,0,-0"})
    void fixed_digits_round_the_exact_binary_value(double number, int digits, String text) {
        assertThat(JsNumbers.toFixed(number, digits)).isEqualTo(text);
    }

    @Test
    void more_than_a_hundred_fixed_digits_are_a_fault() {
        assertThatExceptionOfType(JsFault.class).isThrownBy(() -> JsNumbers.toFixed(1, 101));
    }

    @ParameterizedTest
    @CsvSource(value = {"'  12 ';12;12;12", "'12abc';NaN;12;12", "'1e3';1000;1000;1", "'0x1F';31;0;31",
            "'-0x1F';NaN;-0.0;-31",
            "'0b11';3;0;0", "'0o17';15;0;0", "'.5';0.5;0.5;NaN", "'5.';5;5;5", "'';0;NaN;NaN", "'1_0';NaN;1;1",
            "'Infinityx';NaN;Infinity;NaN",
            "'+5';5;5;5", "'--5';NaN;NaN;NaN"}, delimiter = ';')
    void texts_become_numbers_whole_or_by_their_beginning(String text, Double whole, Double decimal, Double integer) {
        assertThat(JsNumbers.parse(text)).isEqualTo(whole);
        assertThat(JsNumbers.parseFloat(text)).isEqualTo(decimal);
        assertThat(JsNumbers.parseInt(text)).isEqualTo(integer);
    }

    @Test
    void white_space_is_javascript_s() {
        assertThat(JsNumbers.parse("\u00a0\ufeff7\u2028")).isEqualTo(7);
        assertThat(JsNumbers.parse("\u001f7")).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"2.5,3", "-2.5,-2", "0.49999999999999994,0", "-0.2,-0.0", "4503599627370497,4503599627370497"})
    void halves_are_rounded_up(double number, double rounded) {
        assertThat(JsNumbers.round(number)).isEqualTo(rounded);
    }

    @Test
    void more_hexadecimal_digits_than_a_number_holds_are_infinite() {
        assertThat(JsNumbers.parse("0x" + "f".repeat(300))).isInfinite();
        assertThat(JsNumbers.parse("0x" + "f".repeat(3_000_000))).isInfinite();
        assertThat(JsNumbers.parse("0x" + "0".repeat(5_000) + "1")).isEqualTo(1);
    }
}
