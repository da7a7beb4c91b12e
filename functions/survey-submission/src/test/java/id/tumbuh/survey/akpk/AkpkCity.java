package id.tumbuh.survey.akpk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.DomainEvent;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.WaveCountingContinued;
import id.tumbuh.survey.SurveyFunctions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A city whose surveys close, settle and are counted, and what a test says to it. */
abstract class AkpkCity {

    static final Instant CLOSING = Instant.parse("2026-12-01T00:00:00Z");
    static final String SURVEY = """
            {"title":{"id":"Survei AKPK","en":"AKPK survey"},"series":"akpk","opensAt":"2026-11-24T00:00:00+07:00",
            "closesAt":"2026-12-01T00:00:00Z","questions":[
            {"name":"aduan","competency":"T03","title":{"id":"A","en":"A"}},
            {"name":"ai","competency":"T08","title":{"id":"B","en":"B"}}]}""";
    TestCloud cloud;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(SurveyFunctions.class, Map.of("BALLOT_KEY_SECRET", "-"), "TABLE", "BALLOT_TABLE");
        cloud.operate("publishRequirements", requirements("2026-01-01"));
        people("dishub", 12);
        people("dlh", 10);
        people("kecil", 2);
    }

    /** Level 3 of everybody. */
    static String requirements(String validFrom) {
        return "{\"validFrom\":\"" + validFrom + "\",\"legalBasis\":\"x\",\"required\":{"
                + Arrays.stream(PositionKind.values()).map(kind -> "\"" + kind + "\":3")
                        .collect(Collectors.joining(","))
                + "}}";
    }

    /** So many, called as their department and a number. */
    void people(String department, int count) {
        cloud.deliver("onEvents", new PeopleChanged(IntStream.rangeClosed(1, count)
                .mapToObj(i -> person(department + "-" + i, department)).toList()));
    }

    static PeopleChanged.Person person(String asn, String department) {
        return new PeopleChanged.Person(new AsnId(asn), 1, "Budi", new DepartmentCode(department), "Pengelola",
                PositionKind.PELAKSANA, Employment.PNS, "", true, true, "");
    }

    String published(String key) {
        return published(key, SURVEY);
    }

    String published(String key, String survey) {
        Reply made = cloud.http("POST /surveys").as("b-1", Role.BKPSDM).header("idempotency-key", "kunci-" + key)
                .json(survey).call();
        assertEquals(201, made.status(), made.text());
        String id = made.json().path("surveyId").asString();
        assertEquals(200, move(id, "publication"));
        return id;
    }

    int move(String id, String to) {
        return cloud.http(to.equals("closing") ? "results" : "polls", "PUT /surveys/{surveyId}/" + to)
                .as("b-1", Role.BKPSDM).path("surveyId", id).call().status();
    }

    /** The first so many of the department answer, in turn with these levels to each of both questions. */
    void answer(String survey, String department, int count, int... levels) {
        for (int i = 0; i < count; i++) {
            String body = "{\"answers\":{\"aduan\":%d,\"ai\":%d}}".formatted(levels[i % levels.length],
                    levels[(i + 1) % levels.length]);
            Reply reply = cloud.http("POST /surveys/{surveyId}/responses")
                    .as(department + "-" + (i + 1), Role.ASN).path("surveyId", survey).json(body).call();
            assertEquals(201, reply.status(), reply.text());
        }
    }

    void everybodyAnswers(String survey) {
        answer(survey, "dishub", 12, 1, 2);
        answer(survey, "dlh", 10, 1, 2);
        answer(survey, "kecil", 2, 2);
    }

    /** Long after the closing and its grace, the schedule runs and all that it causes. */
    void settle() {
        cloud.clock().set(CLOSING.plus(Duration.ofDays(40)));
        cloud.schedule("settleWaves");
        relay();
    }

    /** Delivers the steps that wait in the outbox until none is left. */
    void relay() {
        List<DomainEvent> done = new ArrayList<>();
        for (List<DomainEvent> next = steps(done); !next.isEmpty(); next = steps(done)) {
            next.forEach(step -> assertEquals(List.of(), cloud.deliver("onEvents", step)));
            done.addAll(next);
        }
    }

    List<DomainEvent> steps(List<DomainEvent> done) {
        return cloud.outbox().stream().filter(WaveCountingContinued.class::isInstance)
                .filter(step -> !done.contains(step)).distinct().toList();
    }

    HttpCall akpk(String id, String subject, Role... roles) {
        return cloud.http("GET /akpk/{surveyId}").as(subject, roles).path("surveyId", id);
    }

    JsonNode report(String id) {
        Reply reply = akpk(id, "b-1", Role.BKPSDM).call();
        assertEquals(200, reply.status(), reply.text());
        return reply.json();
    }

    JsonNode cell(JsonNode report, String competency, String department) {
        JsonNode column = report.path("competencies").values().stream()
                .filter(one -> one.path("competency").asString().equals(competency)).findFirst().orElseThrow();
        return department.equals("kota")
                ? column.path("city")
                : column.path("departments").values().stream()
                        .filter(one -> one.path("department").asString().equals(department)).findFirst()
                        .orElseThrow();
    }
}
