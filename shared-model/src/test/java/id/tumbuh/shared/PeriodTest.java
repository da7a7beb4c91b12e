package id.tumbuh.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @Test
    void a_quarter_starts_at_midnight_in_jakarta_not_in_greenwich() {
        assertEquals(new Period(2026, 3), Period.of(Instant.parse("2026-09-30T16:59:59Z")));
        assertEquals(new Period(2026, 4), Period.of(Instant.parse("2026-09-30T17:00:00Z")));
    }

    @Test
    void a_period_is_concluded_from_its_last_instant_on() {
        Period period = new Period(2026, 4);
        assertFalse(period.isConcludedAt(period.end().minusNanos(1)));
        assertTrue(period.isConcludedAt(period.end()));
        assertEquals(Instant.parse("2026-12-31T17:00:00Z"), period.end());
    }

    @Test
    void every_period_contains_its_start_and_not_its_end() {
        for (int quarter = 1; quarter <= 4; quarter++) {
            Period period = new Period(2026, quarter);
            assertTrue(period.contains(period.start()));
            assertFalse(period.contains(period.end()));
            assertEquals(period, Period.fromCode(period.code()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-11", "2026-Q0", "2026-Q5", "1999-Q1", " 2026-Q1"})
    void what_is_no_period_is_refused(String text) {
        assertTrue(Period.parse(text).isEmpty());
    }
}
