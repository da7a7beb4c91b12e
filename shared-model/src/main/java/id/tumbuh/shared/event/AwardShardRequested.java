package id.tumbuh.shared.event;

import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import java.time.Instant;

/** One department is to be calculated in a numbered award run. */
public record AwardShardRequested(Period period, int run, DepartmentCode department, int departments,
        Instant asOf) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.incentive.award-shard-requested.v1";

    @Override
    public String about() {
        return period + "/" + run;
    }
}
