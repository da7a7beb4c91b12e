package id.tumbuh.incentive.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.incentive.IncentiveFunctions;
import id.tumbuh.incentive.model.LedgerEntry;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final AsnId ASN = new AsnId("asn-1");
    private static final Period Q3 = new Period(2026, 3);
    private static final Period Q4 = new Period(2026, 4);
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");
    private TestCloud cloud;
    private Ledger ledger;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(IncentiveFunctions.class, Map.of(), "LEDGER_TABLE");
        ledger = Ledger.in(cloud.database("LEDGER_TABLE"));
    }

    @Test
    void an_entry_is_never_overwritten_not_even_by_its_own_source() {
        ledger.book(ASN, "certificate/c-1", List.of(entry("certificate/c-1/jp", Q4, 10)));
        ledger.book(ASN, "certificate/c-1", List.of(entry("certificate/c-1/jp", Q4, 99)));
        ledger.book(ASN, "certificate/c-2", List.of(entry("certificate/c-1/jp", Q4, 99)));
        assertEquals(List.of(entry("certificate/c-1/jp", Q4, 10)), ledger.of(ASN, Q4, AT));
        assertEquals(2, cloud.items("LEDGER_TABLE"));
    }

    @Test
    void a_source_that_was_booked_is_not_booked_again_in_another_period_or_by_another_rule() {
        ledger.book(ASN, "certificate/c-1", List.of(entry("certificate/c-1/jp", Q3, 10)));
        ledger.book(ASN, "certificate/c-1", List.of(entry("certificate/c-1/lain", Q4, 20)));
        assertEquals(List.of(entry("certificate/c-1/jp", Q3, 10)), ledger.of(ASN, Q3, AT));
        assertEquals(List.of(), ledger.of(ASN, Q4, AT));
    }

    @Test
    void a_source_that_gave_nothing_is_booked_too() {
        ledger.book(ASN, "certificate/c-1", List.of());
        ledger.book(ASN, "certificate/c-1", List.of(entry("certificate/c-1/jp", Q4, 10)));
        assertEquals(List.of(), ledger.of(ASN, Q4, AT));
    }

    private static LedgerEntry entry(String id, Period period, long points) {
        return new LedgerEntry(id, ASN, period, points, new LocalizedText("a", "a"), "jp", "p v1", AT, AT);
    }
}
