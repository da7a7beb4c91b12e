package id.tumbuh.survey.plan.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.survey.model.CourseOffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prints how long recommendations take; how long is asserted nowhere. */
class RecommendationSpeedTest {

    @ParameterizedTest
    @CsvSource({"100,200,20", "100,200,40", "100,200,200", "15,60,20", "15,60,200"})
    void gaps_among_courses_within_a_budget(int gaps, int courses, int budget) {
        Random random = new Random(20);
        long[] nanos = new long[20];
        int exact = 0;
        long widest = 0;
        for (int i = 0; i < nanos.length; i++) {
            List<Wish> wishes = Wishes.wishes(random, gaps);
            List<CourseOffer> offers = Wishes.courses(random, courses, gaps, 16);
            long start = System.nanoTime();
            Recommendation found = Recommendation.of(wishes, offers, Set.of(), budget);
            nanos[i] = System.nanoTime() - start;
            exact += found.exact() ? 1 : 0;
            widest = Math.max(widest, 1000 - found.gain() * 1000 / Math.max(1, found.atMost()));
            assertTrue(found.gain() > 0 && found.lessonHours() <= budget);
        }
        Arrays.sort(nanos);
        System.out.printf("%d gaps, %d courses, %d JP: median %.1f ms, longest %.1f ms, %d of %d exact, "
                + "at most %.1f %% below the bound%n", gaps, courses, budget, nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length - 1] / 1e6, exact, nanos.length, widest / 10.0);
    }
}
