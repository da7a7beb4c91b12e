package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CourseId;
import id.tumbuh.survey.model.CourseOffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The courses among which is chosen, and the gaps, as numbers: their places in their orders. */
final class Items {

    final List<CourseOffer> offers;
    final int[] hours;
    /** For each course the gaps that it moves, and the level of each that it leads to. */
    final int[][] gaps;
    final int[][] levels;
    /** For each course itself and what comes before it, and itself and what comes after it. */
    final int[][] before;
    final int[][] after;
    final Trees trees;
    final int[] from;
    final int[] perLevel;

    private Items(List<Candidate> courses, List<Wish> wishes) {
        offers = courses.stream().map(Candidate::offer).toList();
        hours = offers.stream().mapToInt(offer -> offer.lessonHours().value()).toArray();
        gaps = courses.stream().map(course -> ints(course.moved().keySet())).toArray(int[][]::new);
        levels = courses.stream().map(course -> ints(course.moved().values())).toArray(int[][]::new);
        Map<CourseId, Integer> places = new HashMap<>();
        offers.forEach(offer -> places.put(offer.courseId(), places.size()));
        before = courses.stream().map(course -> places(course.path(), places)).toArray(int[][]::new);
        after = IntStream.range(0, size()).mapToObj(place -> IntStream.range(0, size())
                .filter(later -> IntStream.of(before[later]).anyMatch(earlier -> earlier == place)).toArray())
                .toArray(int[][]::new);
        trees = Trees.of(offers.stream().map(offer -> places(offer.prerequisites(), places)).toArray(int[][]::new),
                hours);
        from = wishes.stream().mapToInt(Wish::from).toArray();
        perLevel = wishes.stream().mapToInt(Wish::perLevel).toArray();
    }

    static Items of(List<Wish> wishes, Paths paths, int budget) {
        return new Items(Candidate.among(wishes, paths, budget), wishes);
    }

    int size() {
        return offers.size();
    }

    private static int[] ints(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(number -> number).toArray();
    }

    /** Without those that are completed. */
    private static int[] places(Collection<CourseId> courses, Map<CourseId, Integer> places) {
        return courses.stream().filter(places::containsKey).mapToInt(places::get).toArray();
    }
}
