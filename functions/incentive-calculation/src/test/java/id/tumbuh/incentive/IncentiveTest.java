package id.tumbuh.incentive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.AwardShardRequested;
import id.tumbuh.shared.event.PeopleChanged;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IncentiveTest extends IncentiveCity {

    @Test
    void the_best_of_a_department_who_pass_the_gate_are_nominated_and_the_explanation_adds_up() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 8), certificate("c-2", "asn-2", 12),
                certificate("c-3", "asn-3", 4), certificate("c-4", "asn-4", 20));
        run();
        JsonNode nominations = nominations("b-1", Role.BKPSDM).json().path("items");
        assertEquals(List.of("asn-2", "asn-1"),
                nominations.values().stream().map(n -> n.path("asn").asString()).toList());
        nominations.values().forEach(n -> assertEquals(n.path("points").asLong(), n.path("explanation").path("entries")
                .values().stream().mapToLong(entry -> entry.path("points").asLong()).sum()));
        assertEquals("layak", nominations.path(0).path("explanation").path("gate").path(0).path("rule").asString());
    }

    @Test
    void of_equals_the_one_whose_id_comes_first_is_nominated_every_time() {
        cloud.deliver("onEvents", certificate("c-3", "asn-3", 4), certificate("c-2", "asn-2", 4),
                certificate("c-1", "asn-1", 4));
        run();
        assertEquals(List.of("asn-1", "asn-2"), nominations("b-1", Role.BKPSDM).json().path("items").values().stream()
                .map(n -> n.path("asn").asString()).toList());
    }

    @Test
    void of_equals_the_one_whose_points_were_booked_first_is_first_however_far_back_the_other_is_dated() {
        cloud.deliver("onEvents", certificate("c-2", "asn-2", 4));
        cloud.clock().advance(Duration.ofMinutes(1));
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4, "2026-10-01T02:00:00Z"));
        run();
        assertEquals(List.of("asn-2", "asn-1"), nominations("b-1", Role.BKPSDM).json().path("items").values().stream()
                .map(n -> n.path("asn").asString()).toList());
    }

    @Test
    void a_department_of_many_is_calculated_in_shards_and_its_best_are_the_best_of_all_of_them() {
        for (int from = 0; from < 5; from++) {
            int first = 100 + from * 40;
            cloud.deliver("onEvents", new PeopleChanged(IntStream.range(first, first + 40)
                    .mapToObj(i -> person("asn-" + i, "dpupr", true, 1)).toList()));
        }
        cloud.deliver("onEvents", certificate("c-1", "asn-100", 3), certificate("c-2", "asn-205", 8),
                certificate("c-3", "asn-299", 5));
        run();
        assertEquals(List.of("asn-205", "asn-299"), nominations("b-1", Role.BKPSDM).json().path("items").values()
                .stream().map(n -> n.path("asn").asString()).toList());
        assertTrue(cloud.outbox().stream().filter(event -> event instanceof AwardShardRequested shard
                && shard.department().equals(new DepartmentCode("dpupr"))).count() >= 2);
        assertEquals(3, award("2026-Q4").path("departmentsDone").asInt());
    }

    @Test
    void a_hundred_and_twenty_departments_are_calculated_and_one_without_members_is_left_out() {
        for (int from = 0; from < 120; from += 40) {
            cloud.deliver("onEvents", new PeopleChanged(IntStream.range(from, from + 40)
                    .mapToObj(i -> person("pegawai-" + i, "kelurahan-" + i, true, 1)).toList()));
        }
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-5", "dishub", true, 2))),
                certificate("c-1", "pegawai-77", 4));
        run();
        JsonNode award = award("2026-Q4");
        assertEquals("preliminary", award.path("status").asString());
        assertEquals(121, award.path("departments").asInt());
        assertEquals(121, award.path("departmentsDone").asInt());
        assertEquals(1, nominations("b-1", Role.BKPSDM).json().path("items").size());
    }

    @Test
    void who_moved_is_nominated_in_the_new_department_only() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4),
                new PeopleChanged(List.of(person("asn-1", "dlh", true, 2))),
                new PeopleChanged(List.of(person("asn-1", "dishub", true, 1))));
        run();
        assertEquals(List.of("dlh"), nominations("b-1", Role.BKPSDM).json().path("items").values().stream()
                .map(n -> n.path("department").asString()).toList());
    }

    @Test
    void an_asn_sees_only_the_own_nomination_and_no_run() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4), certificate("c-2", "asn-2", 4));
        run();
        assertEquals(1, nominations("asn-1", Role.ASN).json().path("items").size());
        assertEquals(403,
                cloud.http("GET /award-runs/{period}").as("asn-1", Role.ASN).path("period", "2026-Q4").call().status());
        assertEquals(404,
                cloud.http("GET /award-runs/{period}").as("b-1", Role.BKPSDM).path("period", "besok").call().status());
        assertEquals(403, cloud.http("GET /me/points").call().status());
    }
}
