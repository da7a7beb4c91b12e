package id.tumbuh.progress.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import java.time.Instant;
import java.util.Optional;

/** A statement as it was received: completed is there where it says that a lesson was completed, raw is its JSON. */
public record Statement(String id, AsnId asn, Optional<Lesson> completed, String raw) {

    /** A lesson of a course, and when it was done where the statement says it. */
    public record Lesson(CourseId course, String lessonId, Optional<Instant> stated) {

        /** What is known of it by a statement that was received then; what has no time was done when it was received. */
        public LessonDone done(Instant receivedAt) {
            return LessonDone.at(stated.orElse(receivedAt), receivedAt);
        }
    }
}
