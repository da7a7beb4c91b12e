package id.tumbuh.progress.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.event.CourseCompleted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A person's progress in a course: the lessons done, known to the course or not yet, and when each version was completed. A
 * completion is set once and stays, also where a statement is voided that told of a lesson before it: it handed out a
 * certificate and lesson hours, and what was credited changes only by a reversal, when BKPSDM revokes the certificate.
 *
 * <p>Lessons count for whichever version is there when they are judged, by their ids: who was half through does not start
 * again because a title was corrected. But what completed one version does not count again: a later version would hand out
 * a second certificate and its lesson hours for learning that was credited already. Who has completed a version completes
 * the next one by doing all of its lessons once more, after it was published.
 */
public record Progress(
        AsnId asn,
        CourseId course,
        Map<String, LessonDone> lessons,
        Map<Integer, Instant> completions,
        long version) {

    /**
     * Courses have some tens of lessons, and a phone is ahead of the catalogue by few. What is stated beyond that is none,
     * and must not make the progress grow.
     */
    static final int MAX_UNKNOWN_LESSONS = 500;

    public static Progress none(AsnId asn, CourseId course) {
        return new Progress(asn, course, Map.of(), Map.of(), 0);
    }

    /**
     * With a lesson done, once more or for the first time: always where the published course has it. Of lessons that it has
     * not, or while it is not there, only so many are kept; one that turns out to be a lesson counts when its statement is
     * sent again.
     */
    public Progress with(String lessonId, LessonDone done, Optional<CourseVersion> published) {
        Set<String> known = published.map(course -> Set.copyOf(course.lessonIds())).orElse(Set.of());
        boolean full = lessons.keySet().stream().filter(id -> !known.contains(id)).count() >= MAX_UNKNOWN_LESSONS;
        return full && !known.contains(lessonId) && !lessons.containsKey(lessonId) ? this : with(lessonId, done);
    }

    /**
     * With a lesson as these tell it, and nobody else: without it where there are none. What was completed by it stays.
     *
     * @param told all that is told of it, in any order
     */
    public Progress as(String lessonId, List<LessonDone> told, Optional<CourseVersion> published) {
        Map<String, LessonDone> others = new TreeMap<>(lessons);
        others.remove(lessonId);
        Progress without = new Progress(asn, course, others, completions, version);
        return told.stream().reduce(LessonDone::and).map(done -> without.with(lessonId, done, published))
                .orElse(without);
    }

    Progress with(String lessonId, LessonDone done) {
        Map<String, LessonDone> all = new TreeMap<>(lessons);
        all.merge(lessonId, done, LessonDone::and);
        return new Progress(asn, course, all, completions, version);
    }

    /**
     * Completed at the last lesson's time where every lesson counts; at most once, and not before the version was
     * published.
     */
    public Progress judgedBy(CourseVersion published) {
        List<Instant> counted = counted(published);
        if (completed(published) || counted.size() < published.lessonIds().size()) {
            return this;
        }
        Instant at = counted.stream().reduce(published.publishedAt(), Progress::later);
        Map<Integer, Instant> all = new TreeMap<>(completions);
        all.put(published.number(), at);
        return new Progress(asn, course, lessons, all, version);
    }

    public boolean completed(CourseVersion published) {
        return completions.containsKey(published.number());
    }

    /** When this version was completed. */
    public Optional<Instant> completedAt(CourseVersion published) {
        return Optional.ofNullable(completions.get(published.number()));
    }

    /** Whether the person learned anything of the course: a lesson of this version, or an earlier one whole. */
    public boolean counts(CourseVersion published) {
        return !completions.isEmpty() || doneOf(published) > 0;
    }

    /** How many lessons of this version count. */
    public int doneOf(CourseVersion published) {
        return completed(published) ? published.lessonIds().size() : counted(published).size();
    }

    /** Whether something was done that completed nothing: a version that comes later may be complete by it. */
    public boolean waits() {
        Instant since = lastCompletion().orElse(Instant.MIN);
        return lessons.values().stream().anyMatch(done -> done.last().isAfter(since));
    }

    public CourseCompleted event(CourseVersion published) {
        var content = published.content();
        return new CourseCompleted(asn, course, published.number(), content.title(), content.lessonHours(),
                content.institution(), content.lessons(), completedAt(published).orElseThrow());
    }

    private List<Instant> counted(CourseVersion published) {
        return published.lessonIds().stream().filter(lessons::containsKey)
                .flatMap(id -> countedAt(lessons.get(id), published).stream()).toList();
    }

    /** A course that was not there was not learned: an earlier time is a wrong clock's, and the receipt's counts. */
    private Optional<Instant> countedAt(LessonDone done, CourseVersion published) {
        Instant from = published.publishedAt();
        return lastCompletion()
                .map(before -> Optional.of(done.last()).filter(last -> last.isAfter(before) && !last.isBefore(from)))
                .orElseGet(() -> Optional.of(done.first().isBefore(from) ? done.firstReceived() : done.first()));
    }

    private Optional<Instant> lastCompletion() {
        return completions.values().stream().max(Instant::compareTo);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
