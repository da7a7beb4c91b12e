package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.CompetencyGap;

/**
 * A gap that courses may close.
 *
 * @param perLevel what each level of it is worth, at least 1
 */
public record Wish(CompetencyGap gap, int perLevel) {

    public Wish {
        if (perLevel < 1) {
            throw new IllegalArgumentException("a level of a gap is worth at least 1");
        }
    }

    /** The level that the person has; 0 where nobody knows. */
    int from() {
        return gap.actual().map(ProficiencyLevel::value).orElse(0);
    }

    int target() {
        return gap.target().value();
    }

    /** The level that the person has with a course that reaches this one; what is above the target is worth nothing. */
    int reached(int level) {
        return Math.max(from(), Math.min(level, target()));
    }
}
