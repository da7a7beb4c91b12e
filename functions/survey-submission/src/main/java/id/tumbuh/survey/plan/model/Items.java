package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CourseId;
import id.tumbuh.survey.model.CourseOffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The courses among which is chosen, as numbers: those that move a gap and can be paid for with all that comes before them,
 * and what comes before them. Most gained for a lesson hour first, then by id; this order decides between equal choices.
 */
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

    private Items(List<CourseOffer> offers, List<Wish> wishes, Paths paths) {
        this.offers = offers;
        int n = offers.size();
        hours = offers.stream().mapToInt(offer -> offer.lessonHours().value()).toArray();
        from = wishes.stream().mapToInt(Wish::from).toArray();
        perLevel = wishes.stream().mapToInt(Wish::perLevel).toArray();
        gaps = new int[n][];
        levels = new int[n][];
        before = new int[n][];
        after = new int[n][];
        Map<CourseId, Integer> numbers = new HashMap<>();
        offers.forEach(offer -> numbers.put(offer.courseId(), numbers.size()));
        List<List<Integer>> later = new ArrayList<>();
        offers.forEach(offer -> later.add(new ArrayList<>()));
        for (int i = 0; i < n; i++) {
            CourseOffer offer = offers.get(i);
            Map<Integer, Integer> moved = moved(offer, wishes);
            gaps[i] = moved.keySet().stream().mapToInt(gap -> gap).toArray();
            levels[i] = moved.values().stream().mapToInt(level -> level).toArray();
            before[i] = paths.to(offer.courseId()).orElseThrow().stream().mapToInt(numbers::get).toArray();
            for (int earlier : before[i]) {
                later.get(earlier).add(i);
            }
        }
        for (int i = 0; i < n; i++) {
            after[i] = later.get(i).stream().mapToInt(number -> number).toArray();
        }
        trees = Trees.of(offers.stream().map(offer -> offer.prerequisites().stream().filter(numbers::containsKey)
                .mapToInt(numbers::get).toArray()).toArray(int[][]::new), hours);
    }

    int size() {
        return offers.size();
    }

    static Items of(List<Wish> wishes, Paths paths, int budget) {
        Map<CourseId, Set<CourseId>> useful = new LinkedHashMap<>();
        paths.offers().values().stream().filter(offer -> gain(offer, wishes) > 0)
                .forEach(offer -> paths.to(offer.courseId()).filter(path -> paths.lessonHours(path) <= budget)
                        .ifPresent(path -> useful.put(offer.courseId(), path)));
        Set<CourseId> needed = new TreeSet<>();
        useful.values().forEach(needed::addAll);
        Comparator<CourseOffer> most = (one, other) -> Long.compare(
                (long) gain(other, wishes) * Math.max(1, paths.lessonHours(path(one, paths))),
                (long) gain(one, wishes) * Math.max(1, paths.lessonHours(path(other, paths))));
        List<CourseOffer> sorted = needed.stream().map(paths.offers()::get)
                .sorted(most.thenComparing(CourseOffer::courseId)).toList();
        return new Items(undominated(sorted, wishes, paths), wishes, paths);
    }

    /**
     * Without each course for which another moves all that it moves, and as far, for no more lesson hours and with no other
     * prerequisites: there is a best choice without it. What comes before another course stays.
     */
    private static List<CourseOffer> undominated(List<CourseOffer> sorted, List<Wish> wishes, Paths paths) {
        Set<CourseId> prerequisites = new TreeSet<>();
        sorted.forEach(offer -> prerequisites.addAll(offer.prerequisites()));
        List<CourseOffer> kept = new ArrayList<>();
        for (CourseOffer offer : sorted) {
            Map<Integer, Integer> moved = moved(offer, wishes);
            boolean dominated = !prerequisites.contains(offer.courseId()) && kept.stream()
                    .anyMatch(other -> other.lessonHours().value() <= offer.lessonHours().value()
                            && dominates(moved(other, wishes), moved)
                            && path(offer, paths).containsAll(without(path(other, paths), other.courseId())));
            if (!dominated) {
                kept.add(offer);
            }
        }
        return kept;
    }

    private static boolean dominates(Map<Integer, Integer> more, Map<Integer, Integer> less) {
        return less.entrySet().stream().allMatch(gap -> more.getOrDefault(gap.getKey(), 0) >= gap.getValue());
    }

    private static Set<CourseId> without(Set<CourseId> path, CourseId course) {
        Set<CourseId> rest = new TreeSet<>(path);
        rest.remove(course);
        return rest;
    }

    private static Set<CourseId> path(CourseOffer offer, Paths paths) {
        return paths.to(offer.courseId()).orElseThrow();
    }

    private static Map<Integer, Integer> moved(CourseOffer offer, List<Wish> wishes) {
        Map<Integer, Integer> moved = new LinkedHashMap<>();
        for (int gap = 0; gap < wishes.size(); gap++) {
            int reached = wishes.get(gap).reached(offer.reaches().value());
            if (offer.competencies().contains(wishes.get(gap).gap().competency()) && reached > wishes.get(gap).from()) {
                moved.put(gap, reached);
            }
        }
        return moved;
    }

    private static int gain(CourseOffer offer, List<Wish> wishes) {
        return moved(offer, wishes).entrySet().stream()
                .mapToInt(
                        gap -> (gap.getValue() - wishes.get(gap.getKey()).from()) * wishes.get(gap.getKey()).perLevel())
                .sum();
    }
}
