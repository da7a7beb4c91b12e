package id.tumbuh.survey.model.review;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.survey.model.RaterGroup;
import id.tumbuh.survey.model.needs.Source;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** How a group of raters sees somebody: never one rater of those who are asked as a group. */
public record GroupView(RaterGroup group, Map<CompetencyCode, Mean> means) {

    /**
     * @param level the mean of the raters in thousandths of a level, rounded down; each rater counts the same
     * @param raters how many told of the competency
     * @param share how much of its source's weight the group has in the review, in thousandths
     */
    public record Mean(int level, int raters, int share) {}

    /** Under which source the view is evidence: whom one knows is one's superior, peers and subordinates are a group. */
    public static Source source(RaterGroup group) {
        return switch (group) {
            case SELF -> Source.SELF;
            case SUPERIOR -> Source.SUPERIOR;
            case PEER, SUBORDINATE -> Source.REVIEW_360;
        };
    }

    /**
     * The views of all groups. A competency of which fewer than the minimum of a group told is not in the group's view, and
     * a group without any is left out, so no number follows from what too few said.
     */
    public static List<GroupView> of(Collection<Rating> ratings, ToIntFunction<RaterGroup> minimum,
            RaterShares shares) {
        return Arrays.stream(RaterGroup.values())
                .map(group -> of(group, ratings.stream().filter(rating -> rating.group() == group).toList(),
                        minimum.applyAsInt(group), shares))
                .filter(view -> !view.means().isEmpty()).toList();
    }

    private static GroupView of(RaterGroup group, List<Rating> ratings, int minimum, RaterShares shares) {
        Map<CompetencyCode, Integer> sums = new TreeMap<>();
        Map<CompetencyCode, Integer> raters = new TreeMap<>();
        ratings.forEach(rating -> rating.levels().forEach((competency, level) -> {
            sums.merge(competency, level, Integer::sum);
            raters.merge(competency, 1, Integer::sum);
        }));
        raters.values().removeIf(count -> count < minimum);
        Map<CompetencyCode, Mean> means = new TreeMap<>();
        raters.forEach((competency, count) -> means.put(competency,
                new Mean(sums.get(competency) / count, count, shares.of(competency, group))));
        return new GroupView(group, means);
    }
}
