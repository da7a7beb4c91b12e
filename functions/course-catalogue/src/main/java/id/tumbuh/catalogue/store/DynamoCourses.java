package id.tumbuh.catalogue.store;

import id.tumbuh.catalogue.model.Course;
import id.tumbuh.catalogue.model.Enrolment;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.event.CourseEnrolled;
import id.tumbuh.shared.event.CoursePublished;
import id.tumbuh.shared.event.CoursePublished.Lesson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Each course is there once in the list of all, and once in that of each competency which it teaches. */
final class DynamoCourses implements Courses {

    private static final String LIST = "COURSES";
    private static final int ATTEMPTS = 10;
    /** An empty key or a very long one is none to DynamoDB, and a code that could be none of ours needs no read. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,64}");

    record LessonItem(String id, String titleId, String titleEn, int lessonHours) {}

    record CourseItem(
            String pk,
            String sk,
            long version,
            String titleId,
            String titleEn,
            int lessonHours,
            String institution,
            List<String> competencies,
            int reaches,
            boolean offline,
            List<LessonItem> lessons,
            List<String> prerequisites) {

        static CourseItem of(String list, Course course) {
            return new CourseItem(list, course.courseId().value(), course.version(), course.title().id(),
                    course.title().en(), course.lessonHours().value(), course.institution(),
                    course.competencies().stream().map(CompetencyCode::value).toList(), course.reaches().value(),
                    course.offline(), course.lessons().stream().map(lesson -> new LessonItem(lesson.id(),
                            lesson.title().id(), lesson.title().en(), lesson.lessonHours().value())).toList(),
                    course.prerequisites().stream().map(CourseId::value).toList());
        }

        Course course() {
            return new Course(new CourseId(sk), (int) version, new LocalizedText(titleId, titleEn),
                    new LessonHours(lessonHours), institution, competencies.stream().map(CompetencyCode::new).toList(),
                    new ProficiencyLevel(reaches), offline,
                    lessons.stream().map(lesson -> new Lesson(lesson.id(),
                            new LocalizedText(lesson.titleId(), lesson.titleEn()),
                            new LessonHours(lesson.lessonHours())))
                            .toList(),
                    // one of before they were kept has none
                    prerequisites == null ? List.of() : prerequisites.stream().map(CourseId::new).toList());
        }
    }

    record EnrolmentItem(String pk, String sk, int courseVersion, Instant enrolledAt) {}

    private final Database database;

    DynamoCourses(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Course> find(String courseId) {
        return CODE.matcher(courseId).matches()
                ? database.get(CourseItem.class, LIST, courseId).map(CourseItem::course)
                : Optional.empty();
    }

    @Override
    public Page<Course> page(int limit, Optional<String> cursor) {
        return page(LIST, limit, cursor);
    }

    @Override
    public Page<Course> teaching(String competency, int limit, Optional<String> cursor) {
        return CODE.matcher(competency).matches()
                ? page(listOf(competency), limit, cursor)
                : new Page<>(List.of(), Optional.empty());
    }

    private Page<Course> page(String list, int limit, Optional<String> cursor) {
        Page<CourseItem> page = database.page(CourseItem.class, list, "", limit, cursor, false);
        return new Page<>(page.items().stream().map(CourseItem::course).toList(), page.next());
    }

    @Override
    public boolean publish(Course content, Instant at) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Course> stored = find(content.courseId().value());
            Course next = stored.map(content::after).orElse(content);
            if (stored.filter(next::equals).isPresent()) {
                return false;
            }
            Write write = database.write()
                    .replace("course", CourseItem.of(LIST, next), stored.map(Course::version).orElse(0))
                    .event(event(next), at);
            list(write, stored.map(Course::competencies).orElse(List.of()), next);
            if (write.commit() instanceof Commit.Done) {
                return true;
            }
            // somebody published another version meanwhile: this one comes after it
        }
        throw new StoreBusy(null);
    }

    @Override
    public Optional<Enrolment> enrol(Enrolment enrolment) {
        String pk = "ASN#" + enrolment.asn();
        EnrolmentItem item = new EnrolmentItem(pk, enrolment.course().value(), enrolment.courseVersion(),
                enrolment.enrolledAt());
        Commit commit = database.write().putNew("enrolment", item).event(new CourseEnrolled(enrolment.asn(),
                enrolment.course(), enrolment.courseVersion(), enrolment.enrolledAt()), enrolment.enrolledAt())
                .commit();
        return switch (commit) {
            case Commit.Done() -> Optional.empty();
            case Commit.Refused(var labels) -> database.get(EnrolmentItem.class, pk, item.sk())
                    .map(known -> new Enrolment(enrolment.asn(), enrolment.course(),
                            known.courseVersion(), known.enrolledAt()));
        };
    }

    private static void list(Write write, List<CompetencyCode> before, Course course) {
        before.stream().filter(code -> !course.competencies().contains(code))
                .forEach(code -> write.delete(listOf(code.value()), course.courseId().value()));
        course.competencies().stream().distinct()
                .forEach(code -> write.put(CourseItem.of(listOf(code.value()), course)));
    }

    private static String listOf(String competency) {
        return LIST + "#" + competency;
    }

    private static CoursePublished event(Course course) {
        return new CoursePublished(course.courseId(), course.version(), course.title(), course.lessonHours(),
                course.institution(), course.competencies(), course.reaches(), course.lessons(),
                course.prerequisites());
    }
}
