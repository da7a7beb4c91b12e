package id.tumbuh.survey.model.needs;

import java.time.LocalDate;

/**
 * What one piece of evidence does to the level as of a day. Weights are in millionths (weight times decay), shares in
 * thousandths of all weight that counts.
 *
 * @param weight the source's by the share that the evidence has of it, in thousandths
 * @param decay what is left of it, in thousandths
 * @param lastDay the last day on which it counts
 */
public record Effect(Evidence evidence, Standing standing, int weight, int decay, LocalDate lastDay, int share) {

    /** Whether the evidence counts, or why not. */
    public enum Standing {
        COUNTS, SUPERSEDED, EXPIRED, WITHDRAWN, NOT_YET, TOO_FEW_RATERS, WITHOUT_WEIGHT, NOT_ALONE
    }

    public boolean counts() {
        return standing == Standing.COUNTS;
    }

    /** In millionths; 0 where it does not count. */
    public long effectiveWeight() {
        return counts() ? (long) weight * decay : 0;
    }

    /** The same, counting no more. */
    Effect as(Standing other) {
        return new Effect(evidence, other, weight, decay, lastDay, 0);
    }

    Effect sharing(long all) {
        return new Effect(evidence, standing, weight, decay, lastDay,
                all == 0 ? 0 : (int) (effectiveWeight() * 1000 / all));
    }
}
