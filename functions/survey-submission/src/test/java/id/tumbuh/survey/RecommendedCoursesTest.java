package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.testing.DynamoLocal;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

class RecommendedCoursesTest extends SurveyCity {

    @Test
    void the_courses_that_close_ones_gaps_in_a_year_are_told_with_why() {
        answer(published(), "asn-1", 1, 2);
        JsonNode mine = recommend("").json();
        assertEquals(List.of(20, 4), List.of(mine.path("budget").asInt(), mine.path("lessonHours").asInt()));
        assertEquals(List.of("pendek"), ids(mine));
        assertEquals("menutup T03 dari tingkat 1 ke 2", mine.path("items").path(0).path("why").path("id").asString());
        assertEquals("closed", mine.path("gaps").path(0).path("verdict").asString());
        assertTrue(mine.path("search").path("exact").asBoolean());
        assertTrue(mine.path("policy").path("legalBasis").asString().contains("Pasal 203"));
    }

    @Test
    void a_smaller_budget_says_what_it_is_too_small_for() {
        answer(published(), "asn-1", 1, 2);
        JsonNode mine = recommend("3").json();
        assertEquals(List.of(), ids(mine));
        assertEquals("too-long", mine.path("gaps").path(0).path("verdict").asString());
    }

    @Test
    void a_prerequisite_comes_first_unless_there_is_a_certificate_of_it() {
        answer(published(), "asn-1", 1, 2);
        cloud.deliver("onEvents", advanced("lanjutan", 2, "dasar"), teaching("dasar", "T07"));
        assertEquals(List.of("dasar", "lanjutan"), ids(recommend("3").json()));
        cloud.deliver("onEvents", certificate("dasar"));
        assertEquals(List.of("lanjutan"), ids(recommend("3").json()));
    }

    @Test
    void a_course_whose_certificate_was_revoked_is_to_be_taken_again() {
        answer(published(), "asn-1", 1, 2);
        cloud.deliver("onEvents", advanced("lanjutan", 2, "dasar"), teaching("dasar", "T07"), certificate("dasar"));
        cloud.deliver("onEvents",
                new CertificateRevoked("c-dasar", new AsnId("asn-1"), cloud.clock().instant()));
        assertEquals(List.of("dasar", "lanjutan"), ids(recommend("3").json()));
    }

    @Test
    void a_course_event_of_before_prerequisites_were_told_has_none() {
        answer(published(), "asn-1", 1, 2);
        String old = new Json().write(course("lama", 1)).replace(",\"prerequisites\":[]", "");
        assertTrue(!old.contains("prerequisites"), old);
        cloud.deliverBodies("onEvents", List.of("""
                {"version":"0","id":"e-1","detail-type":"%s","source":"t","detail":{"specversion":"1.0","id":"e-1",
                "source":"urn:tumbuh:test","type":"%s","subject":"lama","time":"2026-11-25T00:00:00Z",
                "datacontenttype":"application/json","correlationid":"c-1","recordedtime":"2026-11-25T00:00:00Z",
                "data":%s}}""".formatted(CoursePublished.TYPE, CoursePublished.TYPE, old)));
        assertEquals(List.of("lama"), ids(recommend("3").json()));
    }

    @Test
    void who_has_no_gap_or_is_not_known_is_recommended_nothing() {
        for (String subject : List.of("asn-2", "tidak-dikenal")) {
            Reply none = cloud.http("GET /me/recommendation").as(subject, Role.ASN).call();
            assertEquals(200, none.status());
            assertEquals(List.of(), ids(none.json()));
        }
    }

    @Test
    void a_budget_is_1_to_200_lesson_hours() {
        for (String bad : List.of("0", "201", "-1", "x", "1.5", "9999999999")) {
            assertEquals(400, recommend(bad).status(), bad);
        }
        assertEquals(200, recommend("200").status());
    }

    @Test
    void a_pppk_is_warned_where_what_is_recommended_is_too_much_with_what_was_completed_in_the_year() {
        answer(published(), "asn-1", 1, 2);
        cloud.clock().set(Instant.parse("2026-12-01T00:00:00Z"));
        cloud.deliver("onEvents", teaching("dua-satu", "T07", 21), pppk(2));
        assertEquals("[]", recommend("").json().path("warnings").toString());
        cloud.deliver("onEvents", certificate("dua-satu"));
        JsonNode warning = recommend("").json().path("warnings").path(0);
        assertEquals("25 24", warning.path("lessonHours").asInt() + " " + warning.path("most").asInt());
        cloud.clock().set(Instant.parse("2026-12-31T17:00:00Z"));
        assertEquals("[]", recommend("").json().path("warnings").toString(), "another year");
    }

    @Test
    void of_whom_it_was_not_kept_how_they_are_employed_nobody_is_warned_until_it_is_told_again() {
        answer(published(), "asn-1", 1, 2);
        cloud.clock().set(Instant.parse("2026-12-01T00:00:00Z"));
        cloud.deliver("onEvents", teaching("dua-satu", "T07", 21), certificate("dua-satu"), pppk(2));
        asOfBefore();
        assertEquals("[]", recommend("").json().path("warnings").toString());
        cloud.deliver("onEvents", pppk(2));
        assertEquals(1, recommend("").json().path("warnings").size());
    }

    /** The person as stored before it was kept how they are employed. */
    private void asOfBefore() {
        DynamoLocal.get().client().updateItem(update -> update.tableName(cloud.table("TABLE"))
                .key(Map.of("pk", AttributeValue.fromS("PERSON#asn-1"), "sk", AttributeValue.fromS("-")))
                .updateExpression("remove employment"));
    }

    private static PeopleChanged pppk(long version) {
        return new PeopleChanged(List.of(new PeopleChanged.Person(new AsnId("asn-1"), version, "Budi",
                new DepartmentCode("dishub"), "Pengelola", PositionKind.PELAKSANA, Employment.PPPK, "", true, true,
                "")));
    }

    private Reply recommend(String budget) {
        return cloud.http("GET /me/recommendation").as("asn-1", Role.ASN).query("budget", budget).call();
    }

    private static List<String> ids(JsonNode recommendation) {
        return recommendation.path("items").values().stream().map(item -> item.path("courseId").asString()).toList();
    }

    private static CoursePublished advanced(String id, int hours, String... prerequisites) {
        return new CoursePublished(new CourseId(id), 1, new LocalizedText(id, id), new LessonHours(hours), "LAN",
                List.of(new CompetencyCode("T03")), new ProficiencyLevel(3), List.of(),
                Stream.of(prerequisites).map(CourseId::new).toList());
    }

    private static CoursePublished teaching(String id, String competency) {
        return teaching(id, competency, 1);
    }

    private static CoursePublished teaching(String id, String competency, int hours) {
        return new CoursePublished(new CourseId(id), 1, new LocalizedText(id, id), new LessonHours(hours), "LAN",
                List.of(new CompetencyCode(competency)), new ProficiencyLevel(3), List.of());
    }

    private CertificateIssued certificate(String course) {
        return new CertificateIssued("c-" + course, new AsnId("asn-1"), new CourseId(course),
                new LocalizedText("x", "x"), new LessonHours(4), cloud.clock().instant(), cloud.clock().instant());
    }
}
