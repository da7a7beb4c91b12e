package id.tumbuh.survey;

import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.runtime.http.Preconditions;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.model.CompetencyGap;
import id.tumbuh.survey.model.MyAnswers;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.RequiredLevels;
import id.tumbuh.survey.model.Response;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.Requirements;
import id.tumbuh.survey.store.Responses;
import id.tumbuh.survey.store.Surveys;
import id.tumbuh.surveyjs.engine.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * An ASN answers a survey, once; other answers, while they may be changed, are its next revision. The gaps that the answers
 * show are stored with them.
 */
final class SubmitResponse implements Function<SubmitResponse.Command, SubmitResponse.Outcome> {

    private static final int ATTEMPTS = 3;

    /**
     * @param version of the survey that was answered; the present one where the device does not say
     * @param answeredAt by the device's clock
     * @param sent the SHA-256 of the answers
     * @param language of the person, such as id
     */
    record Command(Caller caller, String surveyId, OptionalInt version, Map<String, Object> answers,
            Optional<Instant> answeredAt, byte[] sent, Preconditions preconditions, String language, Instant at) {}

    sealed interface Outcome {}

    /**
     * @param answers with the submitted ones
     * @param news whether it is the person's first answer, a later revision or one that was there before
     */
    record Submitted(MyAnswers answers, News news) implements Outcome {}

    enum News {
        FIRST, REVISION, NONE
    }

    record NotAllowed() implements Outcome {}

    /** There is none, or the caller was not asked, or not then. */
    record NotOpen() implements Outcome {}

    /** Its answers are never kept with a name. */
    record Anonymous() implements Outcome {}

    /** The survey has no such version. */
    record NoSuchVersion() implements Outcome {}

    record Refused(Judge.Judgement judgement) implements Outcome {}

    /** There is another answer; who knows its ETag may replace it. */
    record AnsweredOtherwise() implements Outcome {}

    /** Something is saved whose place the answers would take: who submits has to say that they have seen it. */
    record Unguarded() implements Outcome {}

    /** What is there is not what the caller has seen. */
    record Stale() implements Outcome {}

    /** The answers tell levels, and no table of required ones holds: an operator has to publish one. */
    record NoRequirements() implements Outcome {}

    private final Surveys surveys;
    private final Responses responses;
    private final AskedPeople asked;
    private final Requirements requirements;
    private final Judge judge;

    SubmitResponse(Surveys surveys, Responses responses, AskedPeople asked, Requirements requirements, Judge judge) {
        this.surveys = surveys;
        this.responses = responses;
        this.asked = asked;
        this.requirements = requirements;
        this.judge = judge;
    }

    @Override
    public Outcome apply(Command command) {
        if (!command.caller().is(Role.ASN)) {
            return new NotAllowed();
        }
        MyAnswers stored = responses.of(command.surveyId(), command.caller().id());
        if (stored.submitted().filter(before -> before.wasSentAs(command.sent())
                && command.version().orElse(before.version()) == before.version()).isPresent()) {
            // also where the survey closed meanwhile, or the person moved: what arrived has arrived
            return new Submitted(stored, News.NONE);
        }
        Optional<Survey> found = surveys.find(command.surveyId()).filter(survey -> !survey.frame().isReview());
        Optional<Instant> answeredAt = found.flatMap(survey -> survey.answeredAt(command.answeredAt(), command.at()));
        Optional<Person> person = answeredAt.flatMap(at -> asked.find(found.get(), command.version(),
                command.caller().id(), at));
        if (person.isEmpty()) {
            return new NotOpen();
        }
        return found.get().frame().anonymous()
                ? new Anonymous()
                : judged(command, stored, person.get(), found.get(), answeredAt.get());
    }

    private Outcome judged(Command command, MyAnswers stored, Person person, Survey survey, Instant answeredAt) {
        Optional<Integer> version = survey.version(command.version());
        if (version.isEmpty()) {
            return new NoSuchVersion();
        }
        Judge.Judgement judgement = judge.of(survey.surveyId(), version.get(),
                () -> surveys.questionnaire(survey.surveyId(), version.get()).orElseThrow(), command.answers(),
                new Moment(answeredAt, Period.ZONE, command.language()));
        if (!(judgement instanceof Judge.Accepted(var answers, var questionnaire))) {
            return new Refused(judgement);
        }
        Map<CompetencyCode, ProficiencyLevel> levels = questionnaire.levels(answers);
        return gaps(levels, person, answeredAt, command.at())
                .map(gaps -> submitted(command, stored, new Response(survey.surveyId(), version.get(), 1, command.at(),
                        answeredAt, answers, command.sent(), 0, gaps), levels))
                .orElseGet(NoRequirements::new);
    }

    /**
     * By the table that holds on the day of the answer, or else on that of its arrival: where the first table came in
     * between, nobody's answer is lost. Nothing where there is none; answers that tell no levels need none.
     */
    private Optional<List<CompetencyGap>> gaps(Map<CompetencyCode, ProficiencyLevel> levels, Person person,
            Instant answeredAt, Instant receivedAt) {
        return levels.isEmpty()
                ? Optional.of(List.of())
                : required(answeredAt).or(() -> required(receivedAt))
                        .map(table -> CompetencyGap.of(levels, List.of(), table.of(person.position())));
    }

    private Optional<RequiredLevels> required(Instant at) {
        return requirements.on(LocalDate.ofInstant(at, Period.ZONE));
    }

    private Outcome submitted(Command command, MyAnswers seen, Response response,
            Map<CompetencyCode, ProficiencyLevel> levels) {
        MyAnswers stored = seen;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Response> before = stored.submitted();
            if (before.filter(response::repeats).isPresent()) {
                return new Submitted(stored, News.NONE);
            }
            if (before.isPresent() && command.preconditions().none()) {
                return new AnsweredOtherwise();
            }
            if (stored.saved() > 0 && command.preconditions().none()) {
                return new Unguarded();
            }
            if (!command.preconditions().hold(stored.etag())) {
                return new Stale();
            }
            Response next = response.after(before, stored.saved());
            if (responses.submit(command.caller().id(), next, levels, before)) {
                return new Submitted(new MyAnswers(Optional.of(next), stored.partial()),
                        before.isEmpty() ? News.FIRST : News.REVISION);
            }
            stored = responses.of(response.surveyId(), command.caller().id());
        }
        throw new StoreBusy(null);
    }
}
