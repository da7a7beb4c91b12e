package id.tumbuh.survey;

import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.model.CompetencyGap;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.RequiredLevels;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Requirements;
import id.tumbuh.survey.store.Surveys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** An ASN answers a survey, once; the gaps that the answers show are stored with them. */
final class SubmitResponse implements Function<SubmitResponse.Command, SubmitResponse.Outcome> {

    record Command(Caller caller, String surveyId, Map<String, ProficiencyLevel> answers, Instant at) {}

    sealed interface Outcome {}

    record Submitted(Surveys.Response response, boolean again) implements Outcome {}

    record NotAllowed() implements Outcome {}

    /** There is none, or it is not open for the caller. */
    record NotOpen() implements Outcome {}

    record WrongQuestions(Set<String> missing, Set<String> unknown) implements Outcome {}

    record AnsweredOtherwise() implements Outcome {}

    /** No table of required levels holds today: an operator has to publish one. */
    record NoRequirements() implements Outcome {}

    private final Surveys surveys;
    private final People people;
    private final Requirements requirements;

    SubmitResponse(Surveys surveys, People people, Requirements requirements) {
        this.surveys = surveys;
        this.people = people;
        this.requirements = requirements;
    }

    @Override
    public Outcome apply(Command command) {
        if (!command.caller().is(Role.ASN)) {
            return new NotAllowed();
        }
        Optional<Person> person = people.find(command.caller().id());
        Optional<Survey> open = surveys.find(command.surveyId())
                .filter(survey -> person.filter(p -> survey.isOpenFor(p.department(), command.at())).isPresent());
        if (open.isEmpty()) {
            return new NotOpen();
        }
        Set<String> asked = new HashSet<>(open.get().questions().stream().map(Survey.Question::name).toList());
        if (!asked.equals(command.answers().keySet())) {
            return new WrongQuestions(without(asked, command.answers().keySet()),
                    without(command.answers().keySet(), asked));
        }
        Optional<RequiredLevels> levels = requirements.on(LocalDate.ofInstant(command.at(), Period.ZONE));
        if (levels.isEmpty()) {
            return new NoRequirements();
        }
        List<CompetencyGap> gaps = CompetencyGap.of(open.get().levels(command.answers()), List.of(),
                levels.get().of(person.orElseThrow().position()));
        return switch (surveys.answer(open.get(), command.caller().id(),
                new Surveys.Response(command.surveyId(), command.at(), command.answers(), gaps))) {
            case Surveys.Answered(Surveys.Response response) -> new Submitted(response, false);
            case Surveys.AnsweredBefore(Surveys.Response response) when response.answers().equals(command.answers()) ->
                new Submitted(response, true);
            case Surveys.AnsweredBefore(Surveys.Response response) -> new AnsweredOtherwise();
            case Surveys.ClosedMeanwhile() -> new NotOpen();
        };
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
