package id.tumbuh.survey;

import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.RaterGroup;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.model.review.Rating;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Reviews;
import id.tumbuh.survey.store.Surveys;
import id.tumbuh.surveyjs.engine.Moment;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** An ASN, whose token may have the role of a superior alone, rates somebody in the group in which they stand to them now: oneself, a subordinate, a peer or the superior. */
final class RatePerson {

    /**
     * @param version of the review that was answered; the present one where the device does not say
     * @param answeredAt by the device's clock
     */
    record Command(Caller caller, String surveyId, AsnId subject, OptionalInt version, Map<String, Object> answers,
            Optional<Instant> answeredAt, String language, Instant at) {}

    sealed interface Outcome {}

    record Rated(RaterGroup group) implements Outcome {}

    record NotAllowed() implements Outcome {}

    /** No such review is open, or the caller has nobody of this id to rate in it: nobody learns whether there is one. */
    record NotOpen() implements Outcome {}

    record NoSuchVersion() implements Outcome {}

    record Refused(Judge.Judgement judgement) implements Outcome {}

    private final Surveys surveys;
    private final Reviews reviews;
    private final People people;
    private final AskedPeople asked;
    private final Judge judge;

    RatePerson(Surveys surveys, Reviews reviews, People people, AskedPeople asked, Judge judge) {
        this.surveys = surveys;
        this.reviews = reviews;
        this.people = people;
        this.asked = asked;
        this.judge = judge;
    }

    Outcome rate(Command command) {
        if (!command.caller().is(Role.ASN, Role.ATASAN)) {
            return new NotAllowed();
        }
        Optional<Survey> review = surveys.find(command.surveyId()).filter(survey -> survey.frame().isReview());
        Optional<Instant> made = review.flatMap(survey -> survey.answeredAt(command.answeredAt(), command.at()));
        Optional<RaterGroup> group = made.flatMap(at -> group(command, review.get(), at));
        return group.map(stands -> judged(command, review.get(), stands, made.get())).orElseGet(NotOpen::new);
    }

    private Optional<RaterGroup> group(Command command, Survey review, Instant made) {
        Optional<Person> subject = asked.find(review, command.version(), command.subject(), made);
        Optional<Person> rater = command.caller().id().equals(command.subject())
                ? subject
                : people.find(command.caller().id());
        return rater.flatMap(by -> subject.flatMap(of -> RaterGroup.of(by, of)));
    }

    private Outcome judged(Command command, Survey review, RaterGroup group, Instant made) {
        Optional<Integer> version = review.version(command.version());
        if (version.isEmpty()) {
            return new NoSuchVersion();
        }
        Judge.Judgement judgement = judge.of(review.surveyId(), version.get(),
                () -> surveys.questionnaire(review.surveyId(), version.get()).orElseThrow(), command.answers(),
                new Moment(made, Period.ZONE, command.language()));
        if (!(judgement instanceof Judge.Accepted(var answers, var questionnaire))) {
            return new Refused(judgement);
        }
        return reviews.rate(review.surveyId(), command.subject(), command.caller().id(),
                Rating.of(group, questionnaire.competencies(), answers), made) ? new Rated(group) : new NotOpen();
    }
}
