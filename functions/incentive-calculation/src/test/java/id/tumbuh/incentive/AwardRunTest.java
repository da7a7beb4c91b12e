package id.tumbuh.incentive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.AwardShardRequested;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.shared.event.DomainEvent;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AwardRunTest extends IncentiveCity {

    @Test
    void who_is_erased_has_no_name_in_the_nominations_and_is_nominated_no_more_but_the_ledger_stays() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4), certificate("c-2", "asn-2", 2));
        run();
        for (int i = 0; i < 8; i++) {
            assertEquals(List.of(), cloud.deliver("onEvents", new PersonErased(new AsnId("asn-1"), 2)));
        }
        JsonNode items = nominations("b-1", Role.BKPSDM).json().path("items");
        assertEquals(2, items.size());
        assertEquals("(nama telah dihapus)", items.path(0).path("name").asString());
        assertEquals(40, items.path(0).path("points").asInt());
        assertEquals("Nama asn-2", items.path(1).path("name").asString());
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-1", "dlh", true, 1))));
        run();
        items = nominations("b-1", Role.BKPSDM).json().path("items");
        assertEquals(1, items.size(), items.toString());
        assertEquals(40, points("asn-1").path("total").asInt());
    }

    @Test
    void runs_are_numbered_and_preliminary_until_the_grace_of_the_period_is_over_and_final_once() {
        assertEquals(1, run().path("2026-Q4").asInt());
        assertEquals("preliminary", award("2026-Q4").path("status").asString());
        assertEquals(2, run().path("2026-Q4").asInt());
        cloud.clock().set(Instant.parse("2026-12-31T18:00:00Z"));
        assertEquals(3, run().path("2026-Q4").asInt());
        assertEquals("preliminary", award("2026-Q4").path("status").asString());
        cloud.clock().set(Instant.parse("2027-01-07T18:00:00Z"));
        assertEquals(4, run().path("2026-Q4").asInt());
        assertEquals("final", award("2026-Q4").path("status").asString());
        assertEquals(false, run().has("2026-Q4"));
        assertEquals(4, award("2026-Q4").path("run").asInt());
        assertEquals("preliminary", award("2027-Q1").path("status").asString());
    }

    @Test
    void what_was_learned_offline_on_the_last_day_and_sent_after_it_is_in_the_final_run() {
        run();
        CertificateIssued offline = certificate("c-1", "asn-1", 4, "2026-12-31T08:00:00Z");
        cloud.clock().set(Instant.parse("2026-12-31T18:00:00Z"));
        run();
        assertEquals(0, nominations("b-1", Role.BKPSDM).json().path("items").size());
        cloud.clock().set(Instant.parse("2027-01-01T02:00:00Z"));
        cloud.deliver("onEvents", offline);
        cloud.clock().set(Instant.parse("2027-01-07T18:00:00Z"));
        run();
        JsonNode nominations = nominations("b-1", Role.BKPSDM).json();
        assertEquals("final", nominations.path("status").asString());
        assertEquals(40, nominations.path("items").path(0).path("points").asInt());
    }

    @Test
    void a_period_with_an_entry_gets_its_final_run_though_no_run_was_made_before_it_ended() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4));
        cloud.clock().set(Instant.parse("2027-08-17T02:00:00Z"));
        assertEquals(1, run().path("2026-Q4").asInt());
        assertEquals("final", award("2026-Q4").path("status").asString());
        assertEquals(1, nominations("b-1", Role.BKPSDM).json().path("items").size());
    }

    @Test
    void what_comes_when_the_final_run_was_made_counts_in_the_next_quarter_though_a_new_policy_is_more_patient() {
        run();
        cloud.clock().set(Instant.parse("2027-01-07T18:00:00Z"));
        run();
        cloud.operate("publishPolicy", POLICY.replace("\"version\":1", "\"version\":2").replace("\"graceDays\":7",
                "\"graceDays\":60"));
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4, "2026-12-31T08:00:00Z"));
        assertEquals(40, points("asn-1").path("total").asInt());
        run();
        assertEquals(1, nominations("b-1", Role.BKPSDM, "2027-Q1").json().path("items").size());
    }

    @Test
    void a_run_is_running_until_every_department_is_calculated_and_a_repeated_message_changes_nothing() {
        cloud.schedule("calculateAwards");
        assertEquals("running", award("2026-Q4").path("status").asString());
        assertEquals(404, nominations("b-1", Role.BKPSDM).status());
        deliverShards();
        int items = cloud.items("TABLE");
        for (int i = 0; i < 7; i++) {
            deliverShards();
        }
        assertEquals(items, cloud.items("TABLE"));
        assertEquals("preliminary", award("2026-Q4").path("status").asString());
    }

    @Test
    void what_is_booked_after_a_run_started_does_not_change_it() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4));
        cloud.schedule("calculateAwards");
        cloud.clock().advance(Duration.ofMinutes(1));
        cloud.deliver("onEvents", certificate("c-2", "asn-1", 4));
        deliverShards();
        assertEquals(40, nominations("b-1", Role.BKPSDM).json().path("items").path(0).path("points").asInt());
    }

    @Test
    void what_was_issued_before_a_run_and_booked_after_its_start_is_not_in_it() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4));
        CertificateIssued onItsWay = certificate("c-2", "asn-1", 4);
        cloud.clock().advance(Duration.ofMinutes(1));
        cloud.schedule("calculateAwards");
        cloud.clock().advance(Duration.ofMinutes(1));
        cloud.deliver("onEvents", onItsWay);
        deliverShards();
        assertEquals(40, nominations("b-1", Role.BKPSDM).json().path("items").path(0).path("points").asInt());
    }

    @Test
    void a_policy_that_is_published_while_a_run_is_calculated_does_not_reach_its_other_shards() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4), certificate("c-5", "asn-5", 4));
        cloud.schedule("calculateAwards");
        List<DomainEvent> shards = cloud.outbox().stream().filter(AwardShardRequested.class::isInstance).toList();
        cloud.deliver("onEvents", shards.getFirst());
        cloud.operate("publishPolicy", POLICY.replace("\"version\":1", "\"version\":2"));
        deliverShards();
        assertEquals(List.of("penghargaan v1", "penghargaan v1"), nominations("b-1", Role.BKPSDM).json().path("items")
                .values().stream().map(n -> n.path("explanation").path("policy").asString()).toList());
        assertEquals("penghargaan v1", award("2026-Q4").path("policy").asString());
    }
}
