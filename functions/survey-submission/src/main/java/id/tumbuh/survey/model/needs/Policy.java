package id.tumbuh.survey.model.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How evidence becomes a level, from a day on. A version is never edited: a new one is added with a later day.
 *
 * @param minimumEvidence how many pieces have to count before there is a level at all
 * @param difference from how many thousandths of a level on a self-view and the others' differ
 */
public record Policy(int version, LocalDate effectiveFrom, String legalBasis, int minimumEvidence, int difference,
        Map<Source, SourceRule> sources, PriorityWeights priority) {

    /** What each part gives to a priority, in thousandths of the whole; complaints count up to so many. */
    public record PriorityWeights(int size, int departmentShare, int complaints, int mostComplaints) {

        public PriorityWeights {
            if (size + departmentShare + complaints != 1000 || mostComplaints < 1) {
                throw new IllegalArgumentException("the parts of a priority are 1000 together");
            }
        }
    }

    public Policy {
        if (minimumEvidence < 1 || difference < 1) {
            throw new IllegalArgumentException("a policy wants at least one piece of evidence and a difference");
        }
        for (Source source : Source.values()) {
            if (!sources.containsKey(source)) {
                throw new IllegalArgumentException("a policy has a rule for " + source);
            }
        }
        sources = Map.copyOf(sources);
    }

    /** The version that holds on the day: the latest that is in effect, before all of them the first. */
    public static Policy on(LocalDate day, List<Policy> versions) {
        List<Policy> sorted = versions.stream()
                .sorted((a, b) -> a.effectiveFrom().compareTo(b.effectiveFrom())).toList();
        return sorted.reversed().stream().filter(policy -> !policy.effectiveFrom().isAfter(day)).findFirst()
                .orElseGet(sorted::getFirst);
    }
}
