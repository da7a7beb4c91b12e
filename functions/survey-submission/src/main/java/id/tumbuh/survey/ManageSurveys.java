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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** BKPSDM drafts, publishes, corrects and closes surveys. */
final class ManageSurveys {

    sealed interface Outcome {}

    /** @param asked the survey as it was written */
    record Managed(ReadSurveys.Asked asked) implements Outcome {}

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
    private final BiConsumer<Survey, Draft> opening;
    private final Consumer<Survey> closing;

    /**
     * @param opening what is done first where an anonymous survey is published; again is the same
     * @param closing what is done first where one is closed; again is the same
     */
    ManageSurveys(Surveys surveys, BiConsumer<Survey, Draft> opening, Consumer<Survey> closing) {
        this.surveys = surveys;
        this.opening = opening;
        this.closing = closing;
    }

    Outcome create(Caller caller, Survey survey, Draft draft, String key, byte[] body, Instant at) {
        if (!caller.is(Role.BKPSDM)) {
            return new NotAllowed();
        }
        return switch (surveys.add(survey, draft, caller, key, body, at)) {
            case Surveys.Stored(Survey stored) -> managed(stored,
                    stored.equals(survey) ? Optional.of(draft) : surveys.draft(stored.surveyId()));
            case Surveys.OtherBody() -> new KeyReused();
        };
    }

    /** @param draft what is to be published next; its revision is counted here */
    Outcome draft(Caller caller, String surveyId, Draft draft, Preconditions preconditions) {
        return managing(caller, surveyId, survey -> drafted(survey, draft, preconditions));
    }

    private Outcome drafted(Survey survey, Draft draft, Preconditions preconditions) {
        if (survey.status() == Survey.Status.CLOSED || survey.version() > 0 && survey.frame().anonymous()) {
            // ballots are for one version
            return new WrongState();
        }
        if (preconditions.none()) {
            return new Unguarded();
        }
        Optional<Draft> before = surveys.draft(survey.surveyId());
        Draft next = new Draft(before.map(Draft::revision).orElse(0) + 1, draft.frame(), draft.questionnaire());
        return preconditions.hold(Optional.of(ReadSurveys.etag(survey, before))) && surveys.draft(survey, next)
                ? managed(survey.status() == Survey.Status.DRAFT
                        ? Survey.drafted(survey.surveyId(), next.frame())
                        : survey, Optional.of(next))
                : new Stale();
    }

    /**
     * Publishes the draft as the survey's next version. Where there is none nothing changes.
     *
     * @param preconditions of what the caller has seen, where they say so
     */
    Outcome publish(Caller caller, String surveyId, Preconditions preconditions, Instant at) {
        return managing(caller, surveyId, survey -> {
            Optional<Draft> draft = surveys.draft(surveyId);
            if (!preconditions.hold(Optional.of(ReadSurveys.etag(survey, draft)))) {
                return new Stale();
            }
            if (draft.isPresent()) {
                return published(caller, survey, draft.get(), preconditions, at);
            }
            return switch (survey.status()) {
                case PUBLISHED -> managed(survey, draft);
                case CLOSED -> new WrongState();
                // it had one when it was read: somebody published it since
                case DRAFT -> publish(caller, surveyId, preconditions, at);
            };
        });
    }

    private Outcome published(Caller caller, Survey survey, Draft draft, Preconditions preconditions, Instant at) {
        Optional<Survey> next = survey.published(draft.frame());
        if (next.isEmpty()) {
            return new WrongState();
        }
        List<FieldError> errors = Publishing.errors(survey, draft, at);
        if (!errors.isEmpty()) {
            return new Unpublishable(errors);
        }
        if (next.get().frame().anonymous()) {
            opening.accept(next.get(), draft);
        }
        // refused only where somebody moved it meanwhile: look again at where it is now
        return surveys.publish(survey, next.get(), draft)
                ? managed(next.get(), draft, Optional.empty())
                : publish(caller, survey.surveyId(), preconditions, at);
    }

    Outcome close(Caller caller, String surveyId, Instant at) {
        return managing(caller, surveyId, survey -> {
            Optional<Survey> next = survey.closed(at);
            if (next.isEmpty()) {
                return new WrongState();
            }
            if (next.get().frame().anonymous()) {
                closing.accept(next.get());
            }
            return closed(survey, next.get())
                    ? managed(next.get(), surveys.draft(surveyId))
                    : close(caller, surveyId, at);
        });
    }

    private boolean closed(Survey survey, Survey next) {
        if (!next.equals(survey)) {
            return surveys.close(survey, next);
        }
        surveys.enlist(survey);
        return true;
    }

    private Outcome managing(Caller caller, String surveyId, Function<Survey, Outcome> work) {
        return caller.is(Role.BKPSDM)
                ? surveys.find(surveyId).map(work).orElseGet(NoSuchSurvey::new)
                : new NotAllowed();
    }

    private Managed managed(Survey survey, Optional<Draft> draft) {
        return managed(survey, (survey.version() == 0
                ? draft
                : surveys.published(survey.surveyId(), survey.version())).orElseThrow(), draft);
    }

    private static Managed managed(Survey survey, Draft asked, Optional<Draft> draft) {
        return new Managed(ReadSurveys.Asked.of(survey, survey.version(), asked, true, draft));
    }
}
