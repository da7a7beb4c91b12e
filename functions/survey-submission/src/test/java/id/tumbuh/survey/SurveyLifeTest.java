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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From draft to closed: versions, audience, and answers that come late. */
class SurveyLifeTest extends SurveyCity {

    private static final String CORRECTED = SURVEY.replace("\"A\",\"en\":\"A\"", "\"A baru\",\"en\":\"A new\"");

    private Reply draft(String id, String body, String header, String value) {
        return cloud.http("PUT /surveys/{surveyId}/draft").as("b-1", Role.BKPSDM).path("surveyId", id)
                .header(header, value).json(body).call();
    }

    private JsonNode survey(String id) {
        return get(id, "b-1", Role.BKPSDM).json();
    }

    private static String title(JsonNode survey) {
        return survey.at("/definition/pages/0/elements/0/title/id").asString();
    }

    /** By who has seen the survey as it is now. */
    private Reply draft(String id, String body) {
        return draft(id, body, "if-match", get(id, "b-1", Role.BKPSDM).headers().get("etag"));
    }

    @Test
    void a_draft_is_changed_by_who_has_seen_it_and_two_who_saw_the_same_lose_nothing() {
        Reply created = create("kunci-001", SURVEY).call();
        String id = created.json().path("surveyId").asString();
        assertEquals(428, draft(id, CORRECTED, "x", "x").status());
        Reply changed = draft(id, CORRECTED, "if-match", created.headers().get("etag"));
        assertEquals("A baru", title(changed.json()));
        assertEquals(412, draft(id, SURVEY, "if-match", created.headers().get("etag")).status());
        assertEquals("A baru", title(survey(id)));
        assertEquals(200, draft(id, SURVEY, "if-match", changed.headers().get("etag")).status());
        assertEquals(403, cloud.http("PUT /surveys/{surveyId}/draft").as("asn-1", Role.ASN).path("surveyId", id)
                .json(SURVEY).call().status());
    }

    @Test
    void who_saw_a_draft_that_was_published_since_overwrites_no_later_one() {
        String id = published();
        String seen = draft(id, CORRECTED).headers().get("etag");
        move(id, "publication", Role.BKPSDM);
        assertEquals(200, draft(id, SURVEY).status(), "the first draft after it");
        assertEquals(412, draft(id, CORRECTED, "if-match", seen).status());
        assertEquals(412,
                cloud.http("polls", "PUT /surveys/{surveyId}/publication").as("b-1", Role.BKPSDM).path("surveyId", id)
                        .header("if-match", seen).call().status());
        assertEquals("A", title(survey(id).path("draft")));
    }

    @Test
    void a_corrected_survey_is_a_new_version_and_each_answer_says_which_one_it_is_to() {
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-3", "dishub"))));
        String id = published();
        assertEquals(1, survey(id).path("version").asInt());
        assertEquals(1, answer(id, "asn-1", 1, 1).json().path("version").asInt());
        draft(id, CORRECTED);
        assertEquals("A", title(get(id, "asn-1", Role.ASN).json()), "a draft is nobody's but BKPSDM's");
        assertTrue(get(id, "asn-1", Role.ASN).json().path("draft").isMissingNode());
        assertTrue(get(id, "asn-1", Role.ASN).json().path("competencies").isMissingNode(), "nor is the key");
        assertEquals("A baru", title(survey(id).path("draft")));
        assertEquals(2, move(id, "publication", Role.BKPSDM).json().path("version").asInt());
        assertEquals(2, move(id, "publication", Role.BKPSDM).json().path("version").asInt(), "nothing new to publish");
        assertEquals("A baru", title(get(id, "asn-1", Role.ASN).json()));
        assertEquals("A", title(version(id, "1")));
        assertEquals(2, answer(id, "asn-3", 1, 1).json().path("version").asInt());
        assertEquals(1, answer(id, "asn-1", 1, 1).json().path("version").asInt());
    }

    @Test
    void an_older_version_is_shown_as_it_was_published_and_the_present_one_as_it_is_now() {
        String id = published();
        draft(id, SURVEY.replace("Survei", "Survei baru").replace("2026-12-01T", "2026-12-09T")
                .replace("[\"dishub\"]", "[\"dishub\",\"dlh\"]"));
        move(id, "publication", Role.BKPSDM);
        assertEquals("1 Survei 2026-12-01T00:00:00Z [\"dishub\"]", told(version(id, "1")));
        assertEquals("2 Survei baru 2026-12-09T00:00:00Z [\"dishub\",\"dlh\"]", told(version(id, "2")));
        Instant closed = cloud.clock().instant();
        move(id, "closing", Role.BKPSDM);
        assertEquals("1 Survei 2026-12-01T00:00:00Z [\"dishub\"]", told(version(id, "1")), "as it was promised");
        assertEquals("2 Survei baru " + closed + " [\"dishub\",\"dlh\"]", told(survey(id)));
        assertEquals("closed", version(id, "1").path("status").asString());
    }

