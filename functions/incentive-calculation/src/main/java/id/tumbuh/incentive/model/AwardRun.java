package id.tumbuh.incentive.model;

import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import java.time.Instant;
import java.util.List;

/**
 * A numbered run for a period. What it calculates from is fixed when it starts: the ledger as of then, one version of the
 * policy, the departments that have members.
 *
 * @param isFinal whether the period was concluded by it, else it is preliminary
 */
public record AwardRun(Period period, int run, Instant asOf, String policyId, int policyVersion,
        List<DepartmentCode> departments, boolean isFinal, int departmentsDone) {

    public AwardRun {
        departments = List.copyOf(departments);
    }

    public boolean isComplete() {
        return departmentsDone >= departments.size();
    }

    public String policy() {
        return AwardPolicy.name(policyId, policyVersion);
    }

    public String status() {
        return isComplete() ? isFinal ? "final" : "preliminary" : "running";
    }
}
