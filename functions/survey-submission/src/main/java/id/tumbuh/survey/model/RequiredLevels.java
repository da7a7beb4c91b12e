package id.tumbuh.survey.model;

import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.ProficiencyLevel;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The level that each kind of position requires; holds from a day on. */
public record RequiredLevels(
        LocalDate validFrom,
        String legalBasis,
        Map<PositionKind, ProficiencyLevel> byPosition) {

    public RequiredLevels {
        if (!byPosition.keySet().equals(Set.of(PositionKind.values()))) {
            throw new IllegalArgumentException("each kind of position has a required level");
        }
    }

    public ProficiencyLevel of(PositionKind position) {
        return byPosition.get(position);
    }
}
