package id.tumbuh.surveyjs.js;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsDateTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"2024-05-01;2024-05-01T00:00:00.000Z", "2024-05;2024-05-01T00:00:00.000Z",
            "2024-05-01T10:20;2024-05-01T03:20:00.000Z", "2024-05-01T10:20:30.5Z;2024-05-01T10:20:30.500Z",
            "2024-05-01T10:20+0530;2024-05-01T04:50:00.000Z", "2024-05-01T24:00;2024-05-01T17:00:00.000Z",
            "2024/05/01;2024-04-30T17:00:00.000Z", "05/01/2024;2024-04-30T17:00:00.000Z",
            "May 1, 2024;2024-04-30T17:00:00.000Z",
            "1 May 2024 10:00 PM;2024-05-01T15:00:00.000Z", "2024-5-1;2024-04-30T17:00:00.000Z",
            "2024-05-01 10:20:30;2024-05-01T03:20:30.000Z", "Sat, 05 Oct 2024 07:00:00 GMT;2024-10-05T07:00:00.000Z",
            "1/1/49;2048-12-31T17:00:00.000Z", "1/1/50;1949-12-31T16:00:00.000Z", "2024-02-30;2024-03-01T00:00:00.000Z",
            "5;2001-04-30T17:00:00.000Z"})
    void texts_are_read_as_v8_reads_them(String text, String expected) {
        assertThat(JsDate.of(text, JAKARTA).toIsoText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "besok", "1 Mei 2024", "2024-13-01", "2024-05-01T10", "2024-05-01T25:00", "32/01/2024",
            "10:30", "20240501"})
    void what_v8_cannot_read_is_an_invalid_date(String text) {
        var date = JsDate.of(text, JAKARTA);
        assertThat(date.isValid()).isFalse();
        assertThat(date.fields().year()).isNaN();
        assertThat(date).hasToString("Invalid Date");
        assertThatExceptionOfType(JsFault.class).isThrownBy(date::toIsoText);
    }

    @Test
    void a_date_alone_is_local_for_survey_core() {
        assertThat(Helpers.createDate("2024-05-01", JAKARTA).toIsoText()).isEqualTo("2024-04-30T17:00:00.000Z");
        assertThat(Helpers.createDate("2024-05-01T10:00Z", JAKARTA).toIsoText()).isEqualTo("2024-05-01T10:00:00.000Z");
    }

    @Test
    void an_hour_that_the_clock_leaves_out_or_has_twice_counts_from_before_the_change() {
        assertThat(JsDate.of("2024-03-10T02:30", NEW_YORK).toIsoText()).isEqualTo("2024-03-10T07:30:00.000Z");
        assertThat(JsDate.of("2024-11-03T01:30", NEW_YORK).toIsoText()).isEqualTo("2024-11-03T05:30:00.000Z");
    }

    @Test
    void fields_overflow_into_the_next_ones() {
        var date = JsDate.of("2024-01-31T00:00", JAKARTA);
        date.become(date.fields().withMonth(1));
        assertThat(Helpers.convertDateToString(date)).isEqualTo("2024-03-02");
        date.become(date.fields().withDay(0));
        assertThat(Helpers.convertDateTimeToString(date, true, true)).isEqualTo("2024-02-29T00:00:00");
        assertThat(date.fields().weekday()).isEqualTo(4);
    }

    @Test
    void its_text_is_english_and_names_the_zone() {
        assertThat(JsDate.of("2024-05-01T10:20:30Z", JAKARTA))
                .hasToString("Wed May 01 2024 17:20:30 GMT+0700 (Western Indonesia Time)");
    }

    @Test
    void beyond_a_hundred_million_days_there_is_no_date() {
        assertThat(new JsDate(8.64e15, JAKARTA).isValid()).isTrue();
        assertThat(new JsDate(8.64e15 + 1, JAKARTA).isValid()).isFalse();
    }
}
