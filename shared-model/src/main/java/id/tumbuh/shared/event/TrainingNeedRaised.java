package id.tumbuh.shared.event;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import java.time.Instant;

/** Complaints of citizens show that a department needs a competency. The need's id stays the same while complaints are added to it. */
public record TrainingNeedRaised(String needId, DepartmentCode department, CompetencyCode competency, int complaints,
        Instant raisedAt) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.service.training-need-raised.v1";

    @Override
    public String about() {
        return needId;
    }
}
