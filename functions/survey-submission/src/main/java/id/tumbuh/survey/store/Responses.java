package id.tumbuh.survey.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.MyAnswers;
import id.tumbuh.survey.model.Partial;
import id.tumbuh.survey.model.Response;
import id.tumbuh.survey.model.Survey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The answers to surveys: those that a person still works on, those that count, and their earlier revisions. */
public interface Responses {

    static Responses in(Database database, Json json) {
        return new DynamoResponses(database, json);
    }

    /** What the person submitted and saved, read at once. */
    MyAnswers of(String surveyId, AsnId asn);

    /** Keeps what a person has not submitted yet. @return false where another device saved meanwhile */
    boolean save(Survey survey, AsnId asn, Partial partial);

    /**
     * Stores answers, the evidence that they are and the event. An earlier revision is kept.
     *
     * @param before what is there, which has to be there still
     * @return false where somebody submitted meanwhile
     */
    boolean submit(AsnId asn, Response response, Map<CompetencyCode, ProficiencyLevel> levels,
            Optional<Response> before);

    /** Those of the surveys that the person answered. @return their ids */
    Set<String> answered(AsnId asn, List<Survey> surveys);

    /** Those of the people who answered the survey. */
    Set<AsnId> answered(String surveyId, List<AsnId> people);

    /** Deletes all answers of the person. */
    void forget(AsnId asn);
}
