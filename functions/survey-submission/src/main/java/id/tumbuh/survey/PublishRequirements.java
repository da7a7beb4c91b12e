package id.tumbuh.survey;

import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.RequiredLevels;
import id.tumbuh.survey.store.Requirements;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/** An operator publishes the levels that positions require, from a day on. */
public final class PublishRequirements implements Function<PublishRequirements.Input, Map<String, Object>> {

    /** What the operator sends. */
    public record Input(
            LocalDate validFrom,
            String legalBasis,
            Map<PositionKind, ProficiencyLevel> required) {}

    private final Requirements requirements;

    PublishRequirements(Requirements requirements) {
        this.requirements = requirements;
    }

    @Override
    public Map<String, Object> apply(Input input) {
        requirements.publish(new RequiredLevels(input.validFrom(), input.legalBasis(), input.required()));
        return Map.of("validFrom", input.validFrom().toString());
    }
}
