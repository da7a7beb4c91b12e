package id.tumbuh.shared.event;

import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import java.time.Instant;

/**
 * Some members of a department are to be calculated in a numbered award run: from the ledger as of that time, by exactly
 * this version of the policy. Who they are was written down with this request.
 */
public record AwardShardRequested(Period period, int run, DepartmentCode department, int shard, String policyId,
        int policyVersion, Instant asOf) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.incentive.award-shard-requested.v1";

    @Override
    public String about() {
        return period + "/" + run;
    }
}
