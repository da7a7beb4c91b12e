package id.tumbuh.progress.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import java.time.Instant;
import java.util.Optional;

/**
 * That a person has completed a lesson of a course, as a statement tells it.
 *
 * @param stated when, where the statement says it
 * @param receivedAt when the statement was received for the first time
 */
public record LessonTold(AsnId asn, CourseId course, String lessonId, Optional<Instant> stated, Instant receivedAt) {

    public LessonOf lesson() {
        return new LessonOf(asn, course, lessonId);
    }

    /** What is known of it then; what has no time was done when it was received. */
    public LessonDone done() {
        return LessonDone.at(stated.orElse(receivedAt), receivedAt);
    }
}
