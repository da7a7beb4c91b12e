package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.CompetencyGap;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.Survey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The published surveys that were not closed. */
    List<Survey> published();

    /** Moves the survey to its next state. @return false where its state is another one meanwhile */
    boolean move(Survey from, Survey to);

    boolean hasAnswered(String surveyId, AsnId asn);

    /** Stores answers, levels and the event, only while the survey is published. */
    Answering answer(Survey survey, Person person, Map<String, ProficiencyLevel> answers, List<CompetencyGap> gaps,
            Instant at);
}
