package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.survey.model.CourseOffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A course that may be chosen.
 *
 * @param moved the gaps that it moves, by their places among the wishes, and the level of each that it leads to
 * @param gain what it alone is worth
 * @param path the course and what comes before it
 * @param hours of all of these
 */
record Candidate(CourseOffer offer, SortedMap<Integer, Integer> moved, int gain, Set<CourseId> path, int hours) {

    /** Most gained for a lesson hour first, then by id: decides between equal choices. */
    private static final Comparator<Candidate> MOST = (one, other) -> Long.compare(
            (long) other.gain * Math.max(1, one.hours), (long) one.gain * Math.max(1, other.hours));
    private static final Comparator<Candidate> ORDER = MOST.thenComparing(Candidate::course);

    CourseId course() {
        return offer.courseId();
    }

    /**
     * Those that move a gap and can be paid for with all that comes before them, and what comes before them, in their order
     * and without those that others make superfluous.
     */
    static List<Candidate> among(List<Wish> wishes, Paths paths, int budget) {
        Map<CompetencyCode, Integer> places = new HashMap<>();
        wishes.forEach(wish -> places.put(wish.gap().competency(), places.size()));
        SortedMap<CourseId, Candidate> all = new TreeMap<>();
        paths.offers().values().forEach(offer -> paths.to(offer.courseId())
                .ifPresent(
                        path -> all.put(offer.courseId(), of(offer, wishes, places, path, paths.lessonHours(path)))));
        Set<CourseId> needed = new TreeSet<>();
        all.values().stream().filter(one -> one.gain > 0 && one.hours <= budget)
                .forEach(one -> needed.addAll(one.path));
        return undominated(needed.stream().map(all::get).sorted(ORDER).toList());
    }

    private static Candidate of(CourseOffer offer, List<Wish> wishes, Map<CompetencyCode, Integer> places,
            Set<CourseId> path, int hours) {
        SortedMap<Integer, Integer> moved = new TreeMap<>();
        int gain = 0;
        for (CompetencyCode competency : Set.copyOf(offer.competencies())) {
            Integer place = places.get(competency);
            if (place != null) {
                Wish wish = wishes.get(place);
                int levels = wish.reached(offer.reaches().value()) - wish.from();
                if (levels > 0) {
                    moved.put(place, wish.from() + levels);
                    gain += levels * wish.perLevel();
                }
            }
        }
        return new Candidate(offer, moved, gain, path, hours);
    }

    /** A prerequisite of another course stays. */
    private static List<Candidate> undominated(List<Candidate> sorted) {
        Set<CourseId> prerequisites = new TreeSet<>();
        sorted.forEach(one -> prerequisites.addAll(one.offer.prerequisites()));
        List<Candidate> kept = new ArrayList<>();
        for (Candidate one : sorted) {
            if (prerequisites.contains(one.course()) || kept.stream().noneMatch(other -> other.dominates(one))) {
                kept.add(one);
            }
        }
        return kept;
    }

    /**
     * Whether this moves all that the other moves, and as far, for no more lesson hours and with no other prerequisites: there
     * is a best choice without the other.
     */
    private boolean dominates(Candidate other) {
        return offer.lessonHours().value() <= other.offer.lessonHours().value()
                && other.moved.entrySet().stream()
                        .allMatch(gap -> moved.getOrDefault(gap.getKey(), 0) >= gap.getValue())
                && path.stream().allMatch(before -> before.equals(course()) || other.path.contains(before));
    }
}
