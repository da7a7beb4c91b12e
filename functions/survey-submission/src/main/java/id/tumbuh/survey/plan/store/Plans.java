package id.tumbuh.survey.plan.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.PlanApproved;
import id.tumbuh.survey.plan.model.DevelopmentPlan;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** People's development plans. */
public interface Plans {

    /** A plan as stored. @param version one more each time that it is written */
    record Stored(DevelopmentPlan plan, long version) {

        /** Without quotes. */
        public String etag() {
            return "v" + version;
        }

        /** What it was before it was written last. */
        public String etagBefore() {
            return "v" + (version - 1);
        }
    }

    static Plans in(Database database) {
        return new DynamoPlans(database);
    }

    Optional<Stored> find(AsnId asn, int year);

    /** Writes the plan over that version, 0 where there is none. @return nothing where another is there or the person was erased */
    Optional<Stored> save(DevelopmentPlan plan, long version);

    /** As {@link #save}, with the event. */
    Optional<Stored> approve(DevelopmentPlan.Approved plan, long version, PlanApproved event);

    /** The plans of these people for the year that were submitted, whatever became of them; by the people's ids. */
    List<Stored> submitted(Collection<AsnId> people, int year);

    /** Deletes all plans of the person. */
    void forget(AsnId asn);
}
