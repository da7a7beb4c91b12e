package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
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
import id.tumbuh.shared.event.CompetencyGapsFound;
import id.tumbuh.shared.event.CoursePublished;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.TrainingNeedRaised;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SurveyTest {

    private static final String SURVEY = """
            {"title":{"id":"Survei","en":"Survey"},"opensAt":"2026-11-24T00:00:00+07:00","closesAt":"2026-12-01T00:00:00Z",
            "departments":["dishub"],"questions":[{"name":"aduan","competency":"T03","title":{"id":"A","en":"A"}},
            {"name":"ai","competency":"T08","title":{"id":"B","en":"B"}}]}""";
    private TestCloud cloud;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(SurveyFunctions.class, Map.of(), "TABLE");
        String required = Arrays.stream(PositionKind.values()).map(kind -> "\"" + kind + "\":2")
                .collect(Collectors.joining(","));
        cloud.operate("publishRequirements", "{\"validFrom\":\"2026-01-01\",\"legalBasis\":\"PermenPANRB 38/2017\","
                + "\"competencies\":[{\"code\":\"T03\",\"title\":{\"id\":\"x\",\"en\":\"x\"}}],\"required\":{"
                + required + "}}");
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-1", "dishub"), person("asn-2", "dlh"))),
                course("panjang", 8), course("pendek", 4));
    }

    @Test
    void an_answer_below_the_required_level_is_a_gap_with_the_shortest_course_first() {
        String id = published();
        Reply reply = answer(id, "asn-1", 1, 2);
        assertEquals(201, reply.status());
        JsonNode gaps = gaps("asn-1");
        assertEquals(1, gaps.size());
        assertEquals("T03", gaps.path(0).path("competency").asString());
        assertEquals(1, gaps.path(0).path("gap").asInt());
        assertEquals("pendek", gaps.path(0).path("recommendedCourses").path(0).path("courseId").asString());
        assertEquals(1, cloud.outbox().stream().filter(CompetencyGapsFound.class::isInstance).count());
    }

    @Test
    void a_need_that_complaints_raised_is_everybodys_gap_in_that_department_only() {
        cloud.deliver("onEvents",
                new TrainingNeedRaised("n-1", new DepartmentCode("dishub"), new CompetencyCode("T03"), 2,
                        cloud.clock().instant()));
        assertEquals("complaints", gaps("asn-1").path(0).path("sources").path(0).asString());
        assertEquals(0, gaps("asn-2").size());
        answer(published(), "asn-1", 1, 2);
        assertEquals(2, gaps("asn-1").path(0).path("sources").size());
    }

    @Test
    void a_survey_is_open_for_its_department_between_opening_and_closing() {
        String id = published();
        assertEquals(1, open("asn-1").size());
        assertEquals(0, open("asn-2").size());
        assertEquals(404, get(id, "asn-2", Role.ASN).status());
        assertEquals(200, get(id, "b-1", Role.BKPSDM).status());
        answer(id, "asn-1", 1, 2);
        assertTrue(open("asn-1").path(0).path("answered").asBoolean());
        cloud.clock().advance(Duration.ofDays(8));
        assertEquals(0, open("asn-1").size());
        assertEquals(404, answer(id, "asn-1", 1, 2).status());
    }

    @Test
    void a_survey_that_names_its_department_in_capitals_is_open_there_all_the_same() {
        String id = create("kunci-001", SURVEY.replace("dishub", "DISHUB")).call().json().path("surveyId").asString();
        move(id, "publication", Role.BKPSDM);
        assertEquals("dishub", open("asn-1").path(0).path("departments").path(0).asString());
    }

    @Test
    void a_person_answers_once_even_when_sending_eight_times_at_once() {
        String id = published();
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> answer(id, "asn-1", 1, 1).status())).toList()
                .stream()
                .map(CompletableFuture::join).toList();
        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertTrue(statuses.stream().allMatch(status -> status == 201 || status == 200), statuses.toString());
        int items = cloud.items("TABLE");
        assertEquals(409, answer(id, "asn-1", 2, 2).status());
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void publishing_and_closing_again_change_nothing_and_the_wrong_order_is_refused() {
        String id = create("kunci-001", SURVEY).call().json().path("surveyId").asString();
        assertEquals(409, move(id, "closing", Role.BKPSDM).status());
        assertEquals("published", move(id, "publication", Role.BKPSDM).json().path("status").asString());
        assertEquals(200, move(id, "publication", Role.BKPSDM).status());
        assertEquals("closed", move(id, "closing", Role.BKPSDM).json().path("status").asString());
        assertEquals(200, move(id, "closing", Role.BKPSDM).status());
        assertEquals(409, move(id, "publication", Role.BKPSDM).status());
        assertEquals(404, answer(id, "asn-1", 1, 1).status());
        assertEquals(403, move(id, "closing", Role.ASN).status());
        assertEquals(404, move("00000000-0000-0000-0000-000000000000", "closing", Role.BKPSDM).status());
    }

    @Test
    void the_same_draft_again_is_the_same_survey_and_a_key_with_another_body_is_refused() {
        Reply first = create("kunci-001", SURVEY).call();
        int items = cloud.items("TABLE");
        assertEquals(first.text(), create("kunci-001", SURVEY).call().text());
        assertEquals(422, create("kunci-001", SURVEY.replace("Survei", "Lain")).call().status());
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void bad_input_is_refused_and_writes_nothing() {
        String id = published();
        int items = cloud.items("TABLE");
        assertEquals(403, create("kunci-002", SURVEY).as("asn-1", Role.ASN).call().status());
        assertEquals(400, create("kunci-002", "{").call().status());
        assertEquals(400, create("kunci-002", "{\"questions\":[1,{}],\"minimumGroupSize\":2}").call().status());
        assertEquals(400, create("kunci-002", SURVEY.replace("\"ai\"", "\"aduan\"")).call().status());
        assertEquals(413, create("kunci-002", "{\"x\":\"" + "x".repeat(70_000) + "\"}").call().status());
        assertEquals(415, create("kunci-002", "").body(new byte[1], "text/plain").call().status());
        for (String answers : List.of("{}", "{\"answers\":{\"aduan\":1}}", "{\"answers\":{\"aduan\":1,\"ai\":9}}",
                "{\"answers\":{\"aduan\":1,\"ai\":1,\"lain\":1}}", "{\"answers\":{\"aduan\":\"1\",\"ai\":1}}", "[]")) {
            assertEquals(400, respond(id, "asn-1", answers).status(), answers);
        }
        assertEquals(404, answer(id, "asing", 1, 1).status());
        assertEquals(404, answer("tidak-ada", "asn-1", 1, 1).status());
        assertEquals(items, cloud.items("TABLE"));
    }

    private String published() {
        String id = create("kunci-000", SURVEY).call().json().path("surveyId").asString();
        assertEquals(200, move(id, "publication", Role.BKPSDM).status());
        return id;
    }

    private HttpCall create(String key, String body) {
        return cloud.http("POST /surveys").as("b-1", Role.BKPSDM).header("idempotency-key", key).json(body);
    }

    private Reply move(String id, String to, Role role) {
        return cloud.http("PUT /surveys/{surveyId}/" + to).as("b-1", role).path("surveyId", id).call();
    }

    private Reply get(String id, String subject, Role role) {
        return cloud.http("GET /surveys/{surveyId}").as(subject, role).path("surveyId", id).call();
    }

    private Reply answer(String id, String subject, int complaint, int ai) {
        return respond(id, subject, "{\"answers\":{\"aduan\":" + complaint + ",\"ai\":" + ai + "}}");
    }

    private Reply respond(String id, String subject, String body) {
        return cloud.http("POST /surveys/{surveyId}/responses").as(subject, Role.ASN).path("surveyId", id).json(body)
                .call();
    }

    private JsonNode gaps(String subject) {
        return cloud.http("GET /me/gaps").as(subject, Role.ASN).call().json().path("items");
    }

    private JsonNode open(String subject) {
        return cloud.http("GET /surveys").as(subject, Role.ASN).call().json().path("items");
    }

    private static CoursePublished course(String id, int hours) {
        return new CoursePublished(new CourseId(id), 1, new LocalizedText(id, id), new LessonHours(hours), "LAN",
                List.of(new CompetencyCode("T03")), new ProficiencyLevel(3), List.of());
    }

    private static PeopleChanged.Person person(String asn, String department) {
        return new PeopleChanged.Person(new AsnId(asn), 1, "Budi", new DepartmentCode(department), "Pengelola",
                PositionKind.PELAKSANA, Employment.PNS, "", true, true, "");
    }
}
