package id.tumbuh.service;

import id.tumbuh.service.model.ComplaintPolicy;
import id.tumbuh.service.store.Policies;
import id.tumbuh.shared.CompetencyCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/** An operator publishes which complaints show the need of which competency, from a day on. */
public final class PublishPolicy implements Function<PublishPolicy.Input, Map<String, Object>> {

    /** What the operator sends; the day is one in Asia/Jakarta. */
    public record Input(LocalDate validFrom, String legalBasis, int threshold,
            Map<String, CompetencyCode> categories) {}

    private final Policies policies;

    PublishPolicy(Policies policies) {
        this.policies = policies;
    }

    @Override
    public Map<String, Object> apply(Input input) {
        policies.publish(
                new ComplaintPolicy(input.validFrom(), input.legalBasis(), input.threshold(), input.categories()));
        return Map.of("validFrom", input.validFrom().toString());
    }
}
