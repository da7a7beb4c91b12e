package id.tumbuh.incentive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.incentive.model.LedgerEntry;
import id.tumbuh.incentive.store.Ledger;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.AwardShardRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A final run is made once: whatever happens to its messages, it has to come to its end. */
class FinalRunTest extends IncentiveCity {

    private AwardShardRequested dishub;
    private AwardShardRequested dlh;

    @BeforeEach
    void conclude() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4), certificate("c-5", "asn-5", 4));
        cloud.clock().set(Instant.parse("2027-01-07T18:00:00Z"));
        cloud.schedule("calculateAwards");
        dishub = requested("dishub").getFirst();
        dlh = requested("dlh").getFirst();
        cloud.deliver("onEvents", dishub);
    }

    @Test
    void a_shard_whose_message_was_given_up_is_requested_again_by_the_next_night_until_the_run_is_complete() {
        nextNight();
        assertEquals(List.of(dlh, dlh), requested("dlh"));
        assertEquals(List.of(dishub), requested("dishub"));
        assertEquals("running", award("2026-Q4").path("status").asString());
        cloud.deliver("onEvents", dlh);
        assertComplete();
        nextNight();
        assertEquals(2, requested("dlh").size());
        assertEquals(1, requested("dishub").size());
    }

    @Test
    void a_department_that_was_calculated_and_not_nominated_is_finished_by_the_next_night() {
        cloud.deliver("onEvents", dlh);
        cloud.database("TABLE").delete("NOMINATED#2026-Q4#1", "dlh");
        nextNight();
        assertEquals(List.of(dlh, dlh), requested("dlh"));
        assertEquals(List.of(dishub), requested("dishub"));
        cloud.deliver("onEvents", dlh);
        assertComplete();
    }

    @Test
    void months_later_only_what_is_missing_is_planned_again_and_a_message_without_its_plan_is_nothing() {
        cloud.database("TABLE").delete("PLAN#2026-Q4#1", "dishub#000001");
        cloud.database("TABLE").delete("PLAN#2026-Q4#1", "dlh#000001");
        cloud.clock().advance(Duration.ofDays(100));
        assertEquals(List.of(), cloud.deliver("onEvents", dlh, dishub));
        nextNight();
        assertEquals(List.of(dlh, dlh), requested("dlh"));
        assertEquals(List.of(dishub), requested("dishub"));
        cloud.deliver("onEvents", dlh);
        assertComplete();
    }

    @Test
    void a_nominee_with_any_number_of_entries_is_nominated_and_all_of_them_explain_it() {
        Ledger ledger = Ledger.in(cloud.database("LEDGER_TABLE"));
        AsnId asn = new AsnId("asn-5");
        Instant booked = Instant.parse("2026-12-01T00:00:00Z");
        LocalizedText reason = new LocalizedText("panjang ".repeat(30), "long ".repeat(30));
        for (int i = 0; i < 20; i++) {
            String source = "certificate/many-" + i;
            ledger.book(asn, source, IntStream.range(0, 50).mapToObj(rule -> new LedgerEntry(source + "/" + rule, asn,
                    new Period(2026, 4), 1, reason, "jp", "p v1", booked, booked)).toList());
        }
        assertEquals(List.of(), cloud.deliver("onEvents", dlh));
        JsonNode nomination = nominations("asn-5", Role.ASN).json().path("items").path(0);
        assertEquals(1040, nomination.path("points").asInt());
        assertEquals(1001, nomination.path("explanation").path("entries").size());
        assertEquals(1001, nomination.path("explanation").path("entries").values().stream()
                .map(entry -> entry.path("entryId").asString()).distinct().count());
    }

    private void assertComplete() {
        assertEquals("final", award("2026-Q4").path("status").asString());
        assertEquals(List.of("asn-1", "asn-5"), nominations("b-1", Role.BKPSDM).json().path("items").values().stream()
                .map(nomination -> nomination.path("asn").asString()).toList());
    }

    private void nextNight() {
        cloud.clock().advance(Duration.ofDays(1));
        cloud.schedule("calculateAwards");
    }

    /** Of the final run. */
    private List<AwardShardRequested> requested(String department) {
        return cloud.outbox().stream().filter(AwardShardRequested.class::isInstance)
                .map(AwardShardRequested.class::cast).filter(shard -> shard.period().equals(new Period(2026, 4)))
                .filter(shard -> shard.department().value().equals(department)).toList();
    }
}