    private JsonNode version(String id, String version) {
        return cloud.http("GET /surveys/{surveyId}").as("b-1", Role.BKPSDM).path("surveyId", id)
                .query("version", version).call().json();
    }

    private static String told(JsonNode survey) {
        return survey.path("version").asInt() + " " + survey.at("/title/id").asString() + " "
                + survey.path("closesAt").asString() + " " + survey.path("departments");
    }

    @Test
    void an_answer_to_the_version_that_a_device_had_is_judged_by_that_version() {
        String id = published();
        draft(id, SURVEY.replace("\"name\":\"ai\"", "\"name\":\"kecerdasan\""));
        move(id, "publication", Role.BKPSDM);
        assertEquals(400, answer(id, "asn-1", 1, 1).status());
        assertEquals(201, respond(id, "asn-1", "{\"version\":1,\"answers\":{\"aduan\":1,\"ai\":1}}").status());
        for (String version : List.of("3", "0", "-1", "\"1\"", "1.5")) {
            assertEquals(400, respond(id, "asn-1", "{\"version\":" + version + ",\"answers\":{\"aduan\":1}}").status());
        }
    }

    @Test
    void what_people_were_promised_is_not_taken_back_by_a_new_version() {
        String id = publish("kunci-001", SURVEY.replace("\"departments\"", "\"minimumGroupSize\":7,\"departments\""));
        draft(id, SURVEY);
        Reply refused = move(id, "publication", Role.BKPSDM);
        assertEquals(422, refused.status());
        assertEquals("/minimumGroupSize", refused.json().path("errors").path(0).path("pointer").asString());
        assertEquals(7, survey(id).path("minimumGroupSize").asInt());
    }

    @Test
    void a_correction_cuts_nobody_off_who_answered_in_time() {
        String id = published();
        cloud.clock().set(Instant.parse("2026-11-28T00:00:00Z"));
        for (String[] broken : List.of(new String[]{"2026-12-01T00:00:00Z", "2026-11-27T00:00:00Z", "/closesAt"},
                new String[]{"2026-11-24T", "2026-11-26T", "/opensAt"},
                new String[]{"\"departments\"", "\"offlineGraceHours\":1,\"departments\"", "/offlineGraceHours"})) {
            draft(id, SURVEY.replace(broken[0], broken[1]));
            assertEquals(broken[2], move(id, "publication", Role.BKPSDM).json().at("/errors/0/pointer").asString());
        }
        cloud.clock().set(Instant.parse("2026-12-04T00:00:00Z"));
        draft(id, SURVEY.replace("2026-12-01T", "2026-12-31T"));
        assertEquals(422, move(id, "publication", Role.BKPSDM).status(), "its answers are counted by now");
    }

    @Test
    void a_survey_that_is_over_is_not_published() {
        String id = create("kunci-001", SURVEY).call().json().path("surveyId").asString();
        cloud.clock().set(Instant.parse("2026-12-01T00:00:00Z"));
        Reply refused = move(id, "publication", Role.BKPSDM);
        assertEquals("422 /closesAt", refused.status() + " " + refused.json().at("/errors/0/pointer").asString());
        assertEquals("draft", survey(id).path("status").asString());
        draft(id, SURVEY.replace("2026-12-01T00:00:00Z", "2026-12-01T00:00:01Z"));
        assertEquals(200, move(id, "publication", Role.BKPSDM).status());
    }

