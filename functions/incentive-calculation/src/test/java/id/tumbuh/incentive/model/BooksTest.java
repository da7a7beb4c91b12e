package id.tumbuh.incentive.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BooksTest {

    private static final LocalizedText REASON = new LocalizedText("Sertifikat", "Certificate");
    private static final Period Q4 = new Period(2026, 4);
    private static final Period NEXT = new Period(2027, 1);
    private static final Instant LATE_IN_DECEMBER = Instant.parse("2026-12-31T08:00:00Z");
    private static final Instant LAST_OF_GRACE = Instant.parse("2027-01-07T16:59:59Z");
    private static final Instant AFTER_GRACE = Instant.parse("2027-01-07T17:00:00Z");
    private final Books books = books(Set.of(), policy(1, "2026-01-01", 7));

    @Test
    void a_late_statement_keeps_its_credit_within_the_grace() {
        assertEquals(Q4, books.booking(LATE_IN_DECEMBER, LAST_OF_GRACE).orElseThrow().period());
    }

    @Test
    void what_comes_after_the_grace_is_booked_into_the_open_period_and_says_so() {
        Booking booking = books.booking(LATE_IN_DECEMBER, AFTER_GRACE).orElseThrow();
        assertEquals(NEXT, booking.period());
        assertEquals("Sertifikat (terjadi 2026-12-31, di luar periode yang terbuka; dibukukan pada 2027-Q1)",
                booking.explained(REASON).id());
        assertEquals("Certificate (happened on 2026-12-31, in no period that is open; booked into 2027-Q1)",
                booking.explained(REASON).en());
    }

    @Test
    void what_comes_in_time_needs_no_explanation() {
        assertEquals(REASON, books.booking(LATE_IN_DECEMBER, LAST_OF_GRACE).orElseThrow().explained(REASON));
    }

    @Test
    void a_concluded_period_takes_nothing_more_even_where_a_later_policy_gives_it_a_longer_grace() {
        Books longer = books(Set.of(Q4), policy(1, "2026-01-01", 7), policy(2, "2026-01-01", 90));
        assertEquals(NEXT, longer.booking(LATE_IN_DECEMBER, AFTER_GRACE).orElseThrow().period());
    }

    @Test
    void a_period_is_concluded_only_when_what_was_booked_in_its_last_instant_is_surely_written() {
        assertFalse(books.mayConclude(Q4, AFTER_GRACE));
        assertFalse(books.mayConclude(Q4, AFTER_GRACE.plus(Books.SETTLING).minusNanos(1)));
        assertTrue(books.mayConclude(Q4, AFTER_GRACE.plus(Books.SETTLING)));
    }

    @Test
    void without_a_grace_a_period_takes_entries_until_its_end() {
        Books strict = books(Set.of(), policy(1, "2026-01-01", 0));
        assertEquals(Q4, strict.booking(LATE_IN_DECEMBER, Q4.end().minusNanos(1)).orElseThrow().period());
        assertEquals(NEXT, strict.booking(LATE_IN_DECEMBER, Q4.end()).orElseThrow().period());
    }

    @Test
    void what_happened_before_the_period_that_is_in_its_grace_is_booked_into_that_one() {
        assertEquals(Q4, books.booking(Instant.parse("2026-08-17T02:00:00Z"), LAST_OF_GRACE).orElseThrow().period());
    }

    @Test
    void a_grace_longer_than_a_quarter_keeps_several_periods_open() {
        Books patient = books(Set.of(), policy(1, "2026-01-01", 100));
        assertEquals(new Period(2026, 3),
                patient.booking(Instant.parse("2026-08-17T02:00:00Z"), LAST_OF_GRACE).orElseThrow().period());
    }

    @Test
    void what_a_wrong_clock_dates_to_1970_or_to_the_future_is_booked_now_by_the_policy_of_now() {
        Books two = books(Set.of(), policy(1, "2026-01-01", 7), policy(2, "2030-01-01", 7));
        for (Instant happenedAt : List.of(Instant.EPOCH, Instant.parse("2150-01-01T00:00:00Z"))) {
            Booking booking = two.booking(happenedAt, LATE_IN_DECEMBER).orElseThrow();
            assertEquals(Q4, booking.period());
            assertEquals("penghargaan v1", booking.policy().name());
            assertTrue(booking.explained(REASON).id().contains("dibukukan pada 2026-Q4"));
        }
    }

    @Test
    void where_no_policy_held_then_the_policy_of_the_booking_is_applied_and_says_so() {
        Books late = books(Set.of(), policy(1, "2026-12-01", 7));
        Booking booking = late.booking(Instant.parse("2026-11-01T02:00:00Z"), LATE_IN_DECEMBER).orElseThrow();
        assertEquals("Sertifikat (belum ada kebijakan pada 2026-11-01; dipakai yang berlaku saat dibukukan)",
                booking.explained(REASON).id());
        assertEquals("Certificate (no policy held on 2026-11-01; the one that holds at the booking is applied)",
                booking.explained(REASON).en());
    }

    @Test
    void where_no_policy_holds_yet_nothing_can_be_booked() {
        assertTrue(books(Set.of(), policy(1, "2027-01-01", 7)).booking(Instant.EPOCH, LATE_IN_DECEMBER).isEmpty());
        assertTrue(books(Set.of()).booking(LATE_IN_DECEMBER, LATE_IN_DECEMBER).isEmpty());
    }

    @Test
    void a_run_is_judged_by_the_policy_of_its_day_and_after_the_period_by_that_of_the_last_day() {
        Books two = books(Set.of(), policy(1, "2026-01-01", 7), policy(2, "2026-12-31", 7),
                policy(3, "2027-01-01", 7));
        assertEquals(1, two.policyFor(Q4, Instant.parse("2026-12-30T16:59:59Z")).orElseThrow().version());
        assertEquals(2, two.policyFor(Q4, AFTER_GRACE).orElseThrow().version());
    }

    private static Books books(Set<Period> concluded, AwardPolicy... policies) {
        return new Books(new AwardPolicies(List.of(policies)), concluded);
    }

    private static AwardPolicy policy(int version, String validFrom, int graceDays) {
        return new AwardPolicy("penghargaan", version, LocalDate.parse(validFrom), "Perwali", List.of(), List.of(), 3,
                graceDays);
    }
}
