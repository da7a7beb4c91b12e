package id.tumbuh.service.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import java.time.Instant;

/** A department's need of a competency, shown by so many complaints. */
public record TrainingNeed(
        String needId,
        DepartmentCode department,
        CompetencyCode competency,
        int complaints,
        Instant raisedAt,
        Instant lastComplaintAt) {

    /** The need with one complaint more. */
    public TrainingNeed with(Complaint complaint) {
        Instant last = complaint.openedAt().isAfter(lastComplaintAt) ? complaint.openedAt() : lastComplaintAt;
        return new TrainingNeed(needId, department, competency, complaints + 1, raisedAt, last);
    }
}
