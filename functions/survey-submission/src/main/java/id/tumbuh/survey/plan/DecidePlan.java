package id.tumbuh.survey.plan;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.runtime.http.Preconditions;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PlanApproved;
import id.tumbuh.survey.model.Member;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.plan.model.DevelopmentPlan;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Approved;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Drafted;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Returned;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Submitted;
import id.tumbuh.survey.plan.store.PlanPolicies;
import id.tumbuh.survey.plan.store.Plans;
import id.tumbuh.survey.plan.store.Plans.Stored;
import id.tumbuh.survey.store.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A superior reads the plans that their people submitted, and approves them or gives them back. To anybody else, the person
 * included, there is no such plan.
 */
final class DecidePlan {

    sealed interface Outcome {}

    record Decided(Stored plan) implements Outcome {}

    record NotAllowed() implements Outcome {}

    /** There is none, it was not submitted, or the person is not the caller's. */
    record NoSuchPlan() implements Outcome {}

    /** It was decided already. */
    record WrongState() implements Outcome {}

    /** The plan's year is over, and so is the time to decide of it. */
    record TooLate() implements Outcome {}

    record Unguarded() implements Outcome {}

    record Stale() implements Outcome {}

    /** A person of the caller's, and the plan that they submitted. */
    private record Case(Person person, Stored stored) {}

    private final Plans plans;
    private final People people;
    private final PlanPolicies policies;

    DecidePlan(Plans plans, People people, PlanPolicies policies) {
        this.plans = plans;
        this.people = people;
        this.policies = policies;
    }

    /** A page of as many people, of whom not all have submitted a plan. @return nothing where the caller is no superior */
    Optional<Page<Stored>> list(Caller caller, int year, int limit, Optional<String> cursor) {
        if (!caller.is(Role.ATASAN)) {
            return Optional.empty();
        }
        Page<Member> team = people.team(caller.id(), limit, cursor);
        return Optional.of(new Page<>(plans.submitted(team.items().stream().map(Member::person).map(Person::asn)
                .filter(asn -> !asn.equals(caller.id())).toList(), year), team.next()));
    }

    Outcome read(Caller caller, Optional<AsnId> asn, int year) {
        if (!caller.is(Role.ATASAN)) {
            return new NotAllowed();
        }
        return submitted(caller, asn, year).<Outcome>map(found -> new Decided(found.stored()))
                .orElseGet(NoSuchPlan::new);
    }

    Outcome approve(Caller caller, Optional<AsnId> asn, int year, Preconditions preconditions, Instant at) {
        return decide(caller, asn, year, preconditions, at, new Decision() {

            @Override
            public Optional<Stored> of(Person person, Submitted submitted, long version) {
                Approved approved = submitted.approve(caller.id(), at);
                return plans.approve(approved, version, event(person, approved));
            }

            @Override
            public boolean isMade(Stored stored) {
                return stored.plan() instanceof Approved plan && plan.approval().by().equals(caller.id())
                        && preconditions.hold(Optional.of(stored.etagBefore()));
            }
        });
    }

    Outcome giveBack(Caller caller, Optional<AsnId> asn, int year, String comment, Preconditions preconditions,
            Instant at) {
        return decide(caller, asn, year, preconditions, at, new Decision() {

            @Override
            public Optional<Stored> of(Person person, Submitted submitted, long version) {
                return plans.save(submitted.giveBack(caller.id(), at, comment), version);
            }

            @Override
            public boolean isMade(Stored stored) {
                return stored.plan() instanceof Returned plan && plan.by().equals(caller.id())
                        && plan.comment().equals(comment) && preconditions.hold(Optional.of(stored.etagBefore()));
            }
        });
    }

    private interface Decision {

        /** What becomes of a submitted plan; nothing where it was changed meanwhile. */
        Optional<Stored> of(Person person, Submitted submitted, long version);

        /** Whether it is just what was decided: whoever did not get the answer asks again. */
        boolean isMade(Stored stored);
    }

    private Outcome decide(Caller caller, Optional<AsnId> asn, int year, Preconditions preconditions, Instant at,
            Decision decision) {
        if (!caller.is(Role.ATASAN)) {
            return new NotAllowed();
        }
        Optional<Case> found = submitted(caller, asn, year);
        if (found.isEmpty()) {
            return new NoSuchPlan();
        }
        if (preconditions.none()) {
            return new Unguarded();
        }
        Stored stored = found.get().stored();
        if (!preconditions.hold(Optional.of(stored.etag()))) {
            return decision.isMade(stored) ? new Decided(stored) : new Stale();
        }
        if (!(stored.plan() instanceof Submitted submitted)) {
            return new WrongState();
        }
        return policies.on(at).decides(year, LocalDate.ofInstant(at, Period.ZONE))
                ? decision.of(found.get().person(), submitted, stored.version()).<Outcome>map(Decided::new)
                        // somebody was faster, perhaps with the same: what is there now tells. Versions only rise
                        .orElseGet(() -> decide(caller, asn, year, preconditions, at, decision))
                : new TooLate();
    }

    private Optional<Case> submitted(Caller caller, Optional<AsnId> asn, int year) {
        return asn.flatMap(people::find)
                .filter(person -> DevelopmentPlan.decides(person).filter(caller.id()::equals).isPresent())
                .flatMap(person -> plans.find(person.asn(), year)
                        .filter(stored -> !(stored.plan() instanceof Drafted))
                        .map(stored -> new Case(person, stored)));
    }

    private static PlanApproved event(Person person, Approved plan) {
        return new PlanApproved(person.asn(), plan.body().year(), plan.body().revision(), person.department(),
                plan.body().courses().stream()
                        .map(course -> new PlanApproved.Course(course.course(), course.lessonHours())).toList(),
                plan.closes().stream()
                        .map(closing -> new PlanApproved.Closing(closing.competency(), closing.levels())).toList(),
                plan.approval().at());
    }
}
