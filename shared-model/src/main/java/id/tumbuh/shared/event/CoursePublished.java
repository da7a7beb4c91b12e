package id.tumbuh.shared.event;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import java.util.List;

/**
 * A course that people can take: what it teaches, to which level, its lessons in order and what it is worth, and the courses
 * that have to be completed before it.
 */
public record CoursePublished(
        CourseId course,
        int version,
        LocalizedText title,
        LessonHours lessonHours,
        String institution,
        List<CompetencyCode> competencies,
        ProficiencyLevel reaches,
        List<Lesson> lessons,
        List<CourseId> prerequisites) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.catalogue.course-published.v1";

    public CoursePublished {
        // an event of before prerequisites were told has none
        prerequisites = prerequisites == null ? List.of() : List.copyOf(prerequisites);
    }

    /** One that anybody can begin with. */
    public CoursePublished(CourseId course, int version, LocalizedText title, LessonHours lessonHours,
            String institution, List<CompetencyCode> competencies, ProficiencyLevel reaches, List<Lesson> lessons) {
        this(course, version, title, lessonHours, institution, competencies, reaches, lessons, List.of());
    }

    /** A part of the course; its id is unique in the course. */
    public record Lesson(String id, LocalizedText title, LessonHours lessonHours) {}

    @Override
    public String about() {
        return course.value();
    }
}
