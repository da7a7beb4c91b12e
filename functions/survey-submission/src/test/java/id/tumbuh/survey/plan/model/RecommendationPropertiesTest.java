package id.tumbuh.survey.plan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.survey.model.CourseOffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of every recommendation, over many that are drawn with one seed. */
class RecommendationPropertiesTest {

    private static final int CASES = 1_500;

    /** One drawn case. */
    private record Case(List<Wish> wishes, List<CourseOffer> offers, Set<CourseId> completed, int budget) {

        static Case drawn(Random random) {
            List<CourseOffer> offers = Wishes.courses(random, 1 + random.nextInt(10), 6, 9);
            Set<CourseId> completed = new HashSet<>();
            offers.stream().filter(offer -> random.nextInt(6) == 0).forEach(offer -> completed.add(offer.courseId()));
            return new Case(Wishes.wishes(random, random.nextInt(6)), offers, completed, 1 + random.nextInt(25));
        }

        Recommendation recommend() {
            return Recommendation.of(wishes, offers, completed, budget);
        }
    }

    @Test
    void no_choice_that_keeps_the_rules_is_worth_more() {
        Random random = new Random(1203);
        int worth = 0;
        for (int i = 0; i < CASES; i++) {
            Case drawn = Case.drawn(random);
            Recommendation found = drawn.recommend();
            assertTrue(found.exact());
            assertEquals(best(drawn), found.gain() * 1_000_000 - found.lessonHours() * 1_000 - found.courses().size(),
                    drawn.toString());
            worth += found.gain() > 0 ? 1 : 0;
        }
        assertTrue(worth > CASES / 3, "so many cases had something to choose: " + worth);
    }

    @Test
    void the_budget_is_kept_and_every_prerequisite_comes_before_what_needs_it() {
        Random random = new Random(77);
        for (int i = 0; i < CASES; i++) {
            Case drawn = Case.drawn(random);
            Recommendation found = drawn.recommend();
            assertTrue(found.lessonHours() <= drawn.budget());
            Set<CourseId> had = new HashSet<>(drawn.completed());
            for (Recommendation.Step step : found.courses()) {
                assertTrue(had.containsAll(step.course().prerequisites()), drawn.toString());
                assertTrue(had.add(step.course().courseId()), "taken once, and not what was completed");
            }
        }
    }

    @Test
    void the_order_in_which_gaps_and_courses_come_changes_nothing() {
        Random random = new Random(5);
        for (int i = 0; i < CASES; i++) {
            Case drawn = Case.drawn(random);
            List<Wish> wishes = new ArrayList<>(drawn.wishes());
            List<CourseOffer> offers = new ArrayList<>(drawn.offers());
            Recommendation first = drawn.recommend();
            for (int shuffle = 0; shuffle < 3; shuffle++) {
                Collections.shuffle(wishes, random);
                Collections.shuffle(offers, random);
                assertEquals(first, Recommendation.of(wishes, offers, drawn.completed(), drawn.budget()));
            }
        }
    }

    @Test
    void every_gap_is_told_of_and_closed_by_what_is_chosen_only() {
        Random random = new Random(9);
        for (int i = 0; i < CASES; i++) {
            Case drawn = Case.drawn(random);
            Recommendation found = drawn.recommend();
            assertEquals(drawn.wishes().size(), found.gaps().size());
            long moved = found.courses().stream().flatMap(step -> step.moves().stream())
                    .mapToLong(move -> drawn.wishes()
                            .stream().filter(wish -> wish.gap().competency().equals(move.competency())).findFirst()
                            .orElseThrow().perLevel() * (long) (move.to() - move.from()))
                    .sum();
            assertEquals(found.gain(), moved, "the reasons add up to what the choice is worth");
        }
    }

    /** By trying every set of courses. */
    private static long best(Case drawn) {
        long best = 0;
        for (int set = 0; set < 1 << drawn.offers().size(); set++) {
            List<CourseOffer> chosen = new ArrayList<>();
            for (int i = 0; i < drawn.offers().size(); i++) {
                if ((set >> i & 1) == 1) {
                    chosen.add(drawn.offers().get(i));
                }
            }
            int hours = chosen.stream().mapToInt(offer -> offer.lessonHours().value()).sum();
            if (hours <= drawn.budget() && possible(chosen, drawn.completed())) {
                best = Math.max(best, worth(chosen, drawn.wishes()) * 1_000_000 - hours * 1_000 - chosen.size());
            }
        }
        return best;
    }

    /** Whether there is an order in which each comes after its prerequisites. */
    private static boolean possible(List<CourseOffer> chosen, Set<CourseId> completed) {
        Set<CourseId> had = new HashSet<>(completed);
        List<CourseOffer> left = new ArrayList<>(chosen);
        if (left.stream().anyMatch(offer -> completed.contains(offer.courseId()))) {
            return false;
        }
        while (left.removeIf(offer -> had.containsAll(offer.prerequisites()) && had.add(offer.courseId()))) {
            // another round
        }
        return left.isEmpty();
    }

    private static long worth(List<CourseOffer> chosen, List<Wish> wishes) {
        long worth = 0;
        for (Wish wish : wishes) {
            CompetencyCode competency = wish.gap().competency();
            int reached = chosen.stream().filter(offer -> offer.competencies().contains(competency))
                    .mapToInt(offer -> wish.reached(offer.reaches().value())).max().orElse(wish.from());
            worth += (long) (reached - wish.from()) * wish.perLevel();
        }
        return worth;
    }
}
