package id.tumbuh.survey.model.review;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.survey.model.Measure;
import id.tumbuh.survey.model.RaterGroup;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one rater said of somebody: of each competency the mean of its questions by the weights of the rater's group, rounded
 * down. The answers themselves are kept nowhere.
 *
 * @param levels in thousandths of a level; a competency of which the rater told nothing that counts is not among them
 */
public record Rating(RaterGroup group, Map<CompetencyCode, Integer> levels) {

    private static final int WHOLE = 1000;

    public static Rating of(RaterGroup group, List<Measure> measures, Map<String, ?> answers) {
        Map<CompetencyCode, Integer> weighted = new TreeMap<>();
        Map<CompetencyCode, Integer> weights = new TreeMap<>();
        measures.forEach(measure -> measure.level(answers).ifPresent(level -> {
            int weight = measure.weight(group);
            weighted.merge(measure.competency(), weight * level.value() * WHOLE, Integer::sum);
            weights.merge(measure.competency(), weight, Integer::sum);
        }));
        weights.values().removeIf(weight -> weight == 0);
        Map<CompetencyCode, Integer> levels = new TreeMap<>();
        weights.forEach((competency, weight) -> levels.put(competency, weighted.get(competency) / weight));
        return new Rating(group, levels);
    }
}
