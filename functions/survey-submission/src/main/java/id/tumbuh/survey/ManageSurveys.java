package id.tumbuh.survey;

import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.Surveys;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** BKPSDM drafts, publishes and closes surveys. */
final class ManageSurveys {

    sealed interface Outcome {}

    record Managed(Survey survey) implements Outcome {}

    record NotAllowed() implements Outcome {}

    record KeyReused() implements Outcome {}

    record NoSuchSurvey() implements Outcome {}

    /** Closed already, or never published. */
    record WrongState() implements Outcome {}

    private final Surveys surveys;

    ManageSurveys(Surveys surveys) {
        this.surveys = surveys;
    }

    Outcome create(Caller caller, Survey draft, String key, byte[] body, Instant at) {
        if (!caller.is(Role.BKPSDM)) {
            return new NotAllowed();
        }
        return switch (surveys.add(draft, caller, key, body, at)) {
            case Surveys.Stored(Survey survey) -> new Managed(survey);
            case Surveys.OtherBody() -> new KeyReused();
        };
    }

    Outcome publish(Caller caller, String surveyId) {
        return move(caller, surveyId, Survey::published);
    }

    Outcome close(Caller caller, String surveyId) {
        return move(caller, surveyId, Survey::closed);
    }

    private Outcome move(Caller caller, String surveyId, Function<Survey, Optional<Survey>> transition) {
        if (!caller.is(Role.BKPSDM)) {
            return new NotAllowed();
        }
        Optional<Survey> stored = surveys.find(surveyId);
        if (stored.isEmpty()) {
            return new NoSuchSurvey();
        }
        Optional<Survey> next = transition.apply(stored.get());
        if (next.isEmpty()) {
            return new WrongState();
        }
        // refused only where somebody moved it meanwhile: look again at where it is now. A survey only moves on, so this ends
        return surveys.move(stored.get(), next.get()) ? new Managed(next.get()) : move(caller, surveyId, transition);
    }
}
