package id.tumbuh.survey.model.needs;

import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.RequiredLevels;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A gap in one competency as of a day, and all that it follows from.
 *
 * @param need what citizens complain of in the department
 * @param gap in thousandths of a level, 0 where there is none or too little evidence to tell
 */
public record Why(LocalDate asOf, PositionKind position, RequiredLevels table, ActualLevel actual,
        Optional<ComplaintNeed> need, int gap, Policy policy) {

    private static final int WHOLE = 1000;

    public static Why of(Held held, RequiredLevels table, ActualLevel actual, Optional<ComplaintNeed> need,
            LocalDate asOf, Policy policy) {
        return new Why(asOf, held.position(), table, actual, need,
                gap(table.of(held.position()), actual.value(), need.isPresent()), policy);
    }

    /**
     * A gap in thousandths of a level: what is missing to the required level, and a level at least where citizens complain.
     *
     * @param actual in thousandths of a level; where nothing is known of it, complaints alone show that all is missing
     */
    public static int gap(ProficiencyLevel required, Optional<Integer> actual, boolean complained) {
        int missing = required.value() * WHOLE - actual.orElse(complained ? 0 : required.value() * WHOLE);
        return Math.max(complained ? WHOLE : 0, missing);
    }

    /** Whether anything tells of a gap, or that there is none. */
    public boolean isKnown() {
        return actual.value().isPresent() || need.isPresent();
    }

    public ProficiencyLevel required() {
        return table.of(position);
    }
}
