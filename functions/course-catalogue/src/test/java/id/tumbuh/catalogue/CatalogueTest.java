package id.tumbuh.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.CourseEnrolled;
import id.tumbuh.shared.event.CoursePublished;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CatalogueTest {

    private static final String CATALOGUE = """
            {"institutions":[{"institutionId":"lan","name":"LAN"}],"courses":[{"courseId":"literasi-ai",
            "title":{"id":"Literasi AI","en":"AI Literacy"},"lessonHours":4,"institution":"LAN","competencies":["T08"],
            "reaches":2,"offline":true,"lessons":[{"id":"p1","title":{"id":"Satu","en":"One"},"lessonHours":1},
            {"id":"p2","title":{"id":"Dua","en":"Two"},"lessonHours":3}]}]}""";
    private TestCloud cloud;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(CatalogueFunctions.class, Map.of(), "TABLE");
        cloud.operate("publishCourses", CATALOGUE);
    }

    @Test
    void a_published_course_is_listed_and_shown_with_its_lessons() {
        Reply list = cloud.http("GET /courses").as("asn-1", Role.ASN).call();
        assertEquals("literasi-ai", list.json().path("items").path(0).path("courseId").asString());
        assertEquals(4, list.json().path("items").path(0).path("lessonHours").asInt());
        Reply one = course("literasi-ai");
        assertEquals(2, one.json().path("lessons").size());
        assertEquals(1, one.json().path("version").asInt());
        assertTrue(cloud.outbox().getFirst() instanceof CoursePublished);
    }

    @Test
    void courses_are_found_by_the_competency_that_they_teach() {
        assertEquals(1, cloud.http("GET /courses").as("asn-1", Role.ASN).query("competency", "T08").call().json()
                .path("items").size());
        assertEquals(0, cloud.http("GET /courses").as("asn-1", Role.ASN).query("competency", "T01").call().json()
                .path("items").size());
    }

    @Test
    void the_pages_of_a_competency_are_full_and_have_its_courses_only() {
        for (String course : List.of("a", "b", "c", "d", "e")) {
            cloud.operate("publishCourses", CATALOGUE.replace("literasi-ai", course).replace("T08",
                    course.equals("b") || course.equals("c") ? "T01" : "T08"));
        }
        JsonNode first = taught("T08", "");
        assertEquals(List.of("a", "d"), ids(first));
        JsonNode second = taught("T08", first.path("next").asString());
        assertEquals(List.of("e", "literasi-ai"), ids(second));
        assertEquals(List.of("b", "c"), ids(taught("T01", "")));
        assertEquals(List.of(), ids(taught("T99", "")));
        for (String none : List.of("../x", "x".repeat(3000))) {
            assertEquals(List.of(), ids(taught(none, "")));
        }
    }

    @Test
    void a_course_that_teaches_something_else_now_is_found_by_that_alone() {
        cloud.operate("publishCourses", CATALOGUE.replace("[\"T08\"]", "[\"T01\",\"T02\"]"));
        assertEquals(List.of(), ids(taught("T08", "")));
        assertEquals(List.of("literasi-ai"), ids(taught("T01", "")));
        assertEquals(List.of("literasi-ai"), ids(taught("T02", "")));
    }

    private JsonNode taught(String competency, String cursor) {
        return cloud.http("GET /courses").as("asn-1", Role.ASN).query("competency", competency).query("limit", "2")
                .query("cursor", cursor).call().json();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").values().stream().map(course -> course.path("courseId").asString()).toList();
    }

    @Test
    void publishing_the_same_again_changes_nothing_and_a_change_is_a_new_version() {
        int items = cloud.items("TABLE");
        assertEquals(1, cloud.operate("publishCourses", CATALOGUE).path("unchanged").asInt());
        assertEquals(items, cloud.items("TABLE"));
        cloud.operate("publishCourses", CATALOGUE.replace("Literasi AI", "Literasi AI Dasar"));
        assertEquals(2, course("literasi-ai").json().path("version").asInt());
    }

    @Test
    void a_course_whose_lessons_do_not_add_up_is_not_published() {
        assertThrows(RuntimeException.class,
                () -> cloud.operate("publishCourses", CATALOGUE.replace("\"lessonHours\":3", "\"lessonHours\":2")));
    }

    @Test
    void a_course_tells_what_has_to_come_before_it() {
        cloud.operate("publishCourses", after("lanjutan", "literasi-ai"));
        assertEquals("[\"literasi-ai\"]", course("lanjutan").json().path("prerequisites").toString());
        assertEquals("[]", course("literasi-ai").json().path("prerequisites").toString());
        assertEquals(List.of(new CourseId("literasi-ai")), cloud.outbox().stream().map(CoursePublished.class::cast)
                .filter(told -> told.course().value().equals("lanjutan")).findFirst().orElseThrow().prerequisites());
    }

    @Test
    void a_course_that_could_never_be_begun_is_not_published() {
        cloud.operate("publishCourses", after("lanjutan", "literasi-ai"));
        int items = cloud.items("TABLE");
        for (String impossible : List.of(after("literasi-ai", "literasi-ai"), after("lanjutan", "tidak-ada"),
                after("literasi-ai", "lanjutan"))) {
            assertThrows(RuntimeException.class, () -> cloud.operate("publishCourses", impossible), impossible);
        }
        assertEquals(items, cloud.items("TABLE"));
    }

    private static String after(String course, String prerequisite) {
        return CATALOGUE.replace("literasi-ai", course).replace("\"offline\"",
                "\"prerequisites\":[\"" + prerequisite + "\"],\"offline\"");
    }

    @Test
    void an_asn_enrols_once_however_often_it_is_asked() {
        Reply first = enrol("asn-1", Role.ASN, "literasi-ai");
        assertEquals(201, first.status());
        int items = cloud.items("TABLE");
        for (int i = 0; i < 8; i++) {
            Reply again = enrol("asn-1", Role.ASN, "literasi-ai");
            assertEquals(200, again.status());
            assertEquals(first.json(), again.json());
        }
        assertEquals(items, cloud.items("TABLE"));
        assertEquals(1, cloud.outbox().stream().filter(CourseEnrolled.class::isInstance).count());
    }

    @Test
    void bad_input_is_refused_and_writes_nothing() {
        int items = cloud.items("TABLE");
        assertEquals(403, enrol("m-1", Role.MITRA, "literasi-ai").status());
        assertEquals(404, enrol("asn-1", Role.ASN, "tidak-ada").status());
        assertEquals(404, enrol("asn-1", Role.ASN, "../x").status());
        assertEquals(404, course("tidak-ada").status());
        assertEquals(403, cloud.http("GET /courses").call().status());
        assertEquals(items, cloud.items("TABLE"));
    }

    private Reply course(String id) {
        return cloud.http("GET /courses/{courseId}").as("asn-1", Role.ASN).path("courseId", id).call();
    }

    private Reply enrol(String subject, Role role, String course) {
        return cloud.http("PUT /courses/{courseId}/enrolments/me").as(subject, role).path("courseId", course).call();
    }
}
