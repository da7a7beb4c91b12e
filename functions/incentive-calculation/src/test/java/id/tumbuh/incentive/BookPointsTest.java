package id.tumbuh.incentive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.incentive.store.Policies;
import id.tumbuh.incentive.store.Waiting;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.event.CertificateIssued;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BookPointsTest extends IncentiveCity {

    @Test
    void a_certificate_books_the_points_of_each_rule_once_however_often_it_is_told() {
        for (int i = 0; i < 8; i++) {
            assertEquals(List.of(), cloud.deliver("onEvents", certificate("c-1", "asn-1", 12)));
        }
        JsonNode points = points("asn-1");
        assertEquals(125, points.path("total").asInt());
        assertEquals(2, points.path("entries").size());
        assertEquals("penghargaan v1", points.path("entries").path(0).path("policy").asString());
        assertEquals(0, points("asn-2").path("total").asInt());
    }

    @Test
    void a_policy_whose_expressions_do_not_compile_or_that_changes_afterwards_is_not_published() {
        int items = cloud.items("TABLE");
        for (String bad : List.of(POLICY.replace("lessonHours * 10", "lessonHours *"),
                POLICY.replace("\"5\"", "\"true\""),
                POLICY.replace("\"eligible\"", "\"points\""), POLICY.replace("Perwali", "Lain"),
                POLICY.replace("2026-01-01", "2026-02-01"), POLICY.replace("\"graceDays\":7", "\"graceDays\":-1"),
                POLICY.replace("Department\":2", "Department\":21"))) {
            assertThrows(RuntimeException.class, () -> cloud.operate("publishPolicy", bad));
        }
        cloud.operate("publishPolicy", POLICY);
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void a_policy_by_which_not_every_certificate_could_be_booked_and_explained_is_not_published() {
        int items = cloud.items("TABLE");
        String jp = "{\"rule\":\"jp\",";
        String gate = POLICY.substring(POLICY.indexOf("[{\"rule\":\"layak\"") + 1, POLICY.lastIndexOf(']'));
        for (String bad : List.of(POLICY.replace("\"validFrom\":\"2026-01-01\",", ""),
                POLICY.replace("\"panjang\"", "\"jp\""), POLICY.replace("\"panjang\"", "\" \""),
                POLICY.replace(jp, "{"), POLICY.replace("\"panjang\"", "\"" + "p".repeat(101) + "\""),
                POLICY.replace("\"condition\":\"lessonHours >= 1\",", ""), POLICY.replace("\"points\":\"5\",", ""),
                POLICY.replace(",\n\"reason\":{\"id\":\"Sertifikat\",\"en\":\"Certificate\"}", ""),
                POLICY.replace("Sertifikat", "s".repeat(501)), POLICY.replace("Perwali", "p".repeat(501)),
                POLICY.replace(gate, IntStream.range(0, 51).mapToObj(i -> gate.replace("layak", "layak" + i))
                        .collect(Collectors.joining(","))),
                POLICY.replace(gate, gate + "," + gate), POLICY.replace("\"layak\"", "\"\""),
                POLICY.replace("\"condition\":\"eligible\",", ""),
                POLICY.replace(",\"reason\":{\"id\":\"Tanpa hukuman disiplin\",\"en\":\"No sanction\"}", ""),
                POLICY.replace("\"gates\":[" + gate + "]", "\"gates\":null"))) {
            assertNotEquals(POLICY, bad);
            String next = bad.replace("\"version\":1", "\"version\":2");
            assertThrows(RuntimeException.class, () -> cloud.operate("publishPolicy", next), bad);
        }
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void learning_that_reaches_the_system_within_the_grace_counts_in_the_quarter_in_which_it_happened() {
        CertificateIssued december = certificate("c-1", "asn-1", 4, "2026-12-31T08:00:00Z");
        cloud.clock().set(Instant.parse("2027-01-07T02:00:00Z"));
        cloud.deliver("onEvents", december);
        assertEquals(0, points("asn-1").path("total").asInt());
        assertEquals(40, points("asn-1", "2026-Q4").json().path("total").asInt());
    }

    @Test
    void learning_that_comes_after_the_grace_is_booked_into_the_open_quarter_and_once() {
        CertificateIssued december = certificate("c-1", "asn-1", 4, "2026-12-31T08:00:00Z");
        cloud.clock().set(Instant.parse("2027-01-08T02:00:00Z"));
        cloud.deliver("onEvents", december);
        cloud.clock().set(Instant.parse("2027-04-20T02:00:00Z"));
        cloud.deliver("onEvents", december);
        JsonNode entry = points("asn-1", "2027-Q1").json().path("entries").path(0);
        assertEquals("2026-12-31T08:00:00Z", entry.path("happenedAt").asString());
        assertEquals("2027-01-08T02:00:00Z", entry.path("bookedAt").asString());
        assertTrue(entry.path("reason").path("id").asString().contains("2027-Q1"));
        assertEquals(0, points("asn-1").path("total").asInt());
        assertEquals(0, points("asn-1", "2026-Q4").json().path("total").asInt());
        assertEquals(400, points("asn-1", "musim-hujan").status());
    }

    @Test
    void a_certificate_of_a_day_before_any_policy_or_any_quarter_is_booked_now_and_not_lost() {
        assertEquals(List.of(), cloud.deliver("onEvents", certificate("c-1", "asn-1", 4, "1970-01-01T00:00:00Z"),
                certificate("c-2", "asn-1", 4, "2025-12-31T00:00:00Z"),
                certificate("c-3", "asn-1", 4, "2150-01-01T00:00:00Z")));
        assertEquals(120, points("asn-1").path("total").asInt());
    }

    @Test
    void a_certificate_that_comes_before_any_policy_holds_waits_for_one_and_is_booked_by_the_next_calculation() {
        cloud = TestCloud.start(IncentiveFunctions.class, Map.of(), "TABLE", "LEDGER_TABLE");
        assertEquals(List.of(), cloud.deliver("onEvents", certificate("c-1", "asn-1", 4)));
        cloud.schedule("calculateAwards");
        assertEquals(0, points("asn-1").path("total").asInt());
        cloud.operate("publishPolicy", POLICY);
        cloud.schedule("calculateAwards");
        int items = cloud.items("TABLE");
        cloud.schedule("calculateAwards");
        assertEquals(40, points("asn-1").path("total").asInt());
        assertEquals(items, cloud.items("TABLE"));
        assertEquals(List.of(), Waiting.in(cloud.database("TABLE"), new Json()).all());
    }

    @Test
    void a_certificate_that_can_not_be_booked_keeps_no_other_and_no_run_from_being_made_but_is_told_of() {
        Waiting waiting = Waiting.in(cloud.database("TABLE"), new Json());
        waiting.keep(certificate("c-1", "asn-1", 4));
        waiting.keep(certificate("c-2", "asn-2", 8));
        cloud.operate("publishPolicy", POLICY.replace("\"version\":1", "\"version\":2").replace("lessonHours * 10",
                "80 / (lessonHours - 4)"));
        assertThrows(RuntimeException.class, () -> cloud.schedule("calculateAwards"));
        assertEquals(List.of("c-1"), waiting.all().stream().map(CertificateIssued::certificateId).toList());
        assertEquals(20, points("asn-2").path("total").asInt());
        assertEquals("running", award("2026-Q4").path("status").asString());

        cloud.operate("publishPolicy", POLICY.replace("\"version\":1", "\"version\":3"));
        cloud.schedule("calculateAwards");
        assertEquals(40, points("asn-1").path("total").asInt());
    }

    @Test
    void a_certificate_is_booked_once_though_the_policy_changed_its_rules_between_two_deliveries() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4));
        cloud.operate("publishPolicy", POLICY.replace("\"version\":1", "\"version\":2").replace("\"jp\"", "\"jam\""));
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4));
        assertEquals(40, points("asn-1").path("total").asInt());
    }

    @Test
    void a_policy_from_before_there_was_a_grace_gives_none() {
        cloud.operate("publishPolicy",
                POLICY.replace("\"graceDays\":7,", "").replace("\"version\":1", "\"version\":2"));
        assertEquals(0, Policies.in(cloud.database("TABLE"), new Json()).all().exactly("penghargaan", 2).orElseThrow()
                .graceDays());
    }
}
