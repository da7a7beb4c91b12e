package id.tumbuh.survey.plan.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.survey.model.CourseOffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Prints how long 100 gaps among 200 courses take; how long is asserted nowhere. */
class RecommendationSpeedTest {

    @Test
    void a_hundred_gaps_among_two_hundred_courses() {
        for (int budget : new int[]{20, 40, 200}) {
            Random random = new Random(20);
            long[] nanos = new long[20];
            int exact = 0;
            long widest = 0;
            for (int i = 0; i < nanos.length; i++) {
                List<Wish> wishes = Wishes.wishes(random, 100);
                List<CourseOffer> offers = Wishes.courses(random, 200, 100, 16);
                long start = System.nanoTime();
                Recommendation found = Recommendation.of(wishes, offers, Set.of(), budget);
                nanos[i] = System.nanoTime() - start;
                exact += found.exact() ? 1 : 0;
                widest = Math.max(widest, 1000 - found.gain() * 1000 / Math.max(1, found.atMost()));
                assertTrue(found.gain() > 0 && found.lessonHours() <= budget);
            }
            Arrays.sort(nanos);
            System.out.printf("100 gaps, 200 courses, %d JP: median %.1f ms, longest %.1f ms, %d of %d exact, "
                    + "the widest gap to the bound %.1f %%%n", budget, nanos[nanos.length / 2] / 1e6,
                    nanos[nanos.length - 1] / 1e6, exact, nanos.length, widest / 10.0);
        }
    }
}
