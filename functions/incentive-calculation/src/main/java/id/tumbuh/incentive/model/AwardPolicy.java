package id.tumbuh.incentive.model;

import id.tumbuh.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/**
 * The rules of points and awards as dated data. Conditions and points are CEL: a points rule sees {@code lessonHours} (int)
 * and gives an int; a gate sees {@code eligible} (bool), {@code employment} (string) and {@code points} (int) and gives a bool.
 *
 * @param graceDays how many days after its end a period still takes what happened in it, where this policy holds on its last day
 */
public record AwardPolicy(
        String id,
        int version,
        LocalDate validFrom,
        String legalBasis,
        List<PointsRule> certificateRules,
        List<Gate> gates,
        int nominationsPerDepartment,
        Integer graceDays) {

    /** The entries of a certificate are booked in one transaction, and the nominations of a department are one item. */
    private static final int MOST_RULES = 50;
    private static final int MOST_NOMINATIONS = 20;
    private static final int MOST_GRACE = 366;

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
        // a version that was published before there was a grace stays as it is, and gives none
        graceDays = graceDays == null ? Integer.valueOf(0) : graceDays;
        if (graceDays < 0 || graceDays > MOST_GRACE || nominationsPerDepartment > MOST_NOMINATIONS
                || certificateRules.size() > MOST_RULES) {
            throw new IllegalArgumentException("a policy has 0 to " + MOST_GRACE + " days of grace, at most "
                    + MOST_NOMINATIONS + " nominations for each department and " + MOST_RULES + " rules");
        }
        certificateRules = List.copyOf(certificateRules);
        gates = List.copyOf(gates);
    }

    /** How a decision names the policy. */
    public String name() {
        return name(id, version);
    }

    static String name(String id, int version) {
        return id + " v" + version;
    }
}
