package id.tumbuh.survey;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.anonymous.store.Participations;
import id.tumbuh.survey.model.Draft;
import id.tumbuh.survey.model.Frame;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.Questionnaire;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Responses;
import id.tumbuh.survey.store.Surveys;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Surveys as a caller may see them. */
final class ReadSurveys {

    /** A survey that is open for the caller, and whether they answered, or took part where it is anonymous. */
    record Open(Survey survey, boolean answered) {}

    /**
     * @param version that is asked for; 0 for the draft of a survey that was never published
     * @param frame of that version: of the present one as it is now, of an older one as it was published
     * @param key whether the caller may see which answers tell which levels
     * @param draft what is to be published next, for those who may see it
     */
    record Asked(Survey survey, int version, Frame frame, Questionnaire questionnaire, boolean key,
            Optional<Draft> draft) {

        static Asked of(Survey survey, int version, Draft asked, boolean key, Optional<Draft> draft) {
            return new Asked(survey, version, version == survey.version() ? survey.frame() : asked.frame(),
                    asked.questionnaire(), key, draft);
        }
    }

    /** Of what is published and what is to be published next, without quotes: both change it, and none comes again. */
    static String etag(Survey survey, Optional<Draft> draft) {
        return "v%d.d%d".formatted(survey.version(), draft.map(Draft::revision).orElse(0));
    }

    private final Surveys surveys;
    private final Responses responses;
    private final People people;
    private final Participations participations;

    ReadSurveys(Surveys surveys, Responses responses, People people, Participations participations) {
        this.surveys = surveys;
        this.responses = responses;
        this.people = people;
        this.participations = participations;
    }

    /** The surveys that are open for the caller, those that close last first. */
    Page<Open> openFor(Caller caller, Instant at, int limit, Optional<String> cursor) {
        Optional<Person> person = people.find(caller.id());
        if (person.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Page<Survey> page = surveys.openFor(person.get(), at, limit, cursor);
        Set<String> answered = new HashSet<>(responses.answered(caller.id(), page.items()));
        answered.addAll(participations.tookPart(caller.id(), page.items()));
        return new Page<>(page.items().stream()
                .map(survey -> new Open(survey, answered.contains(survey.surveyId()))).toList(), page.next());
    }

    /** All surveys that are there in their life; nothing for who is neither BKPSDM nor an auditor. */
    Optional<Page<Survey>> all(Caller caller, Survey.Status status, int limit, Optional<String> cursor) {
        return isOfAll(caller) ? Optional.of(surveys.listed(status, limit, cursor)) : Optional.empty();
    }

    private static boolean isOfAll(Caller caller) {
        return caller.is(Role.BKPSDM, Role.AUDITOR);
    }

    /**
     * One survey and what a version of it asks: any for BKPSDM and auditors, for others only while it is open for them.
     *
     * @param version the present one where nothing is said
     */
    Optional<Asked> one(Caller caller, String surveyId, OptionalInt version, Instant at) {
        boolean all = isOfAll(caller);
        Optional<Survey> found = surveys.find(surveyId)
                .filter(survey -> all
                        || people.find(caller.id()).filter(person -> survey.isOpenFor(person, at)).isPresent());
        return found.flatMap(survey -> {
            Optional<Draft> draft = all ? surveys.draft(surveyId) : Optional.empty();
            int asked = version.orElse(survey.version());
            return (asked == 0 ? draft : surveys.published(surveyId, asked))
                    .map(content -> Asked.of(survey, asked, content, all, draft));
        });
    }
}
