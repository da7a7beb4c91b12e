package id.tumbuh.incentive.model;

import id.tumbuh.shared.Period;
import java.util.Set;

/**
 * The periods that awards are calculated for.
 *
 * @param known each that has an entry or a run: it gets a final run in the end
 * @param concluded each of them whose final run was started
 */
public record AwardPeriods(Set<Period> known, Set<Period> concluded) {

    public AwardPeriods {
        known = Set.copyOf(known);
        concluded = Set.copyOf(concluded);
    }
}
