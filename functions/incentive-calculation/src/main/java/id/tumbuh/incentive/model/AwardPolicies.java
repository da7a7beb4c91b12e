package id.tumbuh.incentive.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All policies that were ever published. */
public record AwardPolicies(List<AwardPolicy> all) {

    public AwardPolicies {
        all = List.copyOf(all);
    }

    /** The policy that holds on the day: the latest that is valid, of these the highest version. */
    public Optional<AwardPolicy> on(LocalDate day) {
        return all.stream().filter(policy -> !policy.validFrom().isAfter(day))
                .max(Comparator.comparing(AwardPolicy::validFrom).thenComparing(AwardPolicy::version));
    }

    /** Exactly this version, whatever holds by now. */
    public Optional<AwardPolicy> exactly(String id, int version) {
        return all.stream().filter(policy -> policy.id().equals(id) && policy.version() == version).findFirst();
    }
}
