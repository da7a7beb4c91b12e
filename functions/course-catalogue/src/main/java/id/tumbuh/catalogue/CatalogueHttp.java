package id.tumbuh.catalogue;

import id.tumbuh.catalogue.model.Course;
import id.tumbuh.catalogue.model.Enrolment;
import id.tumbuh.catalogue.store.Courses;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.Members;
import id.tumbuh.runtime.http.ProblemType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The HTTP edge of course-catalogue. */
final class CatalogueHttp {

    private final Courses courses;
    private final Enrol enrol;

    CatalogueHttp(Courses courses, Enrol enrol) {
        this.courses = courses;
        this.enrol = enrol;
    }

    HttpAnswer list(HttpRequest request) {
        request.requireCaller();
        Optional<String> competency = request.parameter("competency");
        var page = competency.isPresent()
                ? courses.teaching(competency.get(), request.limit(), request.cursor())
                : courses.page(request.limit(), request.cursor());
        return HttpAnswer.page(page, CatalogueHttp::summary);
    }

    HttpAnswer get(HttpRequest request) {
        request.requireCaller();
        return courses.find(request.pathParameter("courseId")).map(course -> {
            Map<String, Object> view = summary(course);
            view.put("version", course.version());
            view.put("lessons", course.lessons());
            return HttpAnswer.json(200, view);
        }).orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND));
    }

    HttpAnswer enrol(HttpRequest request) {
        return switch (enrol.apply(
                new Enrol.Command(request.requireCaller(), request.pathParameter("courseId"), request.receivedAt()))) {
            case Enrol.Enrolled(Enrolment enrolment) -> HttpAnswer.json(201, view(enrolment));
            case Enrol.AlreadyEnrolled(Enrolment enrolment) -> HttpAnswer.json(200, view(enrolment));
            case Enrol.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case Enrol.NoSuchCourse() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
        };
    }

    private static Map<String, Object> summary(Course course) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("courseId", course.courseId());
        view.put("title", course.title());
        view.put("lessonHours", course.lessonHours());
        view.put("institution", course.institution());
        view.put("competencies", course.competencies());
        view.put("reaches", course.reaches());
        view.put("offline", course.offline());
        view.put("prerequisites", course.prerequisites());
        return view;
    }

    private static Map<String, Object> view(Enrolment enrolment) {
        return Members.of("courseId", enrolment.course(), "courseVersion", enrolment.courseVersion(), "enrolledAt",
                enrolment.enrolledAt());
    }
}
