package id.tumbuh.survey.plan;

import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.model.needs.Situation;
import id.tumbuh.survey.plan.model.Wish;
import id.tumbuh.survey.plan.store.PlanPolicies;
import id.tumbuh.survey.store.Situations;
import java.time.Instant;
import java.util.List;

/** A person's gaps of today, with what closing them is worth. */
final class PersonalGaps {

    private final Situations situations;
    private final PlanPolicies worth;

    PersonalGaps(Situations situations, PlanPolicies worth) {
        this.situations = situations;
        this.worth = worth;
    }

    /** None where the person is not known or nothing is required yet. */
    List<Wish> of(AsnId asn, Instant at) {
        return situations.of(asn, at).stream().map(Situation::gaps).flatMap(List::stream).map(Situation.Urgent::gap)
                .map(worth.on(at)::wish).toList();
    }
}
