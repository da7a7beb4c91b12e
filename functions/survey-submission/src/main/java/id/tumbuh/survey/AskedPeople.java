package id.tumbuh.survey;

import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.model.Draft;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Surveys;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whom a survey asked when they answered. Who was in its audience then is heard, wherever they are by now, and who is in it
 * now, whose clock may be late; and who was asked by the version that they answer, though its correction asks others.
 */
final class AskedPeople {

    private final Surveys surveys;
    private final People people;

    AskedPeople(Surveys surveys, People people) {
        this.surveys = surveys;
        this.people = people;
    }

    /**
     * The person as who they were asked; nothing where they were not. An older version is read only where the present one
     * asks others.
     *
     * @param version that was answered, where it is told
     * @param at when it was answered
     */
    Optional<Person> find(Survey survey, OptionalInt version, AsnId asn, Instant at) {
        return people.standings(asn, at).stream().filter(person -> survey.frame().audience().includes(person)
                || isAskedByOlder(survey, version, person)).findFirst();
    }

    private boolean isAskedByOlder(Survey survey, OptionalInt version, Person person) {
        return survey.version(version).filter(number -> number < survey.version())
                .flatMap(number -> surveys.published(survey.surveyId(), number)).map(Draft::frame)
                .filter(frame -> frame.audience().includes(person)).isPresent();
    }
}
