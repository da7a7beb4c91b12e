package id.tumbuh.survey.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.SurveyFunctions;
import id.tumbuh.survey.model.Draft;
import id.tumbuh.survey.model.Questionnaire;
import id.tumbuh.survey.model.Response;
import id.tumbuh.survey.model.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Surveys and answers of before there were versions are read, published, answered again and closed as the others. */
class SurveyShapesTest {

    private static final String ID = "3f1c2b6e-0000-4000-8000-000000000001";
    private static final Instant OPEN = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant CLOSE = Instant.parse("2026-12-01T00:00:00Z");
    private static final AsnId ASN = new AsnId("asn-1");

    /** The records as they were. */
    record OldSurvey(String pk, String sk, String surveyId, String status, String titleId, String titleEn,
            Instant opensAt, Instant closesAt, int minimumGroupSize, List<String> departments,
            List<OldQuestion> questions) {}

    record OldQuestion(String name, String competency, String titleId, String titleEn) {}

    record OldResponse(String pk, String sk, Instant submittedAt, Map<String, String> answers, List<OldGap> gaps) {}

    record OldGap(String competency, int required, int actual) {}

    private Database database;
    private Surveys surveys;
    private Responses responses;

    @BeforeEach
    void start() {
        TestCloud cloud = TestCloud.start(SurveyFunctions.class, Map.of(), "TABLE");
        database = cloud.database("TABLE");
        surveys = Surveys.in(database, new Json());
        responses = Responses.in(database, new Json());
    }

    @Test
    void one_that_was_published_asks_what_it_asked_as_its_first_version_and_is_closed() {
        store("PUBLISHED");
        Survey survey = surveys.find(ID).orElseThrow();
        assertEquals(1, survey.version());
        assertEquals(Duration.ZERO, survey.frame().grace());
        assertEquals("T03", surveys.questionnaire(ID, 1).orElseThrow().competencies().getFirst().competency().value());
        assertTrue(surveys.draft(ID).isEmpty());
        assertTrue(surveys.close(survey, survey.closed(CLOSE).orElseThrow()));
        assertEquals(Survey.Status.CLOSED, surveys.find(ID).orElseThrow().status());
        assertEquals("T03", surveys.questionnaire(ID, 1).orElseThrow().competencies().getFirst().competency().value());
    }

    @Test
    void one_that_is_corrected_keeps_what_its_first_version_asked() {
        store("PUBLISHED");
        Survey survey = surveys.find(ID).orElseThrow();
        Draft draft = new Draft(1, survey.frame(), Questionnaire.of(List.of()));
        assertTrue(surveys.draft(survey, draft));
        assertTrue(surveys.publish(survey, survey.published(draft.frame()).orElseThrow(), draft));
        assertEquals(1, surveys.questionnaire(ID, 1).orElseThrow().competencies().size());
        assertEquals(0, surveys.questionnaire(ID, 2).orElseThrow().competencies().size());
    }

    @Test
    void one_that_was_a_draft_is_published() {
        store("DRAFT");
        Survey survey = surveys.find(ID).orElseThrow();
        var draft = surveys.draft(ID).orElseThrow();
        assertTrue(surveys.publish(survey, survey.published(draft.frame()).orElseThrow(), draft));
        assertEquals(1, surveys.find(ID).orElseThrow().version());
        assertEquals(draft.questionnaire(), surveys.questionnaire(ID, 1).orElseThrow());
    }

    @Test
    void a_draft_of_before_there_were_lists_is_listed_when_it_is_changed() {
        store("DRAFT");
        assertEquals(List.of(), listed(Survey.Status.DRAFT));
        Survey survey = surveys.find(ID).orElseThrow();
        Draft changed = new Draft(1, survey.frame(), Questionnaire.of(List.of()));
        assertTrue(surveys.draft(survey, changed));
        assertEquals(List.of(ID), listed(Survey.Status.DRAFT));
        assertTrue(surveys.publish(survey, survey.published(changed.frame()).orElseThrow(), changed));
        assertEquals(List.of(), listed(Survey.Status.DRAFT));
        assertEquals(List.of(ID), listed(Survey.Status.PUBLISHED));
    }

    @Test
    void one_that_was_closed_before_there_were_lists_is_listed_when_it_is_closed_again() {
        store("CLOSED");
        Survey survey = surveys.find(ID).orElseThrow();
        surveys.enlist(survey);
        surveys.enlist(survey);
        assertEquals(List.of(ID), listed(Survey.Status.CLOSED));
    }

    private List<String> listed(Survey.Status status) {
        return surveys.listed(status, 10, Optional.empty()).items().stream().map(Survey::surveyId).toList();
    }

    @Test
    void an_answer_of_before_is_the_first_revision() {
        database.write().put(new OldResponse("RESPONSES#" + ID, "asn-1", OPEN, Map.of("a", "2"),
                List.of(new OldGap("T03", 3, 2)))).commit();
        Response before = responses.of(ID, ASN).submitted().orElseThrow();
        assertEquals(Map.of("a", 2), before.answers());
        assertEquals(List.of(1, 1), List.of(before.version(), before.revision()));
        Response next = new Response(ID, 1, 2, CLOSE, OPEN, Map.of("a", 5), new byte[]{1}, 0, List.of());
        assertTrue(responses.submit(ASN, next, Map.of(), Optional.of(before)));
        assertEquals(2, responses.of(ID, ASN).submitted().orElseThrow().revision());
    }

    private void store(String status) {
        database.write().put(new OldSurvey("SURVEY#" + ID, "-", ID, status, "Survei", "Survey", OPEN, CLOSE, 5,
                List.of("dishub"), List.of(new OldQuestion("a", "T03", "A", "A")))).commit();
    }
}
