package id.tumbuh.surveyjs.expression;

import static org.assertj.core.api.Assertions.assertThat;

import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.JsDate;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is the morning of Saturday 2026-11-28 in Surakarta. */
class FunctionsTest {

    private static final Map<String, Object> TRAINING = Map.of("batas", 10, "kursus",
            List.of(Map.of("jp", 6, "nama", "Waktu"), Map.of("jp", "12", "nama", "Izin"), Map.of("nama", "Tanpa JP"),
                    Map.of("jp", 20.5, "nama", "Data")));

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {"sum(0.1, [0.2, '3']);3.3", "avg([1, 2], 4.5);2.5",
            "avg();0",
            "min(3, '2', 5);2", "max('b', 'a');b", "count([1, [2, 3]], {nihil});3", "count(1, [2, [3]]);3",
            "round(2.345, 2);2.35",
            "round(-2.5);-3", "trunc(2.399, 2);2.39", "trunc(-7.9);-7", "iif(1 > 2, 'a', 'b');b", "iif(true);null",
            "iif(false, 1);null",
            "substring('Surakarta', 0, 4);Sura", "substring('Surakarta', 4);karta", "substring(12345, 1);``",
            "tidakAda(1);null"})
    void numbers_and_texts(String expression, String expected) {
        assertThat(String.valueOf(Js.plain(Run.value(expression)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {"age('1990-11-28');36", "age('1990-11-29');35",
            "age('1990-11-29', 'months');431", "age('1990-11-29', 'days');0", "dateDiff('2026-01-31', '2026-03-01');29",
            "dateDiff('2026-01-31', '2026-03-01', 'months');1",
            "dateDiff('2026-01-01T10:00', '2026-01-01T11:10', 'hours');2",
            "diffDays('2026-03-01', '2026-02-28');1", "year();2026", "month('2024-02-29');2",
            "day(dateAdd('2024-01-31', 1, 'months'));2",
            "weekday('2026-11-28');6", "getYear('2024-02-29');2024", "currentYear();2026",
            "today() = '2026-11-28';true",
            "today(-1) < '2026-11-28';true", "getDate('2026-11-28T10:15') > '2026-11-28T10:14';true"})
    void dates_are_local(String expression, String expected) {
        assertThat(String.valueOf(Js.plain(Run.value(expression)))).isEqualTo(expected);
    }

    @Test
    void now_is_the_environment_s() {
        assertThat(((JsDate) Run.value("currentDate()")).toIsoText()).isEqualTo("2026-11-28T02:30:00.000Z");
        assertThat(((JsDate) Run.value("today()")).toIsoText()).isEqualTo("2026-11-27T17:00:00.000Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {"sumInArray({kursus}, 'jp');38.5",
            "countInArray({kursus}, 'jp');3",
            "avgInArray({kursus}, 'jp', {jp} > 6);16.25", "maxInArray({kursus}, 'jp', 'nama');Data",
            "minInArray({kursus}, 'jp', 'nama', '{jp} > {batas}');null",
            "countInArray({kursus}, 'jp', {nama} contains 'a');2",
            "countInArray({kursus}, 'jp', '{jp} >');0", "sumInArray({kursus});0", "countInArray('abc', 'length');4",
            "maxInArray('abc', 'length');1", "minInArray({kosong}, 'jp');null"})
    void items_of_arrays_are_summed_where_they_meet_a_condition(String expression, String expected) {
        assertThat(String.valueOf(Js.plain(Run.value(expression, TRAINING)))).isEqualTo(expected);
    }

    @Test
    void a_condition_on_items_falls_back_to_the_survey_s_values() {
        var survey = new VariableContext(Js.of(TRAINING));
        var host = new Host() {

            @Override
            public Optional<ValueContext> surveyContext() {
                return Optional.of(survey);
            }
        };
        assertThat(Run.value("countInArray({kursus}, 'jp', {jp} > {batas})", TRAINING, host)).isEqualTo(2d);
    }

    @Test
    void what_needs_a_survey_is_asked_of_the_host() {
        var host = new Host() {

            @Override
            public boolean isContainerReady(Object name, Optional<Object> panelIndex) {
                return name.equals("halaman1") && panelIndex.isEmpty();
            }

            @Override
            public Object displayValue(Object name, Optional<Object> value) {
                return name + ": " + value.map(Js::toText).orElse("-");
            }

            @Override
            public Object propertyValue(Object name, Object property) {
                return name + "." + property;
            }
        };
        assertThat(Run.value("isContainerReady('halaman1')", Map.of(), host)).isEqualTo(true);
        assertThat(Run.value("isContainerReady('halaman1', 0)", Map.of(), host)).isEqualTo(false);
        assertThat(Run.value("displayValue('opd', 3)", Map.of(), host)).isEqualTo("opd: 3");
        assertThat(Run.value("displayValue('opd', '')", Map.of(), host)).isEqualTo("opd: -");
        assertThat(Run.value("propertyValue('opd', 'isVisible')", Map.of(), host)).isEqualTo("opd.isVisible");
    }

    @Test
    void without_a_survey_its_functions_answer_as_survey_core_does() {
        assertThat(Run.value("isContainerReady('halaman1')")).isEqualTo(false);
        assertThat(Run.value("isDisplayMode()")).isEqualTo(Nothing.UNDEFINED);
        assertThat(Run.value("displayValue('opd')")).isEqualTo(Nothing.UNDEFINED);
        assertThat(Run.value("getComment('opd')")).isEqualTo(Nothing.UNDEFINED);
    }
}
