package id.tumbuh.catalogue.store;

import id.tumbuh.catalogue.model.Course;
import id.tumbuh.catalogue.model.Enrolment;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.shared.AsnId;
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

final class DynamoCourses implements Courses {

    private static final String LIST = "COURSES";

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
            List<LessonItem> lessons) {

        static CourseItem of(Course course) {
            return new CourseItem(LIST, course.courseId().value(), course.version(), course.title().id(),
                    course.title().en(), course.lessonHours().value(), course.institution(),
                    course.competencies().stream().map(CompetencyCode::value).toList(), course.reaches().value(),
                    course.offline(), course.lessons().stream().map(lesson -> new LessonItem(lesson.id(),
                            lesson.title().id(), lesson.title().en(), lesson.lessonHours().value())).toList());
        }

        Course course() {
            return new Course(new CourseId(sk), (int) version, new LocalizedText(titleId, titleEn),
                    new LessonHours(lessonHours), institution, competencies.stream().map(CompetencyCode::new).toList(),
                    new ProficiencyLevel(reaches), offline,
                    lessons.stream().map(lesson -> new Lesson(lesson.id(),
                            new LocalizedText(lesson.titleId(), lesson.titleEn()),
                            new LessonHours(lesson.lessonHours())))
                            .toList());
        }
    }

    record EnrolmentItem(String pk, String sk, int courseVersion, Instant enrolledAt) {}

    private final Database database;

    DynamoCourses(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Course> find(String courseId) {
        // an empty key is none to DynamoDB, and an id that could be none of ours needs no read
        return courseId.matches("[A-Za-z0-9-]{1,64}")
                ? database.get(CourseItem.class, LIST, courseId).map(CourseItem::course)
                : Optional.empty();
    }

    @Override
    public Page<Course> page(int limit, Optional<String> cursor) {
        Page<CourseItem> page = database.page(CourseItem.class, LIST, "", limit, cursor, false);
        return new Page<>(page.items().stream().map(CourseItem::course).toList(), page.next());
    }

    @Override
    public boolean publish(Course content, Instant at) {
        while (true) {
            Optional<Course> stored = find(content.courseId().value());
            Course next = stored.map(content::after).orElse(content);
            if (stored.filter(next::equals).isPresent()) {
                return false;
            }
            Commit commit = database.write()
                    .replace("course", CourseItem.of(next), stored.map(Course::version).orElse(0))
                    .event(event(next), at)
                    .commit();
            if (commit instanceof Commit.Done) {
                return true;
            }
        }
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
                    .map(known -> new Enrolment(new AsnId(enrolment.asn().value()), enrolment.course(),
                            known.courseVersion(), known.enrolledAt()));
        };
    }

    private static CoursePublished event(Course course) {
        return new CoursePublished(course.courseId(), course.version(), course.title(), course.lessonHours(),
                course.institution(), course.competencies(), course.reaches(), course.lessons());
    }
}
