package id.tumbuh.shared.event;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.LessonHours;
import java.time.Instant;
import java.util.List;

/**
 * A person's superior approved the plan for a year. Of two revisions of a plan the higher one holds; the department is that
 * of the person at the approval.
 */
public record PlanApproved(
        AsnId asn,
        int year,
        int revision,
        DepartmentCode department,
        List<Course> courses,
        List<Closing> closes,
        Instant approvedAt) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.survey.plan-approved.v1";

    /** A course of the plan, and what it was worth when it was planned. */
    public record Course(CourseId course, LessonHours lessonHours) {}

    /** By how many levels the plan's courses together move a gap that the person had when the plan was submitted. */
    public record Closing(CompetencyCode competency, int levels) {}

    @Override
    public String about() {
        return asn.value();
    }
}
