package id.tumbuh.incentive.model;

import id.tumbuh.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

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

    /** The entries of a certificate are booked in one transaction; a nomination with its explanation is stored in items. */
    private static final int MOST_RULES = 50;
    private static final int MOST_NOMINATIONS = 20;
    private static final int MOST_GRACE = 366;
    /** An entry's key has the rule's name in it, and DynamoDB bounds keys. */
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;

    /** Books points for a certificate where the condition holds. */
    public record PointsRule(String rule, String condition, String points, LocalizedText reason) {

        public PointsRule {
            check(rule, condition, reason);
            if (points == null) {
                throw new IllegalArgumentException("rule " + rule + " says no points");
            }
        }
    }

    /** Who does not pass is not nominated. */
    public record Gate(String rule, String condition, LocalizedText reason) {

        public Gate {
            check(rule, condition, reason);
        }
    }

    public AwardPolicy {
        if (id == null || id.isBlank() || version < 1 || validFrom == null || nominationsPerDepartment < 1
                || legalBasis == null || legalBasis.isBlank() || certificateRules == null || gates == null) {
            throw new IllegalArgumentException(
                    "a policy has an id, a version, a day from which it holds, a legal basis, "
                            + "rules, gates and at least one nomination");
        }
        // a version that was published before there was a grace stays as it is, and gives none
        graceDays = graceDays == null ? Integer.valueOf(0) : graceDays;
        if (graceDays < 0 || graceDays > MOST_GRACE || nominationsPerDepartment > MOST_NOMINATIONS
                || certificateRules.size() > MOST_RULES || gates.size() > MOST_RULES
                || legalBasis.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a policy has 0 to " + MOST_GRACE + " days of grace, at most "
                    + MOST_NOMINATIONS + " nominations for each department, " + MOST_RULES
                    + " rules of a kind and a short legal basis");
        }
        certificateRules = List.copyOf(certificateRules);
        gates = List.copyOf(gates);
        checkNames(certificateRules.stream().map(PointsRule::rule).toList());
        checkNames(gates.stream().map(Gate::rule).toList());
    }

    private static void check(String rule, String condition, LocalizedText reason) {
        if (rule == null || rule.isBlank() || rule.length() > LONGEST_NAME || condition == null || reason == null
                || Math.max(reason.id().length(), reason.en().length()) > LONGEST_TEXT) {
            throw new IllegalArgumentException("a rule has a name of at most " + LONGEST_NAME
                    + " characters, a condition and a reason of at most " + LONGEST_TEXT + ": " + rule);
        }
    }

    /** Two rules of one name would book one entry twice in a transaction, which is refused for every certificate. */
    private static void checkNames(List<String> rules) {
        if (Set.copyOf(rules).size() != rules.size()) {
            throw new IllegalArgumentException("each rule has a name of its own: " + rules);
        }
    }

    /** How a decision names the policy. */
    public String name() {
        return name(id, version);
    }

    static String name(String id, int version) {
        return id + " v" + version;
    }
}
