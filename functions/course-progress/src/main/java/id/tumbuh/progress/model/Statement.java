package id.tumbuh.progress.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import java.util.Optional;

/** A statement as it was received: completed is there where it says that a lesson was completed, raw is its JSON. */
public record Statement(String id, AsnId asn, Optional<Lesson> completed, String raw) {

    /** A lesson of a course, and when it was done. */
    public record Lesson(CourseId course, String lessonId, LessonDone done) {}
}
