package id.tumbuh.survey.plan;

import id.tumbuh.runtime.http.Caller;
import id.tumbuh.runtime.http.Preconditions;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.model.CourseOffer;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.plan.model.Closing;
import id.tumbuh.survey.plan.model.DevelopmentPlan;
import id.tumbuh.survey.plan.model.PlannedCourse;
import id.tumbuh.survey.plan.store.Plans;
import id.tumbuh.survey.plan.store.Plans.Stored;
import id.tumbuh.survey.store.Courses;
import id.tumbuh.survey.store.People;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An ASN drafts the plan for a year, changes it, and submits it to the superior. */
final class WritePlan {

    sealed interface Outcome {}

    record Written(Stored plan) implements Outcome {}

    record NotAllowed() implements Outcome {}

    /** The caller is nobody whom the city knows, or has no plan for the year. */
    record NoSuchPlan() implements Outcome {}

    /** The year is over, or too far away. */
    record YearNotOpen() implements Outcome {}

    /** Courses that nobody offers, or that were named before, by their place. */
    record NotOffered(List<Integer> places) implements Outcome {}

    record NoSuperior() implements Outcome {}

    /** Approved plans are changed, not submitted again. */
    record ApprovedAlready() implements Outcome {}

    record Unguarded() implements Outcome {}

    record Stale() implements Outcome {}

    private final Plans plans;
    private final People people;
    private final Courses courses;
    private final PersonalGaps gaps;

    WritePlan(Plans plans, People people, Courses courses, PersonalGaps gaps) {
        this.plans = plans;
        this.people = people;
        this.courses = courses;
        this.gaps = gaps;
    }

    Outcome write(Caller caller, int year, List<CourseId> wanted, Preconditions preconditions, Instant at) {
        if (!caller.is(Role.ASN)) {
            return new NotAllowed();
        }
        if (people.find(caller.id()).isEmpty()) {
            return new NoSuchPlan();
        }
        if (!DevelopmentPlan.isOpen(year, at)) {
            return new YearNotOpen();
        }
        if (preconditions.none()) {
            return new Unguarded();
        }
        Map<CourseId, CourseOffer> offers = courses.all().stream()
                .collect(Collectors.toMap(CourseOffer::courseId, Function.identity()));
        List<Integer> refused = IntStream.range(0, wanted.size())
                .filter(place -> !offers.containsKey(wanted.get(place))
                        || wanted.indexOf(wanted.get(place)) < place)
                .boxed().toList();
        return refused.isEmpty()
                ? write(caller.id(), year, wanted.stream().map(offers::get).map(PlannedCourse::new).toList(),
                        preconditions)
                : new NotOffered(refused);
    }

    private Outcome write(AsnId asn, int year, List<PlannedCourse> planned, Preconditions preconditions) {
        Optional<Stored> stored = plans.find(asn, year);
        if (!preconditions.hold(stored.map(Stored::etag))) {
            return new Stale();
        }
        DevelopmentPlan next = stored.<DevelopmentPlan>map(before -> before.plan().changed(planned))
                .orElseGet(() -> DevelopmentPlan.first(asn, year, planned));
        return outcome(plans.save(next, stored.map(Stored::version).orElse(0L)));
    }

    /** Submits again to the superior of now where the plan was submitted to the one before. */
    Outcome submit(Caller caller, int year, Preconditions preconditions, Instant at) {
        if (!caller.is(Role.ASN)) {
            return new NotAllowed();
        }
        Optional<Person> person = people.find(caller.id());
        Optional<Stored> stored = person.flatMap(known -> plans.find(known.asn(), year));
        if (stored.isEmpty()) {
            return new NoSuchPlan();
        }
        if (preconditions.none()) {
            return new Unguarded();
        }
        Optional<AsnId> superior = person.flatMap(DevelopmentPlan::decides);
        if (superior.isEmpty()) {
            return new NoSuperior();
        }
        DevelopmentPlan plan = stored.get().plan();
        if (plan instanceof DevelopmentPlan.Approved) {
            return new ApprovedAlready();
        }
        Optional<DevelopmentPlan.Submitted> next = plan.submit(superior.get(), at,
                Closing.of(gaps.of(caller.id(), at), plan.body().courses()));
        if (next.isEmpty()) {
            // it is there already: whoever did not get the answer asks again
            return new Written(stored.get());
        }
        if (!DevelopmentPlan.isOpen(year, at)) {
            return new YearNotOpen();
        }
        return preconditions.hold(stored.map(Stored::etag))
                ? outcome(plans.save(next.get(), stored.get().version()))
                : new Stale();
    }

    private static Outcome outcome(Optional<Stored> saved) {
        return saved.<Outcome>map(Written::new).orElseGet(Stale::new);
    }
}
