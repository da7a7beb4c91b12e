package id.tumbuh.progress.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import java.time.Instant;
import java.util.Optional;

/**
 * A learning record. completed is there where it says that a lesson was completed; raw is the statement's JSON as it was
 * sent, with which a repeated one is compared.
 */
public record Statement(String id, AsnId asn, Optional<Lesson> completed, Instant happenedAt, String raw) {

    /** A lesson of a course. */
    public record Lesson(CourseId course, String lessonId) {}
}
