package id.tumbuh.survey.plan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.survey.plan.model.PlanWorlds.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever the plan of a small city withholds may be another number: some city of which all holds that is told has another. */
class NothingOfPlansFollowsTest {

    private static final int SMALLEST = 3;
    private static final Way A = new Way("a", 0);
    private static final Way B = new Way("b", 0);
    private static final Way BOTH = new Way("ab", 0);

    @Test
    void no_people_and_no_course_where_each_plans_one_of_two_courses_or_both() {
        nothingFollows(List.of(A, B, BOTH));
    }

    @Test
    void no_people_and_no_course_where_each_plans_some_of_three_courses() {
        List<Way> ways = List.of(A, B, BOTH, new Way("c", 0), new Way("ac", 0), new Way("bc", 0), new Way("abc", 0));
        nothingFollows(1, 7, ways);
        nothingFollows(2, 7, ways);
        nothingFollows(3, 5, ways);
    }

    @Test
    void no_gap_where_each_moves_it_by_a_level_or_two_or_not_at_all() {
        nothingFollows(List.of(A, new Way("a", 1), new Way("a", 2)));
    }

    @Test
    void no_gap_though_everybody_knows_which_course_moves_it() {
        nothingFollows(List.of(A, new Way("a", 1), B));
        nothingFollows(List.of(B, BOTH, new Way("ab", 1)));
    }

    private static void nothingFollows(List<Way> ways) {
        nothingFollows(1, 9, ways);
        nothingFollows(2, 9, ways);
        nothingFollows(3, 8, ways);
        nothingFollows(4, 6, ways);
    }

    private static void nothingFollows(int departments, int people, List<Way> ways) {
        PlanWorlds worlds = new PlanWorlds(departments, people, SMALLEST, ways);
        List<String> known = worlds.known();
        System.out.printf("HCDP: %d of %d figures that all %d plans of %d departments of %d people together withhold "
                + "follow from what is told%n", known.size(), worlds.secrets(), worlds.size(), departments, people);
        assertEquals(List.of(), known.stream().limit(5).toList());
        assertTrue(worlds.secrets() > 0);
    }
}
