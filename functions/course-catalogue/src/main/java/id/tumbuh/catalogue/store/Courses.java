package id.tumbuh.catalogue.store;

import id.tumbuh.catalogue.model.Course;
import id.tumbuh.catalogue.model.Enrolment;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import java.time.Instant;
import java.util.Optional;

/** The courses of the city and who enrolled in them. */
public interface Courses {

    static Courses in(Database database) {
        return new DynamoCourses(database);
    }

    Optional<Course> find(String courseId);

    Page<Course> page(int limit, Optional<String> cursor);

    /** The courses that teach a competency. */
    Page<Course> teaching(String competency, int limit, Optional<String> cursor);

    /** Stores the content as a new version, with its event. @return false where it was stored already */
    boolean publish(Course content, Instant at);

    /** Enrols, with its event. @return the enrolment that was there already */
    Optional<Enrolment> enrol(Enrolment enrolment);
}
