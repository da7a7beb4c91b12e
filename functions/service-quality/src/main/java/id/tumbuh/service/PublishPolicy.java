package id.tumbuh.service;

import id.tumbuh.service.model.ComplaintPolicy;
import id.tumbuh.service.model.Department;
import id.tumbuh.service.store.Policies;
import id.tumbuh.shared.CompetencyCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An operator publishes the city's departments and which complaints show the need of which competency, from a day on. The
 * complaints that waited for it are counted; publishing the same again goes on with what a time-out left.
 */
public final class PublishPolicy implements Function<PublishPolicy.Input, Map<String, Object>> {

    /** What the operator sends; the day is one in Asia/Jakarta. */
    public record Input(
            LocalDate validFrom,
            String legalBasis,
            int threshold,
            Map<String, CompetencyCode> categories,
            List<Department> departments) {}

    private final Policies policies;
    private final CountWaiting countWaiting;
    private final Clock clock;

    PublishPolicy(Policies policies, CountWaiting countWaiting, Clock clock) {
        this.policies = policies;
        this.countWaiting = countWaiting;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> apply(Input input) {
        policies.publish(new ComplaintPolicy(input.validFrom(), input.legalBasis(), input.threshold(),
                input.categories(), input.departments()));
        CountWaiting.Counted complaints = countWaiting.all(clock.instant());
        return Map.of("validFrom", input.validFrom().toString(), "counted", complaints.counted(), "waiting",
                complaints.waiting());
    }
}
