package id.tumbuh.survey.model.review;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.survey.model.Measure;
import id.tumbuh.survey.model.RaterGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much the view of each group of raters weighs against the others' by a review's weights: that of the group whose questions of a
 * competency weigh most has the whole weight of its source, the others' as much of theirs as their questions weigh less.
 */
public record RaterShares(Map<CompetencyCode, Map<RaterGroup, Integer>> weights) {

    private static final int WHOLE = 1000;

    public static RaterShares of(List<Measure> measures) {
        Map<CompetencyCode, Map<RaterGroup, Integer>> weights = new TreeMap<>();
        measures.forEach(measure -> Arrays.stream(RaterGroup.values()).forEach(group -> weights
                .computeIfAbsent(measure.competency(), none -> new TreeMap<>())
                .merge(group, measure.weight(group), Integer::sum)));
        return new RaterShares(weights);
    }

    /** In thousandths; the whole of a competency that has no weights here. */
    public int of(CompetencyCode competency, RaterGroup group) {
        Map<RaterGroup, Integer> own = weights.getOrDefault(competency, Map.of());
        int most = own.values().stream().mapToInt(weight -> weight).max().orElse(0);
        return most == 0 ? WHOLE : own.getOrDefault(group, 0) * WHOLE / most;
    }
}
