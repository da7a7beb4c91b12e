package id.tumbuh.survey.plan;

import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.plan.model.ShownYear;
import id.tumbuh.survey.plan.store.GroupPlans;
import id.tumbuh.survey.plan.store.PlanPolicies;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The city's and its departments' plans over years, of groups that are large enough. */
final class ReadHcdp {

    record Hcdp(int from, int to, int smallestGroup, List<ShownYear> years) {}

    private final GroupPlans plans;
    private final PlanPolicies policies;

    ReadHcdp(GroupPlans plans, PlanPolicies policies) {
        this.plans = plans;
        this.policies = policies;
    }

    /** @return nothing where the caller may not read them */
    Optional<Hcdp> of(Caller caller, int from, int to, Optional<DepartmentCode> department, Instant at) {
        if (!caller.is(Role.BKPSDM, Role.AUDITOR)) {
            return Optional.empty();
        }
        int smallest = policies.on(at).smallestGroup();
        var stored = plans.between(from, to);
        return Optional.of(new Hcdp(from, to, smallest, IntStream.rangeClosed(from, to).mapToObj(
                year -> only(ShownYear.of(year, stored.getOrDefault(year, new TreeMap<>()), smallest), department))
                .toList()));
    }

    /** What is withheld does not depend on who is asked for: else two questions would tell it. */
    private static ShownYear only(ShownYear year, Optional<DepartmentCode> department) {
        SortedMap<DepartmentCode, ShownYear.Shown> departments = new TreeMap<>(year.departments());
        department.ifPresent(one -> departments.keySet().retainAll(List.of(one)));
        return new ShownYear(year.year(), year.city(), departments);
    }
}
