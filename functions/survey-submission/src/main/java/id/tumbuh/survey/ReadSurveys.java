package id.tumbuh.survey;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Surveys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Surveys as a caller may see them. */
final class ReadSurveys {

    /** A survey that is open for the caller, and whether they answered. */
    record Open(Survey survey, boolean answered) {}

    private final Surveys surveys;
    private final People people;

    ReadSurveys(Surveys surveys, People people) {
        this.surveys = surveys;
        this.people = people;
    }

    /** The surveys that are open for the caller, those that close last first. */
    Page<Open> openFor(Caller caller, Instant at, int limit, Optional<String> cursor) {
        Optional<Person> person = people.find(caller.id());
        if (person.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Page<Survey> page = surveys.openFor(person.get().department(), at, limit, cursor);
        Set<String> answered = surveys.answered(caller.id(), page.items());
        return new Page<>(page.items().stream()
                .map(survey -> new Open(survey, answered.contains(survey.surveyId()))).toList(), page.next());
    }

    /** One survey: any for BKPSDM and auditors, for others only while it is open for them. */
    Optional<Survey> one(Caller caller, String surveyId, Instant at) {
        Optional<Person> person = people.find(caller.id());
        return surveys.find(surveyId).filter(survey -> caller.is(Role.BKPSDM, Role.AUDITOR)
                || person.filter(known -> survey.isOpenFor(known.department(), at)).isPresent());
    }
}
