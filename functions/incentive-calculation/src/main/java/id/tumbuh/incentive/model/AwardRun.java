package id.tumbuh.incentive.model;

import id.tumbuh.shared.Period;
import java.time.Instant;

/** A numbered run for a period. It is final where the period was over when it was started, else preliminary. */
public record AwardRun(Period period, int run, Instant asOf, String policy, int departments, int departmentsDone) {

    public boolean isComplete() {
        return departmentsDone >= departments;
    }

    public boolean isFinal() {
        return period.isConcludedAt(asOf);
    }

    public String status() {
        return isComplete() ? isFinal() ? "final" : "preliminary" : "running";
    }
}
