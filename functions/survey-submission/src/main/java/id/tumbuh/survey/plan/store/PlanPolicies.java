package id.tumbuh.survey.plan.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.survey.plan.model.PlanPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
        try (InputStream file = PlanPolicies.class.getResourceAsStream(FILE)) {
            return new PlanPolicies(Arrays.asList(
                    json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), PlanPolicy[].class)));
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }

    /** The version that holds on the day. */
    public PlanPolicy on(LocalDate day) {
        return PlanPolicy.on(day, versions);
    }
}
