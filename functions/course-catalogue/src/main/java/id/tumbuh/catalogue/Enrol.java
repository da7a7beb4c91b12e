package id.tumbuh.catalogue;

import id.tumbuh.catalogue.model.Course;
import id.tumbuh.catalogue.model.Enrolment;
import id.tumbuh.catalogue.store.Courses;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** An ASN enrols in a course; enrolling again changes nothing. */
final class Enrol implements Function<Enrol.Command, Enrol.Outcome> {

    record Command(Caller caller, String courseId, Instant at) {}

    sealed interface Outcome {}

    record Enrolled(Enrolment enrolment) implements Outcome {}

    record AlreadyEnrolled(Enrolment enrolment) implements Outcome {}

    record NotAllowed() implements Outcome {}

    record NoSuchCourse() implements Outcome {}

    private final Courses courses;

    Enrol(Courses courses) {
        this.courses = courses;
    }

    @Override
    public Outcome apply(Command command) {
        if (!command.caller().is(Role.ASN)) {
            return new NotAllowed();
        }
        Optional<Course> course = courses.find(command.courseId());
        if (course.isEmpty()) {
            return new NoSuchCourse();
        }
        CourseId id = course.get().courseId();
        Enrolment enrolment = new Enrolment(command.caller().id(), id, course.get().version(), command.at());
        return courses.enrol(enrolment)
                .<Outcome>map(AlreadyEnrolled::new).orElseGet(() -> new Enrolled(enrolment));
    }
}
