package id.tumbuh.survey.store;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Period;
import id.tumbuh.survey.model.RequiredLevels;
import id.tumbuh.survey.model.needs.Dossier;
import id.tumbuh.survey.model.needs.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What gaps follow from, put together: four reads at half a price. */
public final class Situations {

    private final Dossiers dossiers;
    private final Needs needs;
    private final Requirements requirements;
    private final Policies policies;

    public Situations(Dossiers dossiers, Needs needs, Requirements requirements, Policies policies) {
        this.dossiers = dossiers;
        this.needs = needs;
        this.requirements = requirements;
        this.policies = policies;
    }

    /** Nothing where the person is not known or no levels are required yet. */
    public Optional<Situation> of(AsnId asn, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, Period.ZONE);
        Optional<Dossier> dossier = dossiers.of(asn);
        Optional<RequiredLevels> required = requirements.on(today);
        return dossier.isEmpty() || required.isEmpty()
                ? Optional.empty()
                : Optional.of(new Situation(dossier.get(), needs.of(dossier.get().person().department()),
                        required.get(), policies.on(today), today));
    }
}
