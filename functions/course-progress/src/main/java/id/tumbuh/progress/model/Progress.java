package id.tumbuh.progress.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.event.CourseCompleted;
import id.tumbuh.shared.event.CoursePublished;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A person's progress in a course: the lessons done and when each was done first. Two progresses unite in any order to the
 * same; completedAt is set once and stays.
 */
public record Progress(
        AsnId asn,
        CourseId course,
        Map<String, Instant> lessonsDone,
        Optional<Instant> completedAt,
        long version) {

    public static Progress none(AsnId asn, CourseId course) {
        return new Progress(asn, course, Map.of(), Optional.empty(), 0);
    }

    /** With one lesson more, at the earliest time that was stated. */
    public Progress with(String lessonId, Instant at) {
        Map<String, Instant> done = new TreeMap<>(lessonsDone);
        done.merge(lessonId, at, (a, b) -> a.isBefore(b) ? a : b);
        return new Progress(asn, course, done, completedAt, version);
    }

    /** Completed at the last lesson's time where every lesson of the course is done; at most once. */
    public Progress judgedBy(CoursePublished published) {
        boolean all = published.lessons().stream().allMatch(lesson -> lessonsDone.containsKey(lesson.id()));
        if (completedAt.isPresent() || !all) {
            return this;
        }
        return new Progress(asn, course, lessonsDone, lessonsDone.values().stream().max(Instant::compareTo), version);
    }

    public int doneOf(CoursePublished published) {
        return (int) published.lessons().stream().filter(lesson -> lessonsDone.containsKey(lesson.id())).count();
    }

    public CourseCompleted event(CoursePublished published) {
        return new CourseCompleted(asn, course, published.version(), published.title(), published.lessonHours(),
                published.institution(), published.lessons(), completedAt.orElseThrow());
    }
}
