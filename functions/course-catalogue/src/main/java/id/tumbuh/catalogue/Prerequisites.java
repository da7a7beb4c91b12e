package id.tumbuh.catalogue;

import id.tumbuh.catalogue.model.Course;
import id.tumbuh.catalogue.store.Courses;
import id.tumbuh.shared.CourseId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is published has prerequisites that are there and lead to no circle: nobody could ever begin. */
final class Prerequisites {

    private final Map<CourseId, Course> drafts;
    private final Courses stored;
    private final Set<CourseId> sound = new HashSet<>();

    private Prerequisites(List<Course> drafts, Courses stored) {
        this.drafts = drafts.stream()
                .collect(Collectors.toMap(Course::courseId, Function.identity(), (one, next) -> next));
        this.stored = stored;
    }

    /** @throws IllegalArgumentException where one is unknown, or leads back to its course */
    static void check(List<Course> drafts, Courses stored) {
        Prerequisites all = new Prerequisites(drafts, stored);
        drafts.forEach(draft -> all.walk(draft, new HashSet<>()));
    }

    private void walk(Course course, Set<CourseId> open) {
        if (sound.contains(course.courseId())) {
            return;
        }
        if (!open.add(course.courseId())) {
            throw new IllegalArgumentException(course.courseId() + " is a prerequisite of itself");
        }
        course.prerequisites().forEach(id -> walk(find(course, id), open));
        open.remove(course.courseId());
        sound.add(course.courseId());
    }

    private Course find(Course course, CourseId prerequisite) {
        Course draft = drafts.get(prerequisite);
        return draft != null
                ? draft
                : stored.find(prerequisite.value()).orElseThrow(() -> new IllegalArgumentException(
                        course.courseId() + " has a prerequisite that is no course: " + prerequisite));
    }
}
