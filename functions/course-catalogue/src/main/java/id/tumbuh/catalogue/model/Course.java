package id.tumbuh.catalogue.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.event.CoursePublished.Lesson;
import java.util.HashSet;
import java.util.List;

/**
 * A version of a course. Its lessons have ids of their own and add up to its lesson hours; its prerequisites are other
 * courses.
 */
public record Course(
        CourseId courseId,
        int version,
        LocalizedText title,
        LessonHours lessonHours,
        String institution,
        List<CompetencyCode> competencies,
        ProficiencyLevel reaches,
        boolean offline,
        List<Lesson> lessons,
        List<CourseId> prerequisites) {

    public Course {
        if (lessons.isEmpty() || competencies.isEmpty()) {
            throw new IllegalArgumentException(courseId + " has no lessons or teaches nothing");
        }
        if (new HashSet<>(lessons.stream().map(Lesson::id).toList()).size() != lessons.size()) {
            throw new IllegalArgumentException(courseId + " has a lesson's id twice");
        }
        if (lessons.stream().mapToInt(lesson -> lesson.lessonHours().value()).sum() != lessonHours.value()) {
            throw new IllegalArgumentException(courseId + ": its lessons do not add up to its lesson hours");
        }
        if (prerequisites.contains(courseId)) {
            throw new IllegalArgumentException(courseId + " is a prerequisite of itself");
        }
    }

    /** This content as the version after the stored one; the stored one itself where nothing changed. */
    public Course after(Course stored) {
        return withVersion(stored.version()).equals(stored) ? stored : withVersion(stored.version() + 1);
    }

    private Course withVersion(int number) {
        return new Course(courseId, number, title, lessonHours, institution, competencies, reaches, offline, lessons,
                prerequisites);
    }
}
