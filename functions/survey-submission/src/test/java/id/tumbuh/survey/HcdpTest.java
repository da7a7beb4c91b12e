package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.DomainEvent;
import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.shared.event.PlanApproved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HcdpTest extends PlanCity {

    @Test
    void approved_plans_add_up_by_department_and_year() {
        approved("dishub", 6);
        approved("dlh", 5);
        JsonNode year = hcdp("").json().path("years").path(1);
        assertEquals("2027 11 44", year.path("year").asInt() + " " + year.path("city").path("people").asInt() + " "
                + year.path("city").path("lessonHours").asInt());
        JsonNode dishub = year.path("departments").path(0);
        assertEquals("dishub 6", dishub.path("department").asString() + " " + dishub.path("people").asInt());
        assertEquals("[{\"courseId\":\"pendek\",\"people\":6}]", dishub.path("courses").toString());
        assertEquals("[{\"competency\":\"T03\",\"people\":6,\"levels\":12}]", dishub.path("competencies").toString());
    }

    @Test
    void what_a_superior_approves_arrives_there_by_its_event() {
        approved("dishub", 5);
        approve(SUPERIOR, "asn-1", submittedBy("asn-1"));
        approvals().forEach(approval -> cloud.deliver("onEvents", approval));
        assertEquals(6, counted());
    }

    @Test
    void each_plan_counts_once_whatever_order_and_however_often_its_revisions_come() {
        List<DomainEvent> events = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            for (int revision = 1; revision <= 3; revision++) {
                events.add(approval("p-" + i, revision, revision == 3 ? "dlh" : "dishub", 2027));
                events.add(approval("p-" + i, revision, "dishub", 2027));
            }
        }
        events.removeIf(event -> event instanceof PlanApproved plan && plan.revision() == 3
                && plan.department().value().equals("dishub"));
        for (int shuffle = 0; shuffle < 3; shuffle++) {
            Collections.shuffle(events, new Random(shuffle));
            events.forEach(event -> assertEquals(List.of(), cloud.deliver("onEvents", event)));
        }
        JsonNode year = hcdp("").json().path("years").path(1);
        assertEquals(1, year.path("departments").size());
        assertEquals("dlh 6", year.path("departments").path(0).path("department").asString() + " " + counted());
    }

    @Test
    void eight_deliveries_at_once_of_five_peoples_plans_count_five_people() {
        IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> cloud.deliver("onEvents", approval("p-" + i % 5, 1, "dishub", 2027))))
                .toList().forEach(delivery -> assertEquals(List.of(), delivery.join()));
        assertEquals(5, counted());
    }

    @Test
    void a_department_of_four_is_withheld() {
        approved("dishub", 4);
        Reply hcdp = hcdp("");
        assertFalse(hcdp.text().contains("\"people\""), hcdp.text());
        assertEquals("[{\"department\":\"dishub\",\"courses\":[],\"competencies\":[],\"withheld\":true}]",
                hcdp.json().path("years").path(1).path("departments").toString());
    }

    @Test
    void who_is_erased_no_longer_counts_and_no_late_event_brings_them_back() {
        approved("dishub", 6);
        for (int i = 0; i < 8; i++) {
            assertEquals(List.of(), cloud.deliver("onEvents", new PersonErased(new AsnId("dishub-0"), 9)));
        }
        assertEquals(List.of(), cloud.deliver("onEvents", approval("dishub-0", 2, "dishub", 2027)));
        assertEquals(5, counted());
        assertFalse(cloud.contents("TABLE").contains("PLANS#dishub-0"));
    }

    @Test
    void the_years_are_asked_for_and_only_one_department_where_it_is_named() {
        approved("dishub", 6);
        approved("dlh", 5);
        assertEquals(List.of(2026, 2027, 2028, 2029, 2030), years(hcdp("")));
        Reply some = cloud.http("GET /hcdp").as("a-1", Role.AUDITOR).query("from", "2027").query("to", "2028")
                .query("department", "DLH").call();
        assertEquals(List.of(2027, 2028), years(some));
        assertEquals("[\"dlh\"]", some.json().path("years").path(0).path("departments").values().stream()
                .map(department -> department.path("department").toString()).toList().toString());
        for (List<String> bad : List.of(List.of("2027", "2026"), List.of("2020", "2030"), List.of("x", "2030"),
                List.of("2027", "-1"))) {
            assertEquals(400, cloud.http("GET /hcdp").as("b-1", Role.BKPSDM).query("from", bad.get(0))
                    .query("to", bad.get(1)).call().status(), bad.toString());
        }
    }

    @Test
    void a_table_has_a_row_for_each_figure() {
        approved("dishub", 6);
        Reply csv = hcdp("text/csv");
        assertEquals("text/csv; charset=utf-8", csv.headers().get("content-type"));
        assertEquals("""
                2027,,total,,6,24,,false,
                2027,,course,pendek,6,,,,
                2027,,competency,T03,6,,12,,
                2027,dishub,total,,6,24,,false,
                2027,dishub,course,pendek,6,,,,
                2027,dishub,competency,T03,6,,12,,
                """.replace("\n", "\r\n"),
                csv.text().substring(csv.text().indexOf("2027"), csv.text().indexOf("2028")));
        assertEquals(406, hcdp("image/png").status());
    }

    @Test
    void who_administers_a_department_sees_it_and_the_city_and_no_other() {
        approved("dishub", 6);
        approved("dlh", 5);
        approved("dpupr", 7);
        JsonNode year = administered("asn-1", "").json().path("years").path(1);
        assertEquals(18, year.path("city").path("people").asInt());
        assertEquals(List.of("dishub 6"), year.path("departments").values().stream().map(
                one -> one.path("department").asString() + " " + one.path("people").asInt()).toList());
        assertEquals(0, administered("asn-1", "dlh").json().path("years").path(1).path("departments").size());
        assertFalse(cloud.http("GET /hcdp").as("asn-1", Role.ADMIN_OPD).header("accept", "text/csv").call().text()
                .contains("dlh"));
        JsonNode stranger = administered("x-1", "").json().path("years").path(1);
        assertEquals("18 0",
                stranger.path("city").path("people").asInt() + " " + stranger.path("departments").size());
    }

    @Test
    void who_administers_one_of_two_departments_sees_nothing_for_the_other_would_follow() {
        approved("dishub", 6);
        approved("dlh", 5);
        Reply administered = administered("asn-1", "");
        assertEquals(200, administered.status());
        assertFalse(administered.text().contains("\"people\""), administered.text());
        assertEquals(11, counted());
    }

    @Test
    void what_is_withheld_is_withheld_from_who_administers_it_as_well() {
        approved("dishub", 4);
        approved("dlh", 5);
        approved("dpupr", 7);
        JsonNode own = administered("asn-1", "").json().path("years").path(1).path("departments").path(0);
        assertEquals("{\"department\":\"dishub\",\"courses\":[],\"competencies\":[],\"withheld\":true}",
                own.toString());
    }

    private Reply administered(String subject, String department) {
        var call = cloud.http("GET /hcdp").as(subject, Role.ADMIN_OPD);
        return (department.isEmpty() ? call : call.query("department", department)).call();
    }

    @Test
    void only_bkpsdm_the_auditor_and_who_administers_a_department_read_it() {
        for (Role role : Role.values()) {
            boolean reads = role == Role.BKPSDM || role == Role.AUDITOR || role == Role.ADMIN_OPD;
            assertEquals(reads ? 200 : 403, cloud.http("GET /hcdp").as("x-1", role).call().status(), role.name());
        }
    }

    private Reply hcdp(String accept) {
        return cloud.http("GET /hcdp").as("b-1", Role.BKPSDM).header("accept", accept.isEmpty() ? "*/*" : accept)
                .call();
    }

    private int counted() {
        return hcdp("").json().path("years").path(1).path("city").path("people").asInt();
    }

    private static List<Integer> years(Reply hcdp) {
        return hcdp.json().path("years").values().stream().map(year -> year.path("year").asInt()).toList();
    }

    private void approved(String department, int people) {
        IntStream.range(0, people).forEach(
                i -> assertEquals(List.of(),
                        cloud.deliver("onEvents", approval(department + "-" + i, 1, department, 2027))));
    }

    private PlanApproved approval(String asn, int revision, String department, int year) {
        return new PlanApproved(new AsnId(asn), year, revision, new DepartmentCode(department),
                List.of(new PlanApproved.Course(new CourseId("pendek"), new LessonHours(4))),
                List.of(new PlanApproved.Closing(new CompetencyCode("T03"), 2)), cloud.clock().instant());
    }
}
