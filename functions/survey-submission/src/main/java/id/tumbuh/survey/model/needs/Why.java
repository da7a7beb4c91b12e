package id.tumbuh.survey.model.needs;

import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.RequiredLevels;
import java.time.LocalDate;

/**
 * A gap in one competency as of a day, and all that it follows from.
 *
 * @param gap in thousandths of a level, 0 where there is none or too little evidence to tell
 */
public record Why(LocalDate asOf, PositionKind position, RequiredLevels table, ActualLevel actual, int gap,
        Policy policy) {

    private static final int WHOLE = 1000;

    public static Why of(Held held, RequiredLevels table, ActualLevel actual, LocalDate asOf, Policy policy) {
        int required = table.of(held.position()).value() * WHOLE;
        return new Why(asOf, held.position(), table, actual,
                actual.value().map(value -> Math.max(0, required - value)).orElse(0), policy);
    }

    public ProficiencyLevel required() {
        return table.of(position);
    }
}
