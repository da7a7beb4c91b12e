package id.tumbuh.progress;

import id.tumbuh.progress.model.CourseVersion;
import id.tumbuh.progress.model.Progress;
import id.tumbuh.progress.store.Courses;
import id.tumbuh.progress.store.LearningRecords;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.event.Received;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.event.CourseJudgingContinued;
import id.tumbuh.shared.event.CoursePublished;
import java.util.Optional;

/**
 * Judges those who wait by a course that was published: their lessons were there before the course was, or before its
 * newest version. However many wait, a message judges one page of them; judging somebody again changes nothing.
 */
final class JudgeWaiting {

    private static final int ATTEMPTS = 10;
    private static final int PAGE = 100;

    private final Courses courses;
    private final LearningRecords records;

    JudgeWaiting(Courses courses, LearningRecords records) {
        this.courses = courses;
        this.records = records;
    }

    void published(Received<CoursePublished> received) {
        courses.take(new CourseVersion(received.event(), received.occurredAt()));
        page(received, received.event().course(), Optional.empty());
    }

    void continued(Received<CourseJudgingContinued> received) {
        page(received, received.event().course(), Optional.of(received.event().cursor()));
    }

    private void page(Received<?> received, CourseId id, Optional<String> cursor) {
        // by the newest version, which is not the event's where events overtook each other
        CourseVersion course = courses.find(id).orElseThrow();
        var waiting = records.waiting(id, PAGE, cursor);
        waiting.items().forEach(asn -> judge(asn, course));
        waiting.next().ifPresent(next -> records.goOn(received, new CourseJudgingContinued(id, next)));
    }

    /** Completes the course for the person where it is complete. */
    void judge(AsnId asn, CourseVersion course) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Progress stored = records.progress(asn, course.course());
            Progress next = stored.judgedBy(course);
            if (next.equals(stored)
                    ? stored.waits() || records.strike(stored)
                    : records.store(new LearningRecords.Change(stored, next, Optional.of(course)))) {
                return;
            }
            // the person's progress was stored meanwhile: look again
        }
        throw new StoreBusy(null);
    }
}
