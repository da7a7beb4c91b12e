package id.tumbuh.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.service.model.ComplaintPolicy;
import id.tumbuh.service.model.Department;
import id.tumbuh.service.store.Policies;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.TrainingNeedRaised;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComplaintPolicyTest extends ServiceCity {

    @Test
    void a_department_is_known_by_its_name_or_its_code_however_it_is_written() {
        List<String> written = List.of("Dinas Sosial", "  dinas   SOSIAL ", "dinas-sosial", "DINAS-SOSIAL");
        written.forEach(name -> assertEquals(202, signed("msg" + name.hashCode(), event("T-" + name.hashCode())
                .replace("\"dishub\"", "\"" + name + "\"")).status(), name));
        JsonNode needs = needs("b-1", Role.BKPSDM).json().path("items");
        assertEquals(1, needs.size());
        assertEquals("dinas-sosial", needs.path(0).path("department").asString());
        assertEquals(written.size(), needs.path(0).path("complaints").asInt());
    }

    @Test
    void a_category_is_known_however_it_is_written() {
        signed("msg-1", event("T-1").replace("Perparkiran dan PJU", " perparkiran  DAN pju"));
        assertEquals("T03", needs("b-1", Role.BKPSDM).json().path("items").path(0).path("competency").asString());
    }

    @Test
    void an_unknown_department_is_refused_until_the_city_knows_it() {
        int items = cloud.items("TABLE");
        String body = event("T-1").replace("\"dishub\"", "\"Dinas Karangan\"");
        Reply refused = signed("msg-1", body);
        assertEquals(400, refused.status());
        assertEquals("/data/department", refused.json().path("errors").path(0).path("pointer").asString());
        assertEquals(items, cloud.items("TABLE"));
        cloud.operate("publishPolicy", policy("2026-01-01", 1).replace("\"Dishub\"", "\"Dishub\",\"Dinas Karangan\""));
        assertEquals(202, signed("msg-1", body).status());
        assertEquals("dishub", needs("b-1", Role.BKPSDM).json().path("items").path(0).path("department").asString());
    }

    @Test
    void complaints_of_a_day_without_a_policy_are_counted_once_it_is_published() {
        String early = event("T-1").replace("2026-11-24", "2025-06-01");
        assertEquals(202, signed("msg-1", early).status());
        assertEquals(202, signed("msg-2", event("T-2").replace("2026-11-24", "2025-06-01")
                .replace("\"dishub\"", "\"Dinas Karangan\"")).status());
        assertEquals(0, needs("b-1", Role.BKPSDM).json().path("items").size());
        cloud.clock().advance(Duration.ofHours(5));
        JsonNode published = cloud.operate("publishPolicy", policy("2025-01-01", 1));
        assertEquals(1, published.path("counted").asInt());
        assertEquals(1, published.path("waiting").asInt());
        JsonNode need = needs("b-1", Role.BKPSDM).json().path("items").path(0);
        assertEquals(1, need.path("complaints").asInt());
        assertEquals(cloud.clock().instant().toString(), need.path("raisedAt").asString());
        assertEquals("2025-06-01T01:00:00Z", need.path("lastComplaintAt").asString());
        assertEquals(1, cloud.outbox().stream().filter(TrainingNeedRaised.class::isInstance).count());
        assertEquals(0, cloud.operate("publishPolicy", policy("2025-01-01", 1)).path("counted").asInt());
        assertEquals(202, signed("msg-3", early).status());
        assertEquals(1, needs("b-1", Role.BKPSDM).json().path("items").path(0).path("complaints").asInt());
    }

    @Test
    void a_complaint_that_was_kept_and_not_counted_before_a_crash_is_counted_when_the_sender_tries_again() {
        String early = event("T-1").replace("2026-11-24", "2025-06-01");
        assertEquals(202, signed("msg-1", early).status());
        // a policy that was published while the first attempt ended: nobody has looked at what waits
        Policies.in(cloud.database("TABLE")).publish(new ComplaintPolicy(LocalDate.parse("2025-01-01"), "ULAS", 1,
                Map.of("Perparkiran dan PJU", new CompetencyCode("T03")),
                List.of(new Department(new DepartmentCode("dishub"), List.of("Dishub")))));
        assertEquals(0, needs("b-1", Role.BKPSDM).json().path("items").size());
        assertEquals(202, signed("msg-1", early).status());
        assertEquals(202, signed("msg-1", early).status());
        assertEquals(1, needs("b-1", Role.BKPSDM).json().path("items").path(0).path("complaints").asInt());
    }

    @Test
    void a_need_is_raised_when_the_threshold_is_reached_and_not_before() {
        cloud.operate("publishPolicy", policy("2026-11-01", 2));
        signed("msg-1", event("T-1"));
        assertEquals(0, needs("b-1", Role.BKPSDM).json().path("items").size());
        cloud.clock().advance(Duration.ofHours(1));
        String reached = cloud.clock().instant().toString();
        signed("msg-2", event("T-2"));
        cloud.clock().advance(Duration.ofHours(1));
        signed("msg-3", event("T-3"));
        JsonNode need = needs("b-1", Role.BKPSDM).json().path("items").path(0);
        assertEquals(3, need.path("complaints").asInt());
        assertEquals(reached, need.path("raisedAt").asString());
        assertEquals(2, cloud.outbox().size());
    }

    @Test
    void a_raised_need_stays_raised_where_a_later_policy_asks_for_more_complaints() {
        signed("msg-1", event("T-1"));
        cloud.operate("publishPolicy", policy("2026-11-01", 5));
        signed("msg-2", event("T-2"));
        assertEquals(2, needs("b-1", Role.BKPSDM).json().path("items").path(0).path("complaints").asInt());
    }

    @Test
    void a_policy_in_which_a_department_or_a_category_can_not_be_told_apart_is_not_published() {
        int items = cloud.items("TABLE");
        for (String bad : List.of(policy("2026-02-01", 0),
                policy("2026-02-01", 1).replace("\"Laweyan\"", "\"DISHUB \""),
                policy("2026-02-01", 1).replace("\"T03\"", "\"T03\",\"perparkiran dan pju\":\"M02\""),
                policy("2026-02-01", 1).replaceAll("(?s)\"departments\":.*]", "\"departments\":[]"))) {
            assertThrows(RuntimeException.class, () -> cloud.operate("publishPolicy", bad), bad);
        }
        assertEquals(items, cloud.items("TABLE"));
    }
}
