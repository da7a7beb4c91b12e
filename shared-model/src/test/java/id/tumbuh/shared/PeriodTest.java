package id.tumbuh.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
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

    @Test
    void what_happened_in_no_period_at_all_is_contained_in_none() {
        assertFalse(new Period(2026, 4).contains(Instant.EPOCH));
        assertFalse(new Period(2026, 4).contains(Instant.parse("2150-01-01T00:00:00Z")));
    }

    @Test
    void before_a_first_quarter_is_the_fourth_of_the_year_before() {
        assertEquals(new Period(2026, 4), new Period(2027, 1).previous());
        assertEquals(new Period(2026, 3), new Period(2026, 4).previous());
        assertEquals(LocalDate.of(2024, 3, 31), new Period(2024, 1).lastDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-11", "2026-Q0", "2026-Q5", "1999-Q1", " 2026-Q1"})
    void what_is_no_period_is_refused(String text) {
        assertTrue(Period.parse(text).isEmpty());
    }
}
