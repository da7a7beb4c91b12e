package id.tumbuh.survey.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.survey.model.needs.Policy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The versions of the policy by which evidence becomes a level. They come with the code, so that reading one costs nothing
 * and none changes without a review; a version that was released is never edited, or the past would read otherwise.
 */
public final class Policies {

    private static final String FILE = "needs-policy.json";

    private final List<Policy> versions;

    private Policies(List<Policy> versions) {
        this.versions = versions;
    }

    public static Policies in(Json json) {
        return new Policies(Arrays.asList(json.resource(Policies.class, FILE, Policy[].class)));
    }

    /** The version that holds on the day. */
    public Policy on(LocalDate day) {
        return Policy.on(day, versions);
    }
}
