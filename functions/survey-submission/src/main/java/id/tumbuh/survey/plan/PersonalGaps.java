package id.tumbuh.survey.plan;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.Period;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.RequiredLevels;
import id.tumbuh.survey.model.needs.ComplaintNeed;
import id.tumbuh.survey.model.needs.Dossier;
import id.tumbuh.survey.plan.model.Wish;
import id.tumbuh.survey.plan.store.PlanPolicies;
import id.tumbuh.survey.store.Dossiers;
import id.tumbuh.survey.store.Needs;
import id.tumbuh.survey.store.Policies;
import id.tumbuh.survey.store.Requirements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A person's gaps of today, with what closing them is worth. */
final class PersonalGaps {

    private final Dossiers dossiers;
    private final Needs needs;
    private final Requirements requirements;
    private final Policies policies;
    private final PlanPolicies worth;

    PersonalGaps(Dossiers dossiers, Needs needs, Requirements requirements, Policies policies, PlanPolicies worth) {
        this.dossiers = dossiers;
        this.needs = needs;
        this.requirements = requirements;
        this.policies = policies;
        this.worth = worth;
    }

    /** None where the person is not known or nothing is required yet. */
    List<Wish> of(AsnId asn, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, Period.ZONE);
        Optional<Dossier> dossier = dossiers.of(asn);
        Optional<RequiredLevels> levels = requirements.on(today);
        if (dossier.isEmpty() || levels.isEmpty()) {
            return List.of();
        }
        Person person = dossier.get().person();
        List<CompetencyCode> complainedOf = needs.of(person.department()).stream().map(ComplaintNeed::competency)
                .toList();
        return dossier.get().gaps(dossier.get().levels(today, policies.on(today)), levels.get(), complainedOf).stream()
                .map(worth.on(at)::wish).toList();
    }
}
