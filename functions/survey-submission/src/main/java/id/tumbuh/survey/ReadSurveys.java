package id.tumbuh.survey;

import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Surveys;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Surveys as a caller may see them. */
final class ReadSurveys {

    private final Surveys surveys;
    private final People people;

    ReadSurveys(Surveys surveys, People people) {
        this.surveys = surveys;
        this.people = people;
    }

    /** The surveys that are open for the caller, and whether they answered. */
    Map<Survey, Boolean> openFor(Caller caller, Instant at) {
        Map<Survey, Boolean> open = new LinkedHashMap<>();
        people.find(caller.id()).ifPresent(person -> surveys.published().stream()
                .filter(survey -> survey.isOpenFor(person.department(), at))
                .forEach(survey -> open.put(survey, surveys.hasAnswered(survey.surveyId(), caller.id()))));
        return open;
    }

    /** One survey: any for BKPSDM and auditors, for others only while it is open for them. */
    Optional<Survey> one(Caller caller, String surveyId, Instant at) {
        Optional<Person> person = people.find(caller.id());
        return surveys.find(surveyId).filter(survey -> caller.is(Role.BKPSDM, Role.AUDITOR)
                || person.filter(known -> survey.isOpenFor(known.department(), at)).isPresent());
    }
}
