package id.tumbuh.survey.akpk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.AkpkPublished;
import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.shared.event.ReviewAggregationContinued;
import id.tumbuh.survey.SurveyFunctions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From answers to a report that never changes. */
class AkpkTest extends AkpkCity {

    @Test
    void a_survey_whose_time_is_over_is_closed_settles_and_is_reported() {
        String survey = published("001");
        everybodyAnswers(survey);
        assertEquals(404, akpk(survey, "b-1", Role.BKPSDM).call().status());
        settle();
        JsonNode cell = cell(report(survey), "T03", "dishub");
        assertEquals(12, cell.path("people").intValue());
        assertEquals(6, cell.path("levels").path(0).path("people").intValue());
        assertEquals(1.5, cell.path("meanGap").doubleValue());
        assertTrue(cell(report(survey), "T03", "kecil").path("withheld").booleanValue());
        assertEquals(24, cell(report(survey), "T03", "kota").path("people").intValue());
        assertEquals(1, cloud.outbox().stream().filter(AkpkPublished.class::isInstance).count());
    }

    @Test
    void nothing_is_counted_before_the_grace_is_over_and_nothing_of_it_stays() {
        String survey = published("001");
        everybodyAnswers(survey);
        cloud.clock().set(CLOSING.plus(Duration.ofMinutes(1)));
        cloud.schedule("settleWaves");
        assertEquals(409, move(survey, "publication"));
        assertFalse(cloud.contents("TABLE").contains("AKPK_COUNTED#"));
        assertEquals(List.of(), steps(List.of()));
        settle();
        assertFalse(cloud.contents("TABLE").contains("AKPK_COUNTED#"), "what was counted is deleted");
        assertFalse(cloud.contents("TABLE").contains("AKPK_DUE"));
    }

    @Test
    void a_survey_that_tells_no_levels_settles_where_none_are_required_yet() {
        TestCloud young = TestCloud.start(SurveyFunctions.class, Map.of("BALLOT_KEY_SECRET", "-"), "TABLE",
                "BALLOT_TABLE");
        cloud = young;
        people("dishub", 12);
        String survey = published("001", """
                {"title":{"id":"Saran","en":"Advice"},"opensAt":"2026-11-24T00:00:00+07:00","closesAt":"2026-12-01T00:00:00Z",
                "definition":{"elements":[{"type":"comment","name":"aduan"},{"type":"comment","name":"ai"}]}}""");
        assertEquals(201, young.http("POST /surveys/{surveyId}/responses").as("dishub-1", Role.ASN)
                .path("surveyId", survey).json("{\"answers\":{\"aduan\":\"Baik.\"}}").call().status());
        settle();
        assertEquals(0, report(survey).path("competencies").size());
    }

    @Test
    void an_answer_that_the_first_table_came_in_time_for_is_in_the_report() {
        cloud = TestCloud.start(SurveyFunctions.class, Map.of("BALLOT_KEY_SECRET", "-"), "TABLE", "BALLOT_TABLE");
        people("dishub", 12);
        String survey = published("001");
        cloud.clock().set(CLOSING.plus(Duration.ofDays(1)));
        cloud.operate("publishRequirements", requirements("2026-12-02"));
        assertEquals(201, cloud.http("POST /surveys/{surveyId}/responses").as("dishub-1", Role.ASN)
                .path("surveyId", survey)
                .json("{\"answeredAt\":\"2026-11-30T00:00:00Z\",\"answers\":{\"aduan\":1,\"ai\":2}}")
                .call().status());
        settle();
        assertEquals(2, report(survey).path("competencies").size());
    }

    @Test
    void a_survey_that_is_closed_by_hand_settles_as_well() {
        String survey = published("001");
        everybodyAnswers(survey);
        assertEquals(200, move(survey, "closing"));
        settle();
        assertEquals(12, cell(report(survey), "T08", "dishub").path("people").intValue());
    }

    @Test
    void closing_again_what_is_reported_counts_nothing_again() {
        String survey = published("001");
        everybodyAnswers(survey);
        settle();
        String before = report(survey).toString();
        assertEquals(200, move(survey, "closing"));
        settle();
        assertEquals(before, report(survey).toString());
        assertFalse(cloud.contents("TABLE").contains("AKPK_DUE"));
    }

