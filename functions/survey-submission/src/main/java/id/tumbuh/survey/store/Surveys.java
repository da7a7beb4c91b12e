package id.tumbuh.survey.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.survey.model.Draft;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.Questionnaire;
import id.tumbuh.survey.model.Survey;
import java.time.Instant;
import java.util.Optional;

/** Surveys, what they ask, and the drafts of their next versions. */
public interface Surveys {

    static Surveys in(Database database, Json json) {
        return new DynamoSurveys(database, json);
    }

    sealed interface Addition {}

    /** The survey, stored now or by the same request before. */
    record Stored(Survey survey) implements Addition {}

    record OtherBody() implements Addition {}

    Addition add(Survey survey, Draft draft, Caller caller, String key, byte[] body, Instant at);

    Optional<Survey> find(String surveyId);

    /** What is to be published next; nothing where nothing was changed since the last publication. */
    Optional<Draft> draft(String surveyId);

    /**
     * Keeps what is to be published next, as long as the survey is not closed.
     *
     * @return false where the draft is another one meanwhile, or the survey was moved on
     */
    boolean draft(Survey survey, Draft draft);

    /** What a published version says and asks, as it was published. */
    Optional<Draft> published(String surveyId, int version);

    /** What a published version asks. */
    default Optional<Questionnaire> questionnaire(String surveyId, int version) {
        return published(surveyId, version).map(Draft::questionnaire);
    }

    /** The surveys that are open for the person, those that close last first. A page may have fewer than the limit. */
    Page<Survey> openFor(Person person, Instant at, int limit, Optional<String> cursor);

    /**
     * A page of all surveys that are there in their life: published and closed ones that closed last first, drafts in no
     * order. Drafts and closed ones of before there were these lists are not in them until they are changed or enlisted.
     */
    Page<Survey> listed(Survey.Status status, int limit, Optional<String> cursor);

    /** Lists a survey that was closed before there was a list of such; again is the same. */
    void enlist(Survey closed);

    /** Publishes the draft as the next version. @return false where survey or draft are others meanwhile */
    boolean publish(Survey from, Survey to, Draft draft);

    /** Closes the survey. @return false where its state is another one meanwhile */
    boolean close(Survey from, Survey to);
}
