package id.tumbuh.service.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The complaints that were counted for a department's need of a competency. A need that was raised stays raised. */
public record Tally(
        DepartmentCode department,
        CompetencyCode competency,
        int complaints,
        Optional<Instant> raisedAt,
        Instant lastComplaintAt) {

    /** No complaint was counted yet. */
    public static Tally empty(DepartmentCode department, CompetencyCode competency) {
        return new Tally(department, competency, 0, Optional.empty(), Instant.EPOCH);
    }

    /** With one complaint more, counted at the instant: the need is raised then where the threshold is reached. */
    public Tally with(Complaint complaint, int threshold, Instant at) {
        int more = complaints + 1;
        return new Tally(department, competency, more,
                raisedAt.or(() -> more >= threshold ? Optional.of(at) : Optional.empty()),
                complaint.openedAt().isAfter(lastComplaintAt) ? complaint.openedAt() : lastComplaintAt);
    }

    /** The need, where it is raised. Its id follows from what it is about, so it stays the same. */
    public Optional<TrainingNeed> need() {
        String id = UUID.nameUUIDFromBytes((department + "#" + competency).getBytes(StandardCharsets.UTF_8)).toString();
        return raisedAt.map(at -> new TrainingNeed(id, department, competency, complaints, at, lastComplaintAt));
    }
}
