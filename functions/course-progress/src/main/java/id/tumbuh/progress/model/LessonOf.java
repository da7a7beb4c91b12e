package id.tumbuh.progress.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;

/** A lesson of a course, and who learns it. */
public record LessonOf(AsnId asn, CourseId course, String lessonId) {}