    @Test
    void eight_publications_at_once_are_one_version() {
        String id = create("kunci-001", SURVEY).call().json().path("surveyId").asString();
        IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> move(id, "publication", Role.BKPSDM).status()))
                .toList().forEach(status -> assertEquals(200, status.join()));
        assertEquals(1, survey(id).path("version").asInt());
        assertEquals(1, open("asn-1").size());
    }

    @Test
    void a_new_closing_time_leaves_one_survey_in_the_list() {
        String id = published();
        draft(id, SURVEY.replace("2026-12-01T", "2026-12-09T"));
        move(id, "publication", Role.BKPSDM);
        assertEquals(1, open("asn-1").size());
        assertEquals("2026-12-09T00:00:00Z", open("asn-1").path(0).path("closesAt").asString());
    }

    @Test
    void a_survey_asks_the_kinds_of_positions_that_it_names() {
        String id = publish("kunci-001",
                SURVEY.replace("\"departments\"", "\"positionKinds\":[\"PENGAWAS\"],\"departments\""));
        assertEquals(0, open("asn-1").size());
        assertEquals(404, answer(id, "asn-1", 1, 1).status());
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-1", 2, PositionKind.PENGAWAS))));
        assertEquals(1, open("asn-1").size());
        assertEquals(201, answer(id, "asn-1", 1, 1).status());
    }

    @Test
    void a_survey_asks_the_grades_that_it_names() {
        publish("kunci-001", SURVEY.replace("\"departments\"", "\"grades\":[\"III/b\",\"IX\"],\"departments\""));
        assertEquals(0, open("asn-1").size(), "whose grade is not known is asked nothing");
        cloud.deliver("onEvents", new PeopleChanged(List.of(graded("asn-1", "III/b"), graded("asn-2", "III/c"))));
        assertEquals(List.of(1, 0), List.of(open("asn-1").size(), open("asn-2").size()));
    }

    private static PeopleChanged.Person graded(String asn, String grade) {
        return new PeopleChanged.Person(new AsnId(asn), 2, "Budi", new DepartmentCode("dishub"), "Pengelola",
                PositionKind.PELAKSANA, Employment.PNS, "", true, true, "", grade);
    }

    @Test
    void an_answer_made_offline_counts_by_when_it_was_made_within_the_grace() {
        String id = published();
        cloud.clock().set(Instant.parse("2026-12-03T23:59:00Z"));
        assertEquals(404, answer(id, "asn-1", 1, 1).status(), "made after the closing");
        assertEquals(404, respond(id, "asn-1", at("2026-12-01T00:00:00Z")).status());
        Reply reply = respond(id, "asn-1", at("2026-11-30T23:59:59Z"));
        assertEquals(201, reply.status());
        assertEquals("2026-11-30T23:59:59Z", reply.json().path("answeredAt").asString());
        assertEquals("2026-12-03T23:59:00Z", reply.json().path("submittedAt").asString());
    }

    @Test
    void after_the_grace_nothing_comes_in_and_a_survey_may_have_none() {
        String id = published();
        cloud.clock().set(Instant.parse("2026-12-04T00:00:00Z"));
        assertEquals(404, respond(id, "asn-1", at("2026-11-30T23:59:59Z")).status());
        cloud.clock().set(Instant.parse("2026-11-25T00:00:00Z"));
        String strict = publish("kunci-002",
                SURVEY.replace("\"departments\"", "\"offlineGraceHours\":0,\"departments\""));
        cloud.clock().set(Instant.parse("2026-12-01T00:00:00Z"));
        assertEquals(404, respond(strict, "asn-1", at("2026-11-30T23:59:59Z")).status());
    }

    @Test
    void a_clock_that_is_an_hour_off_neither_brings_an_answer_into_the_future_nor_before_the_opening() {
        String id = published();
        cloud.clock().set(Instant.parse("2026-11-23T17:00:00Z"));
        assertEquals("2026-11-23T17:00:00Z",
                respond(id, "asn-1", at("2026-11-23T18:00:00Z")).json().path("answeredAt").asString());
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-3", "dishub"))));
        assertEquals("2026-11-23T17:00:00Z",
                respond(id, "asn-3", at("2026-11-23T16:00:00Z")).json().path("answeredAt").asString());
    }

    @Test
    void a_survey_that_bkpsdm_closes_takes_what_was_answered_before_that_and_no_more() {
        String id = published();
        Instant closed = cloud.clock().instant();
        move(id, "closing", Role.BKPSDM);
        cloud.clock().advance(Duration.ofHours(1));
        assertEquals(404, answer(id, "asn-1", 1, 1).status());
        assertEquals(201, respond(id, "asn-1", at(closed.minusSeconds(1).toString())).status());
        assertEquals(closed.toString(), survey(id).path("closesAt").asString());
    }

    private static String at(String time) {
        return "{\"answeredAt\":\"" + time + "\",\"answers\":{\"aduan\":1,\"ai\":1}}";
    }
}
