package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.survey.model.CompetencyGap;
import id.tumbuh.survey.model.CourseOffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * The courses that close most of a person's gaps within a budget, in an order in which they can be taken, and what became
 * of each gap. The same whatever order gaps and courses come in; see docs/decisions/0020-courses-by-an-exact-search.md.
 *
 * @param budget in lesson hours
 * @param gain what the choice is worth: each level of each gap by the gap's weight
 * @param exact whether no choice is worth more; else the search was ended by its bound on work
 * @param atMost what no choice is worth more than
 * @param notTakeable the courses that can never be taken, and why
 */
public record Recommendation(int budget, List<Step> courses, List<Outlook> gaps, long gain, boolean exact, long atMost,
        SortedMap<CourseId, Paths.Obstacle> notTakeable) {

    /** Work in steps of the bounds, of which a machine does some hundred millions a second. */
    static final long MOST_WORK = 20_000_000;

    /**
     * A course of the choice.
     *
     * @param moves the gaps that it moves, after what comes before it in the list
     * @param opens the courses of the choice that cannot be taken without it
     */
    public record Step(CourseOffer course, List<Move> moves, List<CourseId> opens) {}

    /** A gap moved from a level, 0 where it was not known, to another one. */
    public record Move(CompetencyCode competency, int from, int to, boolean closes) {}

    /** What becomes of a gap. @param reached the level that the choice leads to, 0 where it is not known */
    public record Outlook(CompetencyGap gap, int reached, Verdict verdict) {}

    /** Whether a gap is closed, or why it is not. */
    public sealed interface Verdict {

        record Closed() implements Verdict {}

        /** The person has the highest level: complaints show a need that no course is for. */
        record NothingHigher() implements Verdict {}

        /** No course leads to the level. */
        record NoCourse() implements Verdict {}

        /** The person has completed every course that leads to the level: other evidence shows less. */
        record AllCompleted() implements Verdict {}

        /** The courses that lead to the level have prerequisites that are unknown or lead in a circle. */
        record NotTakeable(CourseId course) implements Verdict {}

        /** The shortest course that closes the gap has more lesson hours than the budget. */
        record TooLong(CourseId course, int lessonHours) implements Verdict {}

        /** The course would fit, with what comes before it it does not. */
        record PrerequisitesTooLong(CourseId course, int lessonHours) implements Verdict {}

        /** It would fit; the budget goes to what is worth more. */
        record BudgetElsewhere(CourseId course, int lessonHours) implements Verdict {}
    }

    /**
     * @param wishes one for each competency
     * @param offers one for each course
     * @param completed the courses that the person has a certificate of
     * @param budget in lesson hours
     */
    public static Recommendation of(Collection<Wish> wishes, Collection<CourseOffer> offers, Set<CourseId> completed,
            int budget) {
        return of(wishes, offers, completed, budget, MOST_WORK);
    }

    static Recommendation of(Collection<Wish> wishes, Collection<CourseOffer> offers, Set<CourseId> completed,
            int budget, long mostWork) {
        List<Wish> sorted = wishes.stream().sorted(Outlooks.LARGEST_FIRST).toList();
        Paths paths = new Paths(offers, completed);
        Items items = Items.of(sorted, paths, budget);
        Search.Found found = new Search(items, budget, mostWork).best();
        List<CourseOffer> chosen = found.courses().stream().map(items.offers::get).toList();
        Sequence sequence = Sequence.of(chosen, sorted);
        Map<CompetencyCode, Integer> reached = sequence.reached();
        List<Outlook> outlooks = sorted.stream().map(wish -> new Outlook(wish.gap(),
                reached.get(wish.gap().competency()),
                Outlooks.verdict(wish, reached.get(wish.gap().competency()), paths, budget))).toList();
        return new Recommendation(budget, sequence.steps(), outlooks, found.gain(), found.exact(), found.atMost(),
                paths.impossible());
    }

    /** Of all courses. */
    public int lessonHours() {
        return courses.stream().mapToInt(step -> step.course().lessonHours().value()).sum();
    }

    /** The ids, in their order. */
    List<CourseId> ids() {
        return courses.stream().map(step -> step.course().courseId()).toList();
    }
}
