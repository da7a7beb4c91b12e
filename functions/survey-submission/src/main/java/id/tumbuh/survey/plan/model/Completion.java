package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.Period;
import java.time.Instant;

/** A course that a person completed, as a certificate says. */
public record Completion(CourseId course, Instant at) {

    /** The year in Asia/Jakarta. */
    public int year() {
        return at.atZone(Period.ZONE).getYear();
    }
}
