package id.tumbuh.survey;

import id.tumbuh.runtime.http.Caller;
import id.tumbuh.runtime.http.Preconditions;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.model.MyAnswers;
import id.tumbuh.survey.model.Partial;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Responses;
import id.tumbuh.survey.store.Surveys;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** An ASN keeps answers that are not finished, to go on with from any device. Nobody judges them. */
final class SaveAnswers {

    record Command(Caller caller, String surveyId, OptionalInt version, Map<String, Object> answers,
            Preconditions preconditions, Instant at) {}

    sealed interface Outcome {}

    record Saved(MyAnswers answers) implements Outcome {}

    record NotAllowed() implements Outcome {}

    /** There is none, or it is not open for the caller, or its answers are never kept with a name. */
    record NotOpen() implements Outcome {}

    /** The survey has no such version. */
    record NoSuchVersion() implements Outcome {}

    /** Neither If-Match nor If-None-Match: who saves has to say what they have seen. */
    record Unguarded() implements Outcome {}

    /** Another device saved or submitted. */
    record Stale() implements Outcome {}

    private final Surveys surveys;
    private final Responses responses;
    private final People people;

    SaveAnswers(Surveys surveys, Responses responses, People people) {
        this.surveys = surveys;
        this.responses = responses;
        this.people = people;
    }

    Outcome save(Command command) {
        if (!command.caller().is(Role.ASN)) {
            return new NotAllowed();
        }
        Optional<Person> person = people.find(command.caller().id());
        Optional<Survey> open = surveys.find(command.surveyId()).filter(survey -> !survey.frame().anonymous()
                && !survey.frame().isReview()
                && person.filter(known -> survey.isOpenFor(known, command.at())).isPresent());
        if (open.isEmpty()) {
            return new NotOpen();
        }
        if (command.preconditions().none()) {
            return new Unguarded();
        }
        Optional<Integer> version = open.get().version(command.version());
        if (version.isEmpty()) {
            return new NoSuchVersion();
        }
        MyAnswers stored = responses.of(command.surveyId(), command.caller().id());
        Partial next = new Partial(command.surveyId(), version.get(),
                stored.saved() + 1, command.at(), command.answers());
        return command.preconditions().hold(stored.etag()) && responses.save(open.get(), command.caller().id(), next)
                ? new Saved(new MyAnswers(stored.submitted(), Optional.of(next)))
                : new Stale();
    }

    /** What the caller answered and saved, whether or not the survey is still open. */
    MyAnswers of(Caller caller, String surveyId) {
        return responses.of(surveyId, caller.id());
    }
}
