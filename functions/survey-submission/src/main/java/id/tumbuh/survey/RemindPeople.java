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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who of a department was asked and has not answered: for BKPSDM, and for a department's own administrator. */
final class RemindPeople {

    sealed interface Outcome {}

    /** A page may have fewer people than the limit, even none. */
    record Waiting(Page<Member> people) implements Outcome {}

    record NotAllowed() implements Outcome {}

    record NoSuchSurvey() implements Outcome {}

    /** Nobody may know who took part in it. */
    record Anonymous() implements Outcome {}

    private final Surveys surveys;
    private final Responses responses;
    private final People people;

    RemindPeople(Surveys surveys, Responses responses, People people) {
        this.surveys = surveys;
        this.responses = responses;
        this.people = people;
    }

    Outcome of(Caller caller, String surveyId, DepartmentCode department, int limit, Optional<String> cursor) {
        boolean own = caller.is(Role.ADMIN_OPD)
                && people.find(caller.id()).filter(person -> person.department().equals(department)).isPresent();
        if (!caller.is(Role.BKPSDM) && !own) {
            return new NotAllowed();
        }
        Optional<Survey> survey = surveys.find(surveyId)
                .filter(found -> found.version() > 0 && !found.frame().isReview());
        if (survey.isEmpty()) {
            return new NoSuchSurvey();
        }
        if (survey.get().frame().anonymous()) {
            return new Anonymous();
        }
        Page<Member> page = people.of(department, limit, cursor);
        List<Member> asked = page.items().stream()
                .filter(member -> survey.get().frame().audience().includes(member.person())).toList();
        Set<AsnId> answered = responses.answered(surveyId,
                asked.stream().map(member -> member.person().asn()).toList());
        return new Waiting(new Page<>(asked.stream()
                .filter(member -> !answered.contains(member.person().asn())).toList(), page.next()));
    }
}
