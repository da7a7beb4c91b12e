package id.tumbuh.incentive.model;

import id.tumbuh.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/**
 * The rules of points and awards as dated data. Conditions and points are CEL: a points rule sees {@code lessonHours} (int)
 * and gives an int; a gate sees {@code eligible} (bool), {@code employment} (string) and {@code points} (int) and gives a bool.
 */
public record AwardPolicy(
        String id,
        int version,
        LocalDate validFrom,
        String legalBasis,
        List<PointsRule> certificateRules,
        List<Gate> gates,
        int nominationsPerDepartment) {

    /** Books points for a certificate where the condition holds. */
    public record PointsRule(String rule, String condition, String points, LocalizedText reason) {}

    /** Who does not pass is not nominated. */
    public record Gate(String rule, String condition, LocalizedText reason) {}

    public AwardPolicy {
        if (id == null || id.isBlank() || version < 1 || nominationsPerDepartment < 1 || legalBasis == null
                || legalBasis.isBlank()) {
            throw new IllegalArgumentException(
                    "a policy has an id, a version, a legal basis and at least one nomination");
        }
        certificateRules = List.copyOf(certificateRules);
        gates = List.copyOf(gates);
    }

    /** How a decision names the policy. */
    public String name() {
        return id + " v" + version;
    }
}
