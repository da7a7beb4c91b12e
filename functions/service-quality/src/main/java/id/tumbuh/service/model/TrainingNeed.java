package id.tumbuh.service.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import java.time.Instant;

/** A department's need of a competency, shown by so many complaints; raised when they reached the policy's threshold. */
public record TrainingNeed(
        String needId,
        DepartmentCode department,
        CompetencyCode competency,
        int complaints,
        Instant raisedAt,
        Instant lastComplaintAt) {}
