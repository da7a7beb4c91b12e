package id.tumbuh.survey;

import id.tumbuh.runtime.http.Caller;
import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.Preconditions;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.model.Draft;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.Surveys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** BKPSDM drafts, publishes, corrects and closes surveys. */
final class ManageSurveys {

    sealed interface Outcome {}

    record Managed(Survey survey) implements Outcome {}

    record NotAllowed() implements Outcome {}

    record KeyReused() implements Outcome {}

    record NoSuchSurvey() implements Outcome {}

    /** Closed already, or never published. */
    record WrongState() implements Outcome {}

    /** The draft is not one that can be published, and where it is not. */
    record Unpublishable(List<FieldError> errors) implements Outcome {}

    /** There is a draft: who changes it has to say which one they have seen. */
    record Unguarded() implements Outcome {}

    /** The draft is another one than the caller has seen. */
    record Stale() implements Outcome {}

    private final Surveys surveys;

    ManageSurveys(Surveys surveys) {
        this.surveys = surveys;
    }

    Outcome create(Caller caller, Survey survey, Draft draft, String key, byte[] body, Instant at) {
        if (!caller.is(Role.BKPSDM)) {
            return new NotAllowed();
        }
        return switch (surveys.add(survey, draft, caller, key, body, at)) {
            case Surveys.Stored(Survey stored) -> new Managed(stored);
            case Surveys.OtherBody() -> new KeyReused();
        };
    }

    /** @param draft what is to be published next; its revision is counted here */
    Outcome draft(Caller caller, String surveyId, Draft draft, Preconditions preconditions) {
        if (!caller.is(Role.BKPSDM)) {
            return new NotAllowed();
        }
        Optional<Survey> stored = surveys.find(surveyId);
        if (stored.isEmpty()) {
            return new NoSuchSurvey();
        }
        if (stored.get().status() == Survey.Status.CLOSED) {
            return new WrongState();
        }
        Optional<Draft> before = surveys.draft(surveyId);
        if (before.isPresent() && preconditions.none()) {
            return new Unguarded();
        }
        Draft next = new Draft(before.map(Draft::revision).orElse(0) + 1, draft.frame(), draft.questionnaire());
        return preconditions.hold(before.map(ManageSurveys::etag)) && surveys.draft(stored.get(), next)
                ? new Managed(surveys.find(surveyId).orElseThrow())
                : new Stale();
    }

    static String etag(Draft draft) {
        return "d" + draft.revision();
    }

    /** Publishes the draft as the survey's next version. Where there is none nothing changes. */
    Outcome publish(Caller caller, String surveyId) {
        if (!caller.is(Role.BKPSDM)) {
            return new NotAllowed();
        }
        Optional<Survey> stored = surveys.find(surveyId);
        if (stored.isEmpty()) {
            return new NoSuchSurvey();
        }
        Survey survey = stored.get();
        Optional<Draft> draft = surveys.draft(surveyId);
        if (draft.isEmpty()) {
            return survey.status() == Survey.Status.PUBLISHED ? new Managed(survey) : new WrongState();
        }
        Optional<Survey> next = survey.published(draft.get().frame());
        if (next.isEmpty()) {
            return new WrongState();
        }
        List<FieldError> errors = Publishing.errors(survey, draft.get());
        if (!errors.isEmpty()) {
            return new Unpublishable(errors);
        }
        // refused only where somebody moved it meanwhile: look again at where it is now
        return surveys.publish(survey, next.get(), draft.get()) ? new Managed(next.get()) : publish(caller, surveyId);
    }

    Outcome close(Caller caller, String surveyId, Instant at) {
        if (!caller.is(Role.BKPSDM)) {
            return new NotAllowed();
        }
        Optional<Survey> stored = surveys.find(surveyId);
        if (stored.isEmpty()) {
            return new NoSuchSurvey();
        }
        Optional<Survey> next = stored.get().closed(at);
        if (next.isEmpty()) {
            return new WrongState();
        }
        boolean closed = next.get().equals(stored.get()) || surveys.close(stored.get(), next.get());
        return closed ? new Managed(next.get()) : close(caller, surveyId, at);
    }
}
