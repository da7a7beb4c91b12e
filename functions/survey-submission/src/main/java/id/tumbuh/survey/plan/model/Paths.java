package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CourseId;
import id.tumbuh.survey.model.CourseOffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What has to be taken to take a course: the course, and all that comes before it and is not completed yet. */
public final class Paths {

    /** Why a course can never be taken. */
    public enum Obstacle {
        PREREQUISITE_UNKNOWN, PREREQUISITE_CYCLE
    }

    private final SortedMap<CourseId, CourseOffer> offers = new TreeMap<>();
    private final Set<CourseId> completed;
    private final List<CourseOffer> completedOffers;
    private final Map<CourseId, Set<CourseId>> paths = new HashMap<>();
    private final SortedMap<CourseId, Obstacle> impossible = new TreeMap<>();

    Paths(Collection<CourseOffer> all, Set<CourseId> completed) {
        this.completed = completed;
        completedOffers = all.stream().filter(offer -> completed.contains(offer.courseId())).toList();
        all.stream().filter(offer -> !completed.contains(offer.courseId()))
                .forEach(offer -> offers.put(offer.courseId(), offer));
        offers.keySet().forEach(course -> walk(course, new LinkedHashSet<>()));
    }

    /** The courses that are not completed, by their ids. */
    SortedMap<CourseId, CourseOffer> offers() {
        return offers;
    }

    /** The courses that are completed and offered still. */
    List<CourseOffer> completed() {
        return completedOffers;
    }

    /** The courses that can never be taken. */
    SortedMap<CourseId, Obstacle> impossible() {
        return impossible;
    }

    /** The course and all that comes before it; nothing where it can never be taken. */
    Optional<Set<CourseId>> to(CourseId course) {
        return impossible.containsKey(course) ? Optional.empty() : Optional.of(paths.get(course));
    }

    /** In lesson hours, with all that comes before the course. */
    int lessonHours(Collection<CourseId> courses) {
        return courses.stream().mapToInt(course -> offers.get(course).lessonHours().value()).sum();
    }

    private Optional<Obstacle> walk(CourseId course, LinkedHashSet<CourseId> open) {
        if (completed.contains(course) || paths.containsKey(course)) {
            return Optional.empty();
        }
        if (!offers.containsKey(course)) {
            return Optional.of(Obstacle.PREREQUISITE_UNKNOWN);
        }
        if (impossible.containsKey(course)) {
            return Optional.of(impossible.get(course));
        }
        if (!open.add(course)) {
            return Optional.of(Obstacle.PREREQUISITE_CYCLE);
        }
        SortedSet<CourseId> path = new TreeSet<>(Set.of(course));
        SortedSet<Obstacle> obstacles = new TreeSet<>();
        for (CourseId before : new TreeSet<>(offers.get(course).prerequisites())) {
            walk(before, open).ifPresent(obstacles::add);
            path.addAll(paths.getOrDefault(before, Set.of()));
        }
        open.remove(course);
        if (obstacles.isEmpty()) {
            paths.put(course, path);
            return Optional.empty();
        }
        impossible.put(course, obstacles.getLast());
        return Optional.of(obstacles.getLast());
    }
}
