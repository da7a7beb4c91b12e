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
import id.tumbuh.shared.event.CoursePublished;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.TrainingNeedRaised;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A city with two ASN, required levels and two courses, and what a test says to it. */
abstract class SurveyCity {

    static final String SURVEY = """
            {"title":{"id":"Survei","en":"Survey"},"opensAt":"2026-11-24T00:00:00+07:00","closesAt":"2026-12-01T00:00:00Z",
            "departments":["dishub"],"questions":[{"name":"aduan","competency":"T03","title":{"id":"A","en":"A"}},
            {"name":"ai","competency":"T08","title":{"id":"B","en":"B"}}]}""";
    static final String SECRET = "a secret of the test";
    TestCloud cloud;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(SurveyFunctions.class, Map.of("BALLOT_KEY_SECRET", SECRET), "TABLE", "BALLOT_TABLE");
        cloud.operate("publishRequirements", requirements("2026-01-01"));
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-1", "dishub"), person("asn-2", "dlh"))),
                course("panjang", 8), course("pendek", 4));
    }

    static String requirements(String validFrom) {
        String required = Arrays.stream(PositionKind.values()).map(kind -> "\"" + kind + "\":2")
                .collect(Collectors.joining(","));
        return "{\"validFrom\":\"" + validFrom + "\",\"legalBasis\":\"PermenPANRB 38/2017\","
                + "\"competencies\":[{\"code\":\"T03\",\"title\":{\"id\":\"x\",\"en\":\"x\"}}],\"required\":{"
                + required + "}}";
    }

    void complainOf(String department) {
        cloud.deliver("onEvents", new TrainingNeedRaised("n-1", new DepartmentCode(department),
                new CompetencyCode("T03"), 2, cloud.clock().instant()));
    }

    String published() {
        return publish("kunci-000", SURVEY);
    }

    String publish(String key, String survey) {
        String id = create(key, survey).call().json().path("surveyId").asString();
        assertEquals(200, move(id, "publication", Role.BKPSDM).status());
        return id;
    }

    HttpCall create(String key, String body) {
        return cloud.http("POST /surveys").as("b-1", Role.BKPSDM).header("idempotency-key", key).json(body);
    }

    Reply move(String id, String to, Role role) {
        return cloud.http(to.equals("closing") ? "results" : "polls", "PUT /surveys/{surveyId}/" + to)
                .as("b-1", role).path("surveyId", id).call();
    }

    Reply get(String id, String subject, Role role) {
        return cloud.http("GET /surveys/{surveyId}").as(subject, role).path("surveyId", id).call();
    }

    Reply answer(String id, String subject, int complaint, int ai) {
        return respond(id, subject, "{\"answers\":{\"aduan\":" + complaint + ",\"ai\":" + ai + "}}");
    }

    Reply respond(String id, String subject, String body) {
        return cloud.http("POST /surveys/{surveyId}/responses").as(subject, Role.ASN).path("surveyId", id).json(body)
                .call();
    }

    HttpCall response(String method, String id, String subject) {
        return cloud.http(method + " /surveys/{surveyId}/responses" + (method.equals("POST") ? "" : "/me"))
                .as(subject, Role.ASN).path("surveyId", id);
    }

    Reply save(String id, String subject, String body, String header, String value) {
        return response("PUT", id, subject).header(header, value).json(body).call();
    }

    /** Other answers than before, by who knows what is there. */
    Reply revise(String id, String subject) {
        return response("POST", id, subject)
                .header("if-match", response("GET", id, subject).call().headers().get("etag"))
                .json("{\"answers\":{\"aduan\":5,\"ai\":5}}").call();
    }

    JsonNode gaps(String subject) {
        return cloud.http("GET /me/gaps").as(subject, Role.ASN).call().json().path("items");
    }

    JsonNode open(String subject) {
        return cloud.http("GET /surveys").as(subject, Role.ASN).call().json().path("items");
    }

    List<String> recommended() {
        return gaps("asn-1").path(0).path("recommendedCourses").values().stream()
                .map(course -> course.path("courseId").asString()).toList();
    }

    HttpCall list(String limit) {
        return cloud.http("GET /surveys").as("asn-1", Role.ASN).query("limit", limit);
    }

    /** All pages of the surveys that are open for asn-1. */
    List<JsonNode> read(String limit) {
        List<JsonNode> all = new ArrayList<>();
        for (String cursor = ""; cursor != null;) {
            JsonNode page = list(limit).query("cursor", cursor).call().json();
            assertTrue(page.path("items").size() <= Integer.parseInt(limit));
            all.addAll(page.path("items").values());
            cursor = page.path("next").asString(null);
        }
        return all;
    }

    static CoursePublished course(String id, int hours) {
        return course(id, hours, 3);
    }

    static CoursePublished course(String id, int hours, int reaches) {
        return new CoursePublished(new CourseId(id), 1, new LocalizedText(id, id), new LessonHours(hours), "LAN",
                List.of(new CompetencyCode("T03")), new ProficiencyLevel(reaches), List.of());
    }

    static PeopleChanged.Person person(String asn, String department) {
        return new PeopleChanged.Person(new AsnId(asn), 1, "Budi", new DepartmentCode(department), "Pengelola",
                PositionKind.PELAKSANA, Employment.PNS, "", true, true, "");
    }

    static PeopleChanged.Person person(String asn, long version, PositionKind position) {
        return new PeopleChanged.Person(new AsnId(asn), version, "Budi", new DepartmentCode("dishub"), "Pengelola",
                position, Employment.PNS, "", true, true, "");
    }
}
