package id.tumbuh.survey.anonymous;

import id.tumbuh.runtime.http.Caller;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Surveys;
import java.time.Instant;
import java.util.Optional;

/** Who is asked in which anonymous survey. */
public final class Audience {

    private final Surveys surveys;
    private final People people;

    public Audience(Surveys surveys, People people) {
        this.surveys = surveys;
        this.people = people;
    }

    /** The poll of the survey, where it is anonymous and open for the caller. */
    public Optional<Poll> pollFor(Caller caller, String surveyId, Instant at) {
        return anonymous(surveyId).filter(survey -> people.find(caller.id())
                .filter(person -> survey.isOpenFor(person, at)).isPresent()).map(Poll::of);
    }

    /** The poll of the survey, where it is anonymous. */
    public Optional<Poll> poll(String surveyId) {
        return anonymous(surveyId).map(Poll::of);
    }

    private Optional<Survey> anonymous(String surveyId) {
        return surveys.find(surveyId).filter(survey -> survey.frame().anonymous());
    }
}
