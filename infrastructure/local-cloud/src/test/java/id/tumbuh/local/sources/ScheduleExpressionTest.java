package id.tumbuh.local.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final Instant START = Instant.parse("2026-11-24T02:00:30Z");

    @ParameterizedTest
    @CsvSource({
            "rate(1 minute), 2026-11-24T02:01:30Z",
            "rate(5 minutes), 2026-11-24T02:05:30Z",
            "rate(1 hour), 2026-11-24T03:00:30Z",
            "rate(36 hours), 2026-11-25T14:00:30Z",
            "rate(7 days), 2026-12-01T02:00:30Z"})
    void a_rate_is_due_one_interval_later(String expression, Instant due) {
        assertEquals(Optional.of(due), ScheduleExpression.parse(expression).next(START, JAKARTA));
    }

    @Test
    void a_single_time_is_in_the_schedules_zone() {
        assertEquals(Optional.of(Instant.parse("2026-12-31T16:59:00Z")),
                ScheduleExpression.parse("at(2026-12-31T23:59:00)").next(START, JAKARTA));
    }

    @Test
    void a_single_time_does_not_come_again() {
        ScheduleExpression at = ScheduleExpression.parse("at(2026-12-31T23:59:00)");
        assertEquals(Optional.empty(), at.next(Instant.parse("2026-12-31T16:59:00Z"), JAKARTA));
    }

    @Test
    void cron_is_in_the_schedules_zone() {
        assertEquals(Optional.of(Instant.parse("2026-12-31T17:00:00Z")),
                ScheduleExpression.parse("cron(0 0 1 1 ? *)").next(START, JAKARTA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate(0 minutes)", "rate(5 seconds)", "rate(minute)", "rate(-1 hour)", "every(1 hour)",
            "at(tomorrow)", "at(2026-12-31T23:59:00Z)", "cron()", "cron(0 0 * * * *)", "rate(5 minutes", ""})
    void what_is_no_expression_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> ScheduleExpression.parse(text));
    }
}
