package id.tumbuh.survey.plan.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.plan.model.Contribution;
import id.tumbuh.survey.plan.model.GroupPlan;
import java.util.SortedMap;

/** The plans of the city's departments, which approved plans of people add up to. */
public interface GroupPlans {

    static GroupPlans in(Database database) {
        return new DynamoGroupPlans(database);
    }

    /** Takes over what a person's plan adds, in the place of what an earlier revision added; once, whatever comes first. */
    void take(AsnId asn, Contribution contribution);

    /** Takes out all that the person's plans added. The person was forgotten before, so nothing is added meanwhile. */
    void forget(AsnId asn);

    /** The departments' plans by year; both years are included. */
    SortedMap<Integer, SortedMap<DepartmentCode, GroupPlan>> between(int from, int to);
}
