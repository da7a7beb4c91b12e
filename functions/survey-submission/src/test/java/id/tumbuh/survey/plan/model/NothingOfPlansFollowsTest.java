package id.tumbuh.survey.plan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.survey.plan.model.PlanWorlds.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever the plan of a small city withholds may be another number: some city of which all holds that is told has another. */
class NothingOfPlansFollowsTest {

    private static final int SMALLEST = 3;
    private static final Way ONE = new Way(true, false, 0);
    private static final Way OTHER = new Way(false, true, 0);
    private static final Way BOTH = new Way(true, true, 0);
    private static final Way ONE_LEVEL = new Way(true, false, 1);
    private static final Way BOTH_AND_A_LEVEL = new Way(true, true, 1);
    private static final Way TWO_LEVELS = new Way(true, false, 2);

    @Test
    void no_people_and_no_course_where_each_plans_one_of_two_courses_or_both() {
        nothingFollows(List.of(ONE, OTHER, BOTH));
    }

    @Test
    void no_gap_where_each_moves_it_by_a_level_or_two_or_not_at_all() {
        nothingFollows(List.of(ONE, ONE_LEVEL, TWO_LEVELS));
    }

    @Test
    void no_gap_though_everybody_knows_which_course_moves_it() {
        nothingFollows(List.of(ONE, ONE_LEVEL, OTHER));
        nothingFollows(List.of(OTHER, BOTH, BOTH_AND_A_LEVEL));
    }

    private static void nothingFollows(List<Way> ways) {
        nothingFollows(1, 9, ways);
        nothingFollows(2, 9, ways);
        nothingFollows(3, 8, ways);
        nothingFollows(4, 7, ways);
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
