package id.tumbuh.shared.event;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import java.time.Instant;

/** A person enrolled in a course, which is a plan and no condition: courses are open, and progress counts without it. */
public record CourseEnrolled(AsnId asn, CourseId course, int courseVersion, Instant enrolledAt) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.catalogue.course-enrolled.v1";

    @Override
    public String about() {
        return asn.value();
    }
}
