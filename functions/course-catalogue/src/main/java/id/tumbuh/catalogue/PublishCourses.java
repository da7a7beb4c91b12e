package id.tumbuh.catalogue;

import id.tumbuh.catalogue.model.Course;
import id.tumbuh.catalogue.store.Courses;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.event.CoursePublished.Lesson;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An operator publishes courses: a changed one becomes a new version, an unchanged one stays. */
public final class PublishCourses implements Function<PublishCourses.Catalogue, Map<String, Object>> {

    /** What the operator sends. */
    public record Catalogue(List<Institution> institutions, List<Draft> courses) {}

    public record Institution(String institutionId, String name) {}

    public record Draft(
            CourseId courseId,
            LocalizedText title,
            LessonHours lessonHours,
            String institution,
            List<CompetencyCode> competencies,
            ProficiencyLevel reaches,
            boolean offline,
            List<Lesson> lessons,
            List<CourseId> prerequisites) {}

    private final Courses courses;
    private final Clock clock;

    PublishCourses(Courses courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> apply(Catalogue catalogue) {
        List<String> institutions = catalogue.institutions().stream().map(Institution::name).toList();
        List<Course> drafts = catalogue.courses().stream().map(draft -> course(draft, institutions)).toList();
        Prerequisites.check(drafts, courses);
        long published = drafts.stream().filter(draft -> courses.publish(draft, clock.instant())).count();
        return Map.of("published", published, "unchanged", drafts.size() - published);
    }

    private static Course course(Draft draft, List<String> institutions) {
        if (!institutions.contains(draft.institution())) {
            throw new IllegalArgumentException(draft.courseId() + " names an institution that is not in the list");
        }
        return new Course(draft.courseId(), 1, draft.title(), draft.lessonHours(), draft.institution(),
                draft.competencies(), draft.reaches(), draft.offline(), draft.lessons(),
                draft.prerequisites() == null ? List.of() : draft.prerequisites());
    }
}
