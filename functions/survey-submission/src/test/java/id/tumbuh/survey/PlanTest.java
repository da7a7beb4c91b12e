package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.shared.event.CertificateRevoked;
import id.tumbuh.shared.event.CoursePublished;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.shared.event.PlanApproved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlanTest extends PlanCity {

    @Test
    void a_plan_is_drafted_submitted_and_approved_by_the_superior_which_others_are_told() {
        answer(published(), "asn-1", 1, 2);
        Reply drafted = write("asn-1", "\"pendek\"", "if-none-match", "*");
        assertEquals(200, drafted.status(), drafted.text());
        assertEquals("draft", drafted.json().path("state").asString());
        Reply submitted = submit("asn-1");
        assertEquals("submitted", submitted.json().path("state").asString());
        Reply approved = approve(SUPERIOR, "asn-1", submitted.headers().get("etag"));
        assertEquals(200, approved.status(), approved.text());
        assertEquals("approved", approved.json().path("state").asString());
        assertEquals(List.of(new PlanApproved(new AsnId("asn-1"), 2027, 1, approvals().getFirst().department(),
                List.of(new PlanApproved.Course(new CourseId("pendek"), new LessonHours(4))),
                List.of(new PlanApproved.Closing(new CompetencyCode("T03"), 1)), cloud.clock().instant())),
                approvals());
        assertEquals(approved.json(), see("asn-1").json());
    }

    @Test
    void a_plan_that_is_given_back_says_why_is_changed_and_submitted_again() {
        String etag = submittedBy("asn-1");
        assertEquals(200, giveBack(SUPERIOR, "asn-1", etag, "Tambah satu lagi").status());
        JsonNode back = see("asn-1").json();
        assertEquals("returned Tambah satu lagi",
                back.path("state").asString() + " " + back.path("comment").asString());
        assertEquals(409, approve(SUPERIOR, "asn-1", see("asn-1").headers().get("etag")).status());
        write("asn-1", "\"pendek\",\"panjang\"");
        assertEquals(12, see("asn-1").json().path("lessonHours").asInt());
        assertEquals("submitted", submit("asn-1").json().path("state").asString());
        assertEquals(0, approvals().size());
    }

    @Test
    void a_change_after_the_approval_is_a_new_revision_and_what_was_approved_stays_in_force() {
        approve(SUPERIOR, "asn-1", submittedBy("asn-1"));
        JsonNode changed = write("asn-1", "\"panjang\"").json();
        assertEquals("draft 2", changed.path("state").asString() + " " + changed.path("revision").asInt());
        assertEquals("[\"pendek\"]", changed.path("inForce").path("courses").toString());
        assertEquals(404, plan("GET", SUPERIOR, "asn-1", "").call().status(), "a draft is the person's own");
        String again = submit("asn-1").headers().get("etag");
        assertEquals("[\"panjang\"]", approve(SUPERIOR, "asn-1", again).json().path("inForce").path("courses")
                .toString());
        assertEquals(List.of(1, 2), approvals().stream().map(PlanApproved::revision).sorted().toList());
    }

    @Test
    void a_curious_colleague_and_the_person_themselves_find_no_plan() {
        String etag = submittedBy("asn-1");
        for (String curious : List.of("asn-2", "kepala-2", "asn-1", "tidak-dikenal")) {
            assertEquals(404, plan("GET", curious, "asn-1", "").call().status(), curious);
            assertEquals(404, approve(curious, "asn-1", etag).status(), curious);
            assertEquals(404, giveBack(curious, "asn-1", etag, "x").status(), curious);
            assertEquals(0, list(curious, "2027").json().path("items").size(), curious);
        }
        assertEquals(403, cloud.http("GET /plans/{asn}/{year}").as(SUPERIOR, Role.ASN, Role.BKPSDM)
                .path("asn", "asn-1").path("year", "2027").call().status());
        assertEquals(404, approve(SUPERIOR, "asn-2", etag).status());
        assertEquals(404, approve(SUPERIOR, "siapa-ini", etag).status());
        assertEquals(404, approve(SUPERIOR, "!", etag).status());
        assertEquals("submitted", see("asn-1").json().path("state").asString());
    }

    @Test
    void who_is_their_own_superior_by_the_registry_approves_nothing() {
        cloud.deliver("onEvents", new PeopleChanged(List.of(under("asn-1", 3, "asn-1"))));
        write("asn-1", "\"pendek\"");
        assertEquals(409, submit("asn-1").status());
        assertEquals(404, approve("asn-1", "asn-1", see("asn-1").headers().get("etag")).status());
    }

    @Test
    void the_superior_of_the_moment_decides_and_not_the_one_before() {
        String etag = submittedBy("asn-1");
        cloud.deliver("onEvents", new PeopleChanged(List.of(under("asn-1", 3, "kepala-2"))));
        assertEquals(404, approve(SUPERIOR, "asn-1", etag).status());
        assertEquals(0, list(SUPERIOR, "2027").json().path("items").size());
        assertEquals("asn-1", list("kepala-2", "2027").json().path("items").path(0).path("asn").asString());
        assertEquals(200, approve("kepala-2", "asn-1", etag).status());
    }

    @Test
    void a_plan_is_with_the_superior_of_now_whatever_order_the_news_of_superiors_come_in() {
        write("asn-1", "\"pendek\"");
        cloud.deliver("onEvents", new PeopleChanged(List.of(under("asn-1", 4, "kepala-4"))));
        submit("asn-1");
        cloud.deliver("onEvents", new PeopleChanged(List.of(under("asn-1", 3, "kepala-3"))));
        cloud.deliver("onEvents", new PeopleChanged(List.of(under("asn-1", 5, "kepala-2", "dlh"))));
        cloud.deliver("onEvents", new PeopleChanged(List.of(under("asn-1", 4, "kepala-4"))));
        for (String before : List.of(SUPERIOR, "kepala-3", "kepala-4")) {
            assertEquals(0, list(before, "2027").json().path("items").size(), before);
        }
        assertEquals(1, list("kepala-2", "2027").json().path("items").size());
        assertEquals("submitted", submit("asn-1").json().path("state").asString());
        assertEquals(1, list("kepala-2", "2027").json().path("items").size());
    }

    @Test
    void a_list_goes_on_where_a_page_ends_though_nobody_of_it_has_submitted() {
        cloud.deliver("onEvents", new PeopleChanged(List.of(under("asn-2", 3, SUPERIOR), under("asn-0", 1, SUPERIOR))));
        submittedBy("asn-2");
        List<String> found = new ArrayList<>();
        for (String cursor = ""; cursor != null;) {
            JsonNode page = cloud.http("GET /plans").as(SUPERIOR, Role.ATASAN).query("year", "2027").query("limit", "1")
                    .query("cursor", cursor).call().json();
            page.path("items").values().forEach(plan -> found.add(plan.path("asn").asString()));
            cursor = page.path("next").asString(null);
        }
        assertEquals(List.of("asn-2"), found);
    }

    @Test
    void giving_back_again_the_same_answers_the_same_and_another_comment_does_not() {
        String etag = submittedBy("asn-1");
        Reply back = giveBack(SUPERIOR, "asn-1", etag, "Tambah");
        for (int i = 0; i < 8; i++) {
            Reply again = giveBack(SUPERIOR, "asn-1", etag, "Tambah");
            assertEquals(200, again.status(), again.text());
            assertEquals(back.headers().get("etag"), again.headers().get("etag"));
            assertEquals(back.json(), again.json());
        }
        assertEquals(412, giveBack(SUPERIOR, "asn-1", etag, "Kurangi").status());
        assertEquals(412, approve(SUPERIOR, "asn-1", etag).status());
    }

    @Test
    void a_plan_of_a_year_that_is_over_is_not_submitted() {
        write("asn-1", "\"pendek\"");
        String etag = submittedBy("asn-2");
        cloud.clock().set(Instant.parse("2027-12-31T17:00:00Z"));
        Reply late = submit("asn-1");
        assertEquals("409 urn:tumbuh:problem:plan-year-not-open",
                late.status() + " " + late.json().path("type").asString());
        assertEquals("draft", see("asn-1").json().path("state").asString());
        assertEquals(etag, submit("asn-2").headers().get("etag"), "whoever did not get the answer asks again");
    }

    @Test
    void a_superior_decides_in_january_of_what_was_submitted_in_december_and_not_in_february() {
        String first = submittedBy("asn-1");
        String other = submittedBy("asn-2");
        cloud.clock().set(Instant.parse("2028-01-31T16:59:59Z"));
        Reply approved = approve(SUPERIOR, "asn-1", first);
        assertEquals(200, approved.status(), approved.text());
        cloud.clock().set(Instant.parse("2028-01-31T17:00:00Z"));
        Reply late = approve("kepala-2", "asn-2", other);
        assertEquals("409 urn:tumbuh:problem:plan-year-over",
                late.status() + " " + late.json().path("type").asString());
        assertEquals(409, giveBack("kepala-2", "asn-2", other, "x").status());
        assertEquals(200, approve(SUPERIOR, "asn-1", first).status(), "it is approved already");
        assertEquals(1, approvals().size());
    }

    @Test
    void a_superior_sees_what_was_submitted_for_the_year_and_no_drafts() {
        cloud.deliver("onEvents", new PeopleChanged(List.of(under("asn-2", 3, SUPERIOR))));
        submittedBy("asn-1");
        write("asn-2", "\"pendek\"");
        JsonNode items = list(SUPERIOR, "2027").json().path("items");
        assertEquals(1, items.size());
        assertEquals("asn-1 submitted",
                items.path(0).path("asn").asString() + " " + items.path(0).path("state").asString());
        assertEquals(0, list(SUPERIOR, "2026").json().path("items").size());
        assertEquals(400, list(SUPERIOR, "").status());
        assertEquals(403, cloud.http("GET /plans").as(SUPERIOR, Role.ASN).query("year", "2027").call().status());
    }

    @Test
    void who_writes_says_what_they_have_seen() {
        assertEquals(428, mine("PUT", "asn-1", "2027", "").json("{\"courses\":[\"pendek\"]}").call().status());
        String first = write("asn-1", "\"pendek\"", "if-none-match", "*").headers().get("etag");
        assertEquals(412, write("asn-1", "\"panjang\"", "if-none-match", "*").status());
        assertEquals(200, write("asn-1", "\"panjang\"", "if-match", first).status());
        assertEquals(412, write("asn-1", "\"pendek\"", "if-match", first).status());
        assertEquals(428, mine("PUT", "asn-1", "2027", "/submission").call().status());
        assertEquals(412, mine("PUT", "asn-1", "2027", "/submission").header("if-match", first).call().status());
        submit("asn-1");
        assertEquals(428, plan("PUT", SUPERIOR, "asn-1", "/approval").call().status());
        assertEquals(412, approve(SUPERIOR, "asn-1", first).status());
    }

    @Test
    void what_was_seen_before_a_change_is_not_approved() {
        String seen = submittedBy("asn-1");
        write("asn-1", "\"panjang\"");
        submit("asn-1");
        assertEquals(412, approve(SUPERIOR, "asn-1", seen).status());
        assertEquals(412, giveBack(SUPERIOR, "asn-1", seen, "x").status());
    }

    @Test
    void eight_approvals_at_once_are_one() {
        String etag = submittedBy("asn-1");
        IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> approve(SUPERIOR, "asn-1", etag)))
                .toList().forEach(reply -> assertEquals(200, reply.join().status()));
        assertEquals(1, approvals().size());
        assertEquals(412, giveBack(SUPERIOR, "asn-1", etag, "x").status());
    }

    @Test
    void submitting_again_changes_nothing_and_what_is_approved_is_not_submitted() {
        String etag = submittedBy("asn-1");
        assertEquals(etag, submit("asn-1").headers().get("etag"));
        approve(SUPERIOR, "asn-1", etag);
        assertEquals(409, submit("asn-1").status());
    }

    @Test
    void a_course_is_done_when_it_was_completed_in_the_year_whatever_came_first_and_however_often() {
        CertificateIssued early = certificate("c-1", "asn-1", "pendek", "2027-02-01T00:00:00Z");
        for (int i = 0; i < 8; i++) {
            assertEquals(List.of(), cloud.deliver("onEvents", early,
                    certificate("c-0", "asn-1", "panjang", "2026-12-31T16:59:59Z")));
        }
        write("asn-1", "\"pendek\",\"panjang\"");
        assertEquals("4 [true,false]", progress());
        for (int i = 0; i < 8; i++) {
            cloud.deliver("onEvents", certificate("c-2", "asn-1", "panjang", "2026-12-31T17:00:00Z"));
        }
        assertEquals("12 [true,true]", progress());
        approve(SUPERIOR, "asn-1", submit("asn-1").headers().get("etag"));
        assertEquals("12 [true,true]", progress());
    }

    @Test
    void a_course_whose_certificate_was_revoked_is_not_done_whichever_came_first() {
        write("asn-1", "\"pendek\",\"panjang\"");
        cloud.deliver("onEvents", certificate("c-1", "asn-1", "pendek", "2027-02-01T00:00:00Z"));
        cloud.deliver("onEvents", certificate("c-2", "asn-1", "panjang", "2027-02-01T00:00:00Z"));
        assertEquals("12 [true,true]", progress());
        cloud.deliver("onEvents", revoked("c-1"));
        assertEquals("8 [false,true]", progress());
        cloud.deliver("onEvents", revoked("c-3"));
        cloud.deliver("onEvents", certificate("c-3", "asn-1", "pendek", "2027-03-01T00:00:00Z"));
        assertEquals("8 [false,true]", progress());
        cloud.deliver("onEvents", certificate("c-4", "asn-1", "pendek", "2027-04-01T00:00:00Z"));
        assertEquals("12 [true,true]", progress());
    }

    @Test
    void a_pppk_and_the_superior_are_warned_of_a_plan_of_more_than_24_lesson_hours_and_not_kept_from_it() {
        december();
        employed("asn-1", 3, Employment.PPPK);
        assertEquals("[]", write("asn-1", "\"pendek\",\"dua-puluh\"").json().path("warnings").toString());
        JsonNode warned = write("asn-1", "\"pendek\",\"panjang\",\"dua-puluh\"").json().path("warnings");
        assertEquals(1, warned.size());
        JsonNode warning = warned.path(0);
        assertEquals("pppk-lesson-hours 32 24 PP 49/2018 Pasal 40",
                warning.path("warning").asString() + " " + warning.path("lessonHours").asInt() + " "
                        + warning.path("most").asInt() + " " + warning.path("legalBasis").asString());
        assertTrue(warning.path("why").path("id").asString().startsWith("PPPK paling banyak 24 JP"));
        assertTrue(warning.path("why").path("en").asString().startsWith("PPPK have at most 24 JP"));
        assertEquals(warned, see("asn-1").json().path("warnings"));
        String etag = submit("asn-1").headers().get("etag");
        assertEquals(warned, plan("GET", SUPERIOR, "asn-1", "").call().json().path("warnings"));
        Reply approved = approve(SUPERIOR, "asn-1", etag);
        assertEquals("approved", approved.json().path("state").asString());
        assertEquals(warned, approved.json().path("warnings"));
    }

    @Test
    void a_pns_and_who_became_one_are_warned_of_nothing() {
        december();
        String courses = "\"pendek\",\"panjang\",\"dua-puluh\"";
        employed("asn-1", 3, Employment.PPPK);
        assertEquals("[]", write("asn-2", courses).json().path("warnings").toString());
        assertEquals(1, write("asn-1", courses).json().path("warnings").size());
        employed("asn-1", 4, Employment.PNS);
        employed("asn-1", 3, Employment.PPPK);
        assertEquals("[]", see("asn-1").json().path("warnings").toString());
    }

    /** The policy of before has no ceiling. */
    private void december() {
        cloud.clock().set(Instant.parse("2026-11-30T17:00:00Z"));
        cloud.deliver("onEvents", course("dua-puluh", 20));
    }

    private void employed(String asn, long version, Employment employment) {
        cloud.deliver("onEvents", new PeopleChanged(List.of(new PeopleChanged.Person(new AsnId(asn), version, "Budi",
                new DepartmentCode("dishub"), "Pengelola", PositionKind.PELAKSANA, employment, SUPERIOR, true, true,
                ""))));
    }

    private CertificateRevoked revoked(String id) {
        return new CertificateRevoked(id, new AsnId("asn-1"), cloud.clock().instant());
    }

    private String progress() {
        JsonNode plan = see("asn-1").json();
        return plan.path("doneLessonHours").asInt() + " " + plan.path("courses").values().stream()
                .map(course -> course.path("done").asBoolean()).toList().toString().replace(" ", "");
    }

    @Test
    void bad_input_is_refused_and_writes_nothing() {
        int items = cloud.items("TABLE");
        Reply unknown = write("asn-1", "\"tidak-ada\",\"pendek\",\"pendek\"");
        assertEquals(400, unknown.status());
        assertEquals("/courses/0 /courses/2", unknown.json().path("errors").path(0).path("pointer").asString() + " "
                + unknown.json().path("errors").path(1).path("pointer").asString());
        assertEquals(400, write("asn-1", "").status());
        assertEquals(400, write("asn-1", "1").status());
        assertEquals(404, mine("GET", "asn-1", "20270", "").call().status());
        for (String year : List.of("2025", "2032")) {
            assertEquals(409, mine("PUT", "asn-1", year, "").header("if-none-match", "*")
                    .json("{\"courses\":[\"pendek\"]}").call().status());
        }
        assertEquals(404, write("tidak-dikenal", "\"pendek\"").status());
        assertEquals(403, cloud.http("PUT /me/plans/{year}").as("asn-1", Role.ATASAN).path("year", "2027")
                .header("if-none-match", "*").json("{\"courses\":[\"pendek\"]}").call().status());
        assertEquals(404, mine("PUT", "asn-1", "2027", "/submission").header("if-match", "*").call().status());
        assertEquals(items, cloud.items("TABLE"));
        String etag = submittedBy("asn-1");
        assertEquals(400, giveBack(SUPERIOR, "asn-1", etag, "").status());
    }

    @Test
    void a_course_whose_prerequisite_is_neither_planned_nor_completed_says_so() {
        cloud.deliver("onEvents", new CoursePublished(new CourseId("lanjutan"), 1, new LocalizedText("L", "L"),
                new LessonHours(4), "LAN", List.of(new CompetencyCode("T03")), new ProficiencyLevel(4), List.of(),
                List.of(new CourseId("pendek"))));
        write("asn-1", "\"lanjutan\"");
        assertEquals("[\"pendek\"]", missing());
        write("asn-1", "\"lanjutan\",\"pendek\"");
        assertEquals("[]", missing());
        write("asn-1", "\"lanjutan\"");
        cloud.deliver("onEvents", certificate("c-1", "asn-1", "pendek", "2025-02-01T00:00:00Z"));
        assertEquals("[]", missing());
    }

    private String missing() {
        return see("asn-1").json().path("courses").path(0).path("missingPrerequisites").toString();
    }

    @Test
    void the_plans_of_who_is_erased_are_gone_and_no_longer_listed() {
        approve(SUPERIOR, "asn-1", submittedBy("asn-1"));
        for (int i = 0; i < 8; i++) {
            assertEquals(List.of(), cloud.deliver("onEvents", new PersonErased(new AsnId("asn-1"), 9)));
        }
        assertFalse(cloud.contents("TABLE").contains("PLANS#asn-1"), cloud.contents("TABLE"));
        assertFalse(cloud.contents("TABLE").contains("SUBMITTED#"));
        assertEquals(404, write("asn-1", "\"pendek\"", "if-none-match", "*").status());
        assertTrue(list(SUPERIOR, "2027").json().path("items").isEmpty());
    }
}
