package id.tumbuh.local.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronExpressionTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void seven_in_the_morning_in_jakarta_is_midnight_in_greenwich() {
        assertEquals(List.of("2026-11-25T00:00:00Z", "2026-11-26T00:00:00Z"),
                times("0 7 * * ? *", "2026-11-24T02:00:00Z", JAKARTA, 2));
    }

    @Test
    void a_time_is_not_after_itself() {
        assertEquals(List.of("2026-11-25T00:00:00Z"), times("0 7 * * ? *", "2026-11-24T00:00:00Z", JAKARTA, 1));
    }

    @Test
    void a_second_before_is_early_enough() {
        assertEquals(List.of("2026-11-24T00:00:00Z"), times("0 7 * * ? *", "2026-11-23T23:59:59Z", JAKARTA, 1));
    }

    @Test
    void the_day_begins_where_the_zone_is() {
        // 1 December in Jakarta is still November in Greenwich.
        assertEquals(List.of("2026-11-30T17:00:00Z"), times("0 0 1 * ? *", "2026-11-24T00:00:00Z", JAKARTA, 1));
    }

    @Test
    void every_quarter_of_an_hour_has_four_minutes() {
        assertEquals(List.of("2026-11-24T00:15:00Z", "2026-11-24T00:30:00Z", "2026-11-24T00:45:00Z",
                "2026-11-24T01:00:00Z"), times("0/15 * * * ? *", "2026-11-24T00:00:00Z", ZoneOffset.UTC, 4));
    }

    @Test
    void a_star_with_a_step_begins_at_the_least() {
        assertEquals(times("0/20 * * * ? *", "2026-11-24T00:07:00Z", ZoneOffset.UTC, 4),
                times("*/20 * * * ? *", "2026-11-24T00:07:00Z", ZoneOffset.UTC, 4));
    }

    @Test
    void office_hours_on_weekdays_skip_the_weekend() {
        // 27 November 2026 is a Friday.
        assertEquals(List.of("2026-11-27T16:30:00Z", "2026-11-30T08:30:00Z"),
                times("30 8-16/8 ? * MON-FRI *", "2026-11-27T09:00:00Z", ZoneOffset.UTC, 2));
    }

    @Test
    void day_one_of_the_week_is_sunday() {
        assertEquals(times("0 0 ? * SUN *", "2026-11-24T00:00:00Z", ZoneOffset.UTC, 3),
                times("0 0 ? * 1 *", "2026-11-24T00:00:00Z", ZoneOffset.UTC, 3));
        assertEquals(List.of("2026-11-29T00:00:00Z"), times("0 0 ? * 1 *", "2026-11-24T00:00:00Z", ZoneOffset.UTC, 1));
    }

    @Test
    void names_are_read_in_any_case() {
        assertEquals(List.of("2027-01-04T00:00:00Z"),
                times("0 0 ? jan mon *", "2026-11-24T00:00:00Z", ZoneOffset.UTC, 1));
    }

    @Test
    void last_day_follows_the_length_of_the_month() {
        assertEquals(List.of("2027-01-31T00:00:00Z", "2027-02-28T00:00:00Z", "2027-03-31T00:00:00Z"),
                times("0 0 L * ? *", "2027-01-01T00:00:00Z", ZoneOffset.UTC, 3));
    }

    @Test
    void a_thirty_first_exists_in_seven_months() {
        assertEquals(7, times("0 0 31 * ? 2027", "2026-11-24T00:00:00Z", ZoneOffset.UTC, 20).size());
    }

    @Test
    void the_twenty_ninth_of_february_waits_for_a_leap_year() {
        assertEquals(List.of("2028-02-29T00:00:00Z", "2032-02-29T00:00:00Z"),
                times("0 0 29 2 ? *", "2026-11-24T00:00:00Z", ZoneOffset.UTC, 2));
    }

    @Test
    void the_nearest_weekday_of_a_saturday_is_friday_and_of_a_sunday_monday() {
        // 15 August 2026 is a Saturday, 15 November 2026 a Sunday.
        assertEquals(List.of("2026-08-14T00:00:00Z"),
                times("0 0 15W 8 ? *", "2026-08-01T00:00:00Z", ZoneOffset.UTC, 1));
        assertEquals(List.of("2026-11-16T00:00:00Z"),
                times("0 0 15W 11 ? *", "2026-11-01T00:00:00Z", ZoneOffset.UTC, 1));
    }

    @Test
    void the_nearest_weekday_stays_in_its_month() {
        // 1 August 2026 is a Saturday, 31 January 2027 a Sunday.
        assertEquals(List.of("2026-08-03T00:00:00Z"), times("0 0 1W 8 ? *", "2026-07-20T00:00:00Z", ZoneOffset.UTC, 1));
        assertEquals(List.of("2027-01-29T00:00:00Z"),
                times("0 0 31W 1 ? *", "2027-01-01T00:00:00Z", ZoneOffset.UTC, 1));
        assertEquals(List.of("2027-01-29T00:00:00Z"), times("0 0 LW 1 ? *", "2027-01-01T00:00:00Z", ZoneOffset.UTC, 1));
    }

    @Test
    void the_last_friday_is_not_the_last_day() {
        assertEquals(List.of("2026-11-27T00:00:00Z", "2026-12-25T00:00:00Z"),
                times("0 0 ? * 6L *", "2026-11-01T00:00:00Z", ZoneOffset.UTC, 2));
        assertEquals(times("0 0 ? * 6L *", "2026-11-01T00:00:00Z", ZoneOffset.UTC, 5),
                times("0 0 ? * FRIL *", "2026-11-01T00:00:00Z", ZoneOffset.UTC, 5));
    }

    @Test
    void the_second_tuesday_and_the_fifth_one_where_there_is_any() {
        assertEquals(List.of("2026-11-10T00:00:00Z", "2026-12-08T00:00:00Z"),
                times("0 0 ? * 3#2 *", "2026-11-01T00:00:00Z", ZoneOffset.UTC, 2));
        assertEquals(List.of("2026-12-29T00:00:00Z"),
                times("0 0 ? * TUE#5 *", "2026-11-01T00:00:00Z", ZoneOffset.UTC, 1));
    }

    @Test
    void a_list_of_days_may_end_with_the_last_one() {
        assertEquals(List.of("2027-02-15T00:00:00Z", "2027-02-28T00:00:00Z", "2027-03-01T00:00:00Z"),
                times("0 0 1,15,L * ? *", "2027-02-01T00:00:00Z", ZoneOffset.UTC, 3));
    }

    @Test
    void a_year_that_is_over_never_comes() {
        assertEquals(List.of(), times("0 0 1 1 ? 2026", "2026-11-24T00:00:00Z", ZoneOffset.UTC, 1));
    }

    @Test
    void a_time_that_the_clocks_jump_over_is_left_out() {
        assertEquals(List.of("2027-03-27T01:30:00Z", "2027-03-29T00:30:00Z"),
                times("30 2 * * ? *", "2027-03-27T00:00:00Z", BERLIN, 2));
    }

    @Test
    void a_time_that_comes_twice_is_due_once() {
        assertEquals(List.of("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"),
                times("30 2 * * ? *", "2026-10-24T12:00:00Z", BERLIN, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "* * * * *",
            "0 0 * * * *",
            "0 0 ? * ? *",
            "60 0 * * ? *",
            "0 24 * * ? *",
            "0 0 32 * ? *",
            "0 0 0 * ? *",
            "0 0 * 13 ? *",
            "0 0 ? * 8 *",
            "0 0 ? * MON#6 *",
            "0 0 ? * MON#0 *",
            "0 0 ? * FRI-MON *",
            "0/0 0 * * ? *",
            "0 0 * * ? 1969",
            "0 0 * FEBRUARY ? *",
            "1,,2 0 * * ? *",
            "-1 0 * * ? *",
            "0 0 40W * ? *",
            ""})
    void what_is_no_expression_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> CronExpression.parse(text));
    }

    private static List<String> times(String cron, String after, ZoneId zone, int count) {
        CronExpression expression = CronExpression.parse(cron);
        return Stream.iterate(expression.next(Instant.parse(after), zone), Optional::isPresent,
                time -> expression.next(time.orElseThrow(), zone))
                .limit(count)
                .map(time -> time.orElseThrow().toString())
                .toList();
    }
}
