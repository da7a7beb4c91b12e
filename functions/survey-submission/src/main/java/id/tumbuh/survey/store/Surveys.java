package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.CompetencyGap;
import id.tumbuh.survey.model.Survey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Surveys and the answers to them. */
public interface Surveys {

    static Surveys in(Database database) {
        return new DynamoSurveys(database);
    }

    sealed interface Addition {}

    /** The survey, stored now or by the same request before. */
    record Stored(Survey survey) implements Addition {}

    record OtherBody() implements Addition {}

    /** A person's answers and the gaps that they showed. */
    record Response(String surveyId, Instant submittedAt, Map<String, ProficiencyLevel> answers,
            List<CompetencyGap> gaps) {}

    sealed interface Answering {}

    record Answered(Response response) implements Answering {}

    record AnsweredBefore(Response response) implements Answering {}

    record ClosedMeanwhile() implements Answering {}

    Addition add(Survey draft, Caller caller, String key, byte[] body, Instant at);

    Optional<Survey> find(String surveyId);

    /** The surveys that are open for the department, those that close last first. A page may have fewer than the limit. */
    Page<Survey> openFor(DepartmentCode department, Instant at, int limit, Optional<String> cursor);

    /** Moves the survey to its next state. @return false where its state is another one meanwhile */
    boolean move(Survey from, Survey to);

    /** Those of the surveys that the person answered. @return their ids */
    Set<String> answered(AsnId asn, List<Survey> surveys);

    /** Deletes all answers of the person. */
    void forget(AsnId asn);

    /** Stores answers, the evidence that they are and the event, only while the survey is published. */
    Answering answer(Survey survey, AsnId asn, Response response);
}
