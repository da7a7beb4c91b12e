package id.tumbuh.survey;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.model.Member;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Responses;
import id.tumbuh.survey.store.Surveys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who of a department was asked and has not answered, or has not rated all whom they may: for BKPSDM, and for a department's
 * own administrator.
 */
final class RemindPeople {

    /** Of a page: each has a team of their own to be looked at. */
    private static final int RATERS = 25;

    sealed interface Outcome {}

    /** A page may have fewer people than the limit, even none. */
    record Waiting(Page<Member> people) implements Outcome {}

    /** Of a review: raters and how many ratings each owes. A page may have fewer people than the limit, even none. */
    record Owing(Page<OwedRatings.Owing> raters) implements Outcome {}

    record NotAllowed() implements Outcome {}

    record NoSuchSurvey() implements Outcome {}

    /** Nobody may know who took part in it. */
    record Anonymous() implements Outcome {}

    private final Surveys surveys;
    private final Responses responses;
    private final People people;
    private final OwedRatings owed;

    RemindPeople(Surveys surveys, Responses responses, People people, OwedRatings owed) {
        this.surveys = surveys;
        this.responses = responses;
        this.people = people;
        this.owed = owed;
    }

    Outcome of(Caller caller, String surveyId, DepartmentCode department, Instant at, int limit,
            Optional<String> cursor) {
        boolean own = caller.is(Role.ADMIN_OPD)
                && people.find(caller.id()).filter(person -> person.department().equals(department)).isPresent();
        if (!caller.is(Role.BKPSDM) && !own) {
            return new NotAllowed();
        }
        Optional<Survey> survey = surveys.find(surveyId).filter(found -> found.version() > 0);
        if (survey.isEmpty()) {
            return new NoSuchSurvey();
        }
        if (survey.get().frame().anonymous()) {
            return new Anonymous();
        }
        return survey.get().frame().isReview()
                ? new Owing(owing(survey.get(), department, at, limit, cursor))
                : new Waiting(waiting(survey.get(), department, limit, cursor));
    }

    private Page<Member> waiting(Survey survey, DepartmentCode department, int limit, Optional<String> cursor) {
        Page<Member> page = people.of(department, limit, cursor);
        List<Member> asked = page.items().stream()
                .filter(member -> survey.frame().audience().includes(member.person())).toList();
        Set<AsnId> answered = responses.answered(survey.surveyId(),
                asked.stream().map(member -> member.person().asn()).toList());
        return new Page<>(asked.stream().filter(member -> !answered.contains(member.person().asn())).toList(),
                page.next());
    }

    /** Nobody where the review is over: nothing can be given any more, and what was is deleted. */
    private Page<OwedRatings.Owing> owing(Survey review, DepartmentCode department, Instant at, int limit,
            Optional<String> cursor) {
        if (review.status() == Survey.Status.CLOSED || review.isOverAt(at)) {
            return new Page<>(List.of(), Optional.empty());
        }
        Page<Member> page = people.withSuperiors(department, Math.min(limit, RATERS), cursor);
        return new Page<>(owed.of(review, page.items()), page.next());
    }
}