    @Test
    void who_is_erased_before_the_publication_is_in_no_number_and_a_report_stays_as_it_is() {
        String survey = published("001");
        everybodyAnswers(survey);
        cloud.clock().set(CLOSING.plus(Duration.ofDays(40)));
        cloud.schedule("settleWaves");
        var first = steps(List.of());
        first.forEach(step -> cloud.deliver("onEvents", step));
        assertTrue(cloud.contents("TABLE").contains("AKPK_COUNTED#"), "all were counted");
        cloud.deliver("onEvents", new PersonErased(new AsnId("dishub-1"), 9));
        relay();
        String published = report(survey).toString();
        assertEquals(11, cell(report(survey), "T03", "dishub").path("people").intValue());
        cloud.deliver("onEvents", new PersonErased(new AsnId("dishub-2"), 9));
        relay();
        assertEquals(published, report(survey).toString());
        assertFalse(cloud.contents("TABLE").contains("AKPK_COUNTED#"));
    }

    @Test
    void the_next_wave_of_a_series_tells_how_gaps_have_changed() {
        String first = published("001");
        everybodyAnswers(first);
        settle();
        String next = published("002", SURVEY.replace("2026-12-01", "2027-03-01"));
        answer(next, "dishub", 12, 3, 2);
        answer(next, "dlh", 10, 3, 2);
        cloud.clock().set(CLOSING.plus(Duration.ofDays(200)));
        cloud.schedule("settleWaves");
        relay();
        JsonNode report = report(next);
        assertEquals(first, report.path("before").path("surveyId").asString());
        assertEquals(-1.0, cell(report, "T03", "dishub").path("trend").doubleValue());
        assertTrue(cell(report(first), "T03", "dishub").path("trend").isMissingNode());
        Reply list = cloud.http("GET /akpk").as("a-1", Role.AUDITOR).query("limit", "1").call();
        assertEquals(next, list.json().path("items").path(0).path("surveyId").asString());
        assertFalse(list.json().path("next").isMissingNode());
    }

    @Test
    void an_event_that_was_lost_is_told_again_after_some_hours() {
        String survey = published("001");
        everybodyAnswers(survey);
        cloud.clock().set(CLOSING.plus(Duration.ofDays(40)));
        cloud.schedule("settleWaves");
        cloud.schedule("settleWaves");
        assertEquals(1, cloud.outbox().stream().filter(steps(List.of())::contains).count(), "not lost yet");
        cloud.clock().advance(Duration.ofHours(7));
        cloud.schedule("settleWaves");
        assertEquals(2, cloud.outbox().stream().filter(steps(List.of())::contains).count());
        relay();
        report(survey);
    }

    @Test
    void a_review_that_has_settled_is_told_once_and_has_no_report() {
        String review = published("001", SURVEY.replace("\"series\"", "\"review\":true,\"series\""));
        settle();
        cloud.schedule("settleWaves");
        assertEquals(List.of(new ReviewAggregationContinued(review, "")), cloud.outbox().stream()
                .filter(ReviewAggregationContinued.class::isInstance).toList());
        assertEquals(404, akpk(review, "b-1", Role.BKPSDM).call().status());
        cloud.clock().advance(Duration.ofHours(7));
        cloud.schedule("settleWaves");
        assertEquals(2, cloud.outbox().stream().filter(ReviewAggregationContinued.class::isInstance).count(),
                "what was lost is told again");
        assertEquals(List.of(), cloud.deliver("onEvents", new ReviewAggregationContinued(review, "")));
        assertFalse(cloud.contents("TABLE").contains("AKPK_DUE"));
    }

    @Test
    void the_schedule_eight_times_at_once_begins_to_count_once() {
        everybodyAnswers(published("001"));
        cloud.clock().set(CLOSING.plus(Duration.ofDays(40)));
        IntStream.range(0, 8).mapToObj(i -> CompletableFuture.runAsync(() -> cloud.schedule("settleWaves"))).toList()
                .forEach(CompletableFuture::join);
        assertEquals(1, cloud.outbox().stream().filter(steps(List.of())::contains).count());
    }
}
