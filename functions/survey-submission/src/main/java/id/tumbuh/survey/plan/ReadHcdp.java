package id.tumbuh.survey.plan;

import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.akpk.model.Sight;
import id.tumbuh.survey.akpk.store.Reports;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.plan.model.ShownYear;
import id.tumbuh.survey.plan.store.GroupPlans;
import id.tumbuh.survey.plan.store.PlanPolicies;
import id.tumbuh.survey.store.People;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The city's and its departments' plans over years, of groups that are large enough: all of them for BKPSDM and auditors, the
 * own department's and the city's for who administers one, as in the reports of needs.
 */
final class ReadHcdp {

    /** @param needs of the last analysis of needs that the caller may read */
    record Hcdp(int from, int to, int smallestGroup, Optional<HcdpNeeds> needs, List<ShownYear> years) {}

    private final GroupPlans plans;
    private final People people;
    private final PlanPolicies policies;
    private final Reports reports;

    ReadHcdp(GroupPlans plans, People people, PlanPolicies policies, Reports reports) {
        this.plans = plans;
        this.people = people;
        this.policies = policies;
        this.reports = reports;
    }

    /** @return nothing where the caller may not read them */
    Optional<Hcdp> of(Caller caller, int from, int to, Optional<DepartmentCode> department, Instant at) {
        return sight(caller).map(sight -> {
            Predicate<DepartmentCode> shown = one -> sight.sees(one) && department.map(one::equals).orElse(true);
            int smallest = policies.on(at).smallestGroup();
            var stored = plans.between(from, to);
            return new Hcdp(from, to, smallest, needs(shown),
                    IntStream.rangeClosed(from, to).mapToObj(year -> only(
                            ShownYear.of(year, stored.getOrDefault(year, new TreeMap<>()), smallest), sight,
                            shown))
                            .toList());
        });
    }

    private Optional<HcdpNeeds> needs(Predicate<DepartmentCode> shown) {
        // one of texts alone tells no needs, and one of a department or two not the city's
        return reports.last(report -> !report.competencies().isEmpty()
                && report.departments().size() >= Sight.LEAST_DEPARTMENTS)
                .map(report -> new HcdpNeeds(report.only(shown, competency -> true)));
    }

    private Optional<Sight> sight(Caller caller) {
        return caller.is(Role.BKPSDM, Role.AUDITOR, Role.ADMIN_OPD)
                ? Sight.of(caller.roles(), () -> people.find(caller.id()).map(Person::department))
                : Optional.empty();
    }

    /** What is withheld does not depend on who asks, nor for whom: else two questions would tell it. */
    private static ShownYear only(ShownYear year, Sight sight, Predicate<DepartmentCode> shown) {
        return sight.mayRead(year.departments().keySet())
                ? year.only(shown)
                : year.withheld();
    }
}
