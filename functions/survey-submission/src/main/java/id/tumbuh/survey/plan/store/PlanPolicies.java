package id.tumbuh.survey.plan.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.shared.Period;
import id.tumbuh.survey.plan.model.PlanPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The versions of the plans' policy, which come with the code as that of evidence does. */
public final class PlanPolicies {

    private static final String FILE = "plan-policy.json";

    private final List<PlanPolicy> versions;

    private PlanPolicies(List<PlanPolicy> versions) {
        this.versions = versions;
    }

    public static PlanPolicies in(Json json) {
        return new PlanPolicies(Arrays.asList(json.resource(PlanPolicies.class, FILE, PlanPolicy[].class)));
    }

    /** The version that holds on the city's day of the instant. */
    public PlanPolicy on(Instant at) {
        return PlanPolicy.on(LocalDate.ofInstant(at, Period.ZONE), versions);
    }
}
