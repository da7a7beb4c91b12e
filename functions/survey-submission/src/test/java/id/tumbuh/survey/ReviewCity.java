package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.ReviewAggregationContinued;
import id.tumbuh.survey.model.needs.Evidence;
import id.tumbuh.survey.store.Dossiers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A city in which rina has the superior kepala, the peers rekan-1 to rekan-5 and the subordinates staf-1 to staf-3. */
abstract class ReviewCity extends SurveyCity {

    static final String REVIEW = """
            {"title":{"id":"Penilaian","en":"Review"},"opensAt":"2026-11-24T00:00:00+07:00","closesAt":"2026-12-01T00:00:00Z",
            "review":true,"definition":{"pages":[{"name":"p","elements":[
            {"type":"rating","name":"jelas","isRequired":true},{"type":"rating","name":"ramah"}]}]},
            "competencies":[{"question":"jelas","competency":"M01","weights":{"superior":3}},
            {"question":"ramah","competency":"M02"}]}""";

    @BeforeEach
    void people() {
        cloud.deliver("onEvents", new PeopleChanged(Stream.concat(
                Stream.of(person("kepala", 1, ""), person("rina", 1, "kepala"), person("asing", 1, "lain")),
                Stream.concat(IntStream.rangeClosed(1, 5).mapToObj(i -> person("rekan-" + i, 1, "kepala")),
                        IntStream.rangeClosed(1, 3).mapToObj(i -> person("staf-" + i, 1, "rina"))))
                .toList()));
    }

    static PeopleChanged.Person person(String asn, long version, String superior) {
        return new PeopleChanged.Person(new AsnId(asn), version, "Nama " + asn, new DepartmentCode("dishub"),
                "Pengelola", PositionKind.PELAKSANA, Employment.PNS, superior, true, true, "");
    }

    String review() {
        return publish("kunci-review", REVIEW);
    }

    Reply rate(String id, String rater, String subject, int level) {
        return rate(id, rater, subject, "{\"answers\":{\"jelas\":" + level + "}}");
    }

    Reply rate(String id, String rater, String subject, String body) {
        return cloud.http("POST /surveys/{surveyId}/reviews/{subject}").as(rater, Role.ASN).path("surveyId", id)
                .path("subject", subject).json(body).call();
    }

    /** Each of them rates rina. */
    void rateRina(String id, int level, String... raters) {
        for (String rater : raters) {
            Reply reply = rate(id, rater, "rina", level);
            assertEquals(200, reply.status(), reply.text());
        }
    }

    /** All that the rater may rate, read so many at once. */
    List<JsonNode> mine(String id, String rater, String limit) {
        List<JsonNode> all = new ArrayList<>();
        for (String cursor = ""; cursor != null;) {
            JsonNode page = cloud.http("GET /surveys/{surveyId}/reviews/me").as(rater, Role.ASN).path("surveyId", id)
                    .query("limit", limit).query("cursor", cursor).call().json();
            assertTrue(page.path("items").size() <= Integer.parseInt(limit), page.toString());
            all.addAll(page.path("items").values());
            cursor = page.path("next").asString(null);
        }
        return all;
    }

    /** Closes the review, waits for its grace and has it aggregated. */
    void settle(String id) {
        close(id);
        assertEquals(List.of(), aggregate(id));
    }

    void close(String id) {
        assertEquals(200, move(id, "closing", Role.BKPSDM).status());
        cloud.clock().advance(Duration.ofDays(4));
    }

    List<String> aggregate(String id) {
        return cloud.deliver("onEvents", new ReviewAggregationContinued(id, ""));
    }

    /** What is recorded of the person, such as "M01 REVIEW_360 3000 of 3". */
    String evidence(String asn) {
        return Dossiers.in(cloud.database("TABLE"), cloud.clock()).of(new AsnId(asn)).orElseThrow().log().stream()
                .map(entry -> (Evidence) entry)
                .map(one -> one.id().substring(one.id().lastIndexOf('/') + 1) + " " + one.competency() + " "
                        + one.source() + " " + one.level() + " of " + one.raters())
                .sorted().collect(Collectors.joining(", "));
    }
}
