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

    /** @param etag of what is to be published next, as it was written; see {@link #etag} */
    record Managed(Survey survey, String etag) implements Outcome {}

    record NotAllowed() implements Outcome {}

    record KeyReused() implements Outcome {}

    record NoSuchSurvey() implements Outcome {}

    /** Closed already, or never published. */
    record WrongState() implements Outcome {}

    /** The draft is not one that can be published, and where it is not. */
    record Unpublishable(List<FieldError> errors) implements Outcome {}

    /** Who changes what is to be published next has to say what they have seen. */
    record Unguarded() implements Outcome {}

    /** The survey or its draft is another one than the caller has seen. */
    record Stale() implements Outcome {}

    private final Surveys surveys;
    private final Polls polls;

    /** @param polls of anonymous surveys, which are moved on before the surveys are, and again where that was not sure to be done */
    ManageSurveys(Surveys surveys, Polls polls) {
        this.surveys = surveys;
        this.polls = polls;
    }

    /** What is done of an anonymous survey first; again is the same. */
    interface Polls {

        void open(Survey survey, Draft draft);

        void close(Survey survey);
    }

    Outcome create(Caller caller, Survey survey, Draft draft, String key, byte[] body, Instant at) {
        if (!caller.is(Role.BKPSDM)) {
            return new NotAllowed();
        }
        return switch (surveys.add(survey, draft, caller, key, body, at)) {
            case Surveys.Stored(Survey stored) -> managed(stored, surveys.draft(stored.surveyId()));
            case Surveys.OtherBody() -> new KeyReused();
        };
    }

    private static Managed managed(Survey survey, Optional<Draft> draft) {
        return new Managed(survey, etag(survey, draft));
    }

    /** Of what is published and what is to be published next, without quotes: both change it, and none comes again. */
    static String etag(Survey survey, Optional<Draft> draft) {
        return "v%d.d%d".formatted(survey.version(), draft.map(Draft::revision).orElse(0));
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
        Survey survey = stored.get();
        if (survey.status() == Survey.Status.CLOSED || survey.version() > 0 && survey.frame().anonymous()) {
            // ballots are for one version
            return new WrongState();
        }
        if (preconditions.none()) {
            return new Unguarded();
        }
        Optional<Draft> before = surveys.draft(surveyId);
        Draft next = new Draft(before.map(Draft::revision).orElse(0) + 1, draft.frame(), draft.questionnaire());
        return preconditions.hold(Optional.of(etag(survey, before))) && surveys.draft(survey, next)
                ? managed(survey.status() == Survey.Status.DRAFT
                        ? Survey.drafted(surveyId, next.frame())
                        : survey, Optional.of(next))
                : new Stale();
    }

    /**
     * Publishes the draft as the survey's next version. Where there is none nothing changes.
     *
     * @param preconditions of what the caller has seen, where they say so
     */
    Outcome publish(Caller caller, String surveyId, Preconditions preconditions, Instant at) {
        if (!caller.is(Role.BKPSDM)) {
            return new NotAllowed();
        }
        Optional<Survey> stored = surveys.find(surveyId);
        if (stored.isEmpty()) {
            return new NoSuchSurvey();
        }
        Survey survey = stored.get();
        Optional<Draft> draft = surveys.draft(surveyId);
        if (!preconditions.hold(Optional.of(etag(survey, draft)))) {
            return new Stale();
        }
        if (draft.isEmpty()) {
            return switch (survey.status()) {
                case PUBLISHED -> managed(survey, draft);
                case CLOSED -> new WrongState();
                // it had one when it was read: somebody published it since
                case DRAFT -> publish(caller, surveyId, preconditions, at);
            };
        }
        Optional<Survey> next = survey.published(draft.get().frame());
        if (next.isEmpty()) {
            return new WrongState();
        }
        List<FieldError> errors = Publishing.errors(survey, draft.get(), at);
        if (!errors.isEmpty()) {
            return new Unpublishable(errors);
        }
        if (next.get().frame().anonymous()) {
            polls.open(next.get(), draft.get());
        }
        // refused only where somebody moved it meanwhile: look again at where it is now
        return surveys.publish(survey, next.get(), draft.get())
                ? managed(next.get(), Optional.empty())
                : publish(caller, surveyId, preconditions, at);
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
        if (next.get().frame().anonymous()) {
            polls.close(next.get());
        }
        boolean closed = next.get().equals(stored.get()) || surveys.close(stored.get(), next.get());
        return closed ? managed(next.get(), surveys.draft(surveyId)) : close(caller, surveyId, at);
    }
}
