package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CourseId;
import id.tumbuh.survey.model.CourseOffer;
import id.tumbuh.survey.plan.model.Recommendation.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a gap is closed or not. */
final class Outlooks {

    /** By what closing all of it is worth. */
    static final Comparator<Wish> LARGEST_FIRST = Comparator
            .comparingInt((Wish wish) -> (wish.target() - wish.from()) * wish.perLevel()).reversed()
            .thenComparing(wish -> wish.gap().competency());

    private Outlooks() {}

    static Verdict verdict(Wish wish, int reached, Paths paths, int budget) {
        if (wish.target() == wish.from()) {
            return new Verdict.NothingHigher();
        }
        if (reached == wish.target()) {
            return new Verdict.Closed();
        }
        List<CourseOffer> closing = paths.offers().values().stream().filter(offer -> closes(offer, wish)).toList();
        Comparator<CourseOffer> shortest = Comparator.comparingInt(offer -> withPath(offer, paths));
        Optional<CourseOffer> nearest = closing.stream().filter(offer -> paths.to(offer.courseId()).isPresent())
                .min(shortest.thenComparing(CourseOffer::courseId));
        if (closing.isEmpty()) {
            return paths.completed().stream().anyMatch(offer -> closes(offer, wish))
                    ? new Verdict.AllCompleted()
                    : new Verdict.NoCourse();
        }
        return nearest.map(offer -> tooLong(offer, withPath(offer, paths), budget))
                .orElseGet(() -> new Verdict.NotTakeable(closing.getFirst().courseId()));
    }

    private static boolean closes(CourseOffer offer, Wish wish) {
        return offer.competencies().contains(wish.gap().competency()) && offer.reaches().value() >= wish.target();
    }

    private static Verdict tooLong(CourseOffer offer, int withPath, int budget) {
        CourseId course = offer.courseId();
        if (offer.lessonHours().value() > budget) {
            return new Verdict.TooLong(course, offer.lessonHours().value());
        }
        return withPath > budget
                ? new Verdict.PrerequisitesTooLong(course, withPath)
                : new Verdict.BudgetElsewhere(course, withPath);
    }

    /** In lesson hours; of a course that can be taken. */
    private static int withPath(CourseOffer offer, Paths paths) {
        Set<CourseId> path = paths.to(offer.courseId()).orElseThrow();
        return paths.lessonHours(path);
    }
}
