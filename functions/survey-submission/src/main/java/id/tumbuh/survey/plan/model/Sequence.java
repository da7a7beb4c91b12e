package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.survey.model.CourseOffer;
import id.tumbuh.survey.plan.model.Recommendation.Move;
import id.tumbuh.survey.plan.model.Recommendation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Chosen courses in an order in which they can be taken: of those that can be next, the first in the order they come in. */
record Sequence(List<Step> steps, Map<CompetencyCode, Integer> reached) {

    static Sequence of(List<CourseOffer> chosen, List<Wish> wishes) {
        Map<CompetencyCode, Integer> reached = new TreeMap<>();
        wishes.forEach(wish -> reached.put(wish.gap().competency(), wish.from()));
        List<Step> steps = new ArrayList<>();
        List<CourseOffer> left = new ArrayList<>(chosen);
        while (!left.isEmpty()) {
            List<CourseId> waiting = left.stream().map(CourseOffer::courseId).toList();
            CourseOffer next = left.stream()
                    .filter(offer -> offer.prerequisites().stream().noneMatch(waiting::contains)).findFirst()
                    .orElseThrow();
            left.remove(next);
            steps.add(new Step(next, moves(next, wishes, reached), chosen.stream()
                    .filter(offer -> offer.prerequisites().contains(next.courseId())).map(CourseOffer::courseId)
                    .sorted().toList()));
        }
        return new Sequence(steps, reached);
    }

    private static List<Move> moves(CourseOffer offer, List<Wish> wishes, Map<CompetencyCode, Integer> reached) {
        List<Move> moves = new ArrayList<>();
        for (Wish wish : wishes) {
            CompetencyCode competency = wish.gap().competency();
            int from = reached.get(competency);
            int to = wish.reached(offer.reaches().value());
            if (offer.competencies().contains(competency) && to > from) {
                moves.add(new Move(competency, from, to, to == wish.target()));
                reached.put(competency, to);
            }
        }
        return moves;
    }
}
