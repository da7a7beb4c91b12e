package id.tumbuh.survey;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.Period;
import id.tumbuh.survey.model.RequiredLevels;
import id.tumbuh.survey.model.needs.DepartmentNeeds;
import id.tumbuh.survey.model.needs.Dossier;
import id.tumbuh.survey.model.needs.Held;
import id.tumbuh.survey.model.needs.Policy;
import id.tumbuh.survey.model.needs.Why;
import id.tumbuh.survey.store.Dossiers;
import id.tumbuh.survey.store.Needs;
import id.tumbuh.survey.store.Policies;
import id.tumbuh.survey.store.Requirements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Why a person has a gap in a competency, or none, as of a day: for the person alone. */
final class ExplainGap {

    /** Longer than any function takes to write what it received before midnight. */
    private static final Duration SETTLED = Duration.ofMinutes(15);

    sealed interface Outcome {}

    /** @param last whether the day is over and all of it recorded, so that it is the same whenever it is asked for */
    record Explained(Why why, boolean last) implements Outcome {}

    /** The person, the position or a table of required levels was not known on the day. */
    record NotKnown() implements Outcome {}

    record InTheFuture() implements Outcome {}

    private final Dossiers dossiers;
    private final Requirements requirements;
    private final Policies policies;
    private final Needs needs;

    ExplainGap(Dossiers dossiers, Requirements requirements, Policies policies, Needs needs) {
        this.dossiers = dossiers;
        this.requirements = requirements;
        this.policies = policies;
        this.needs = needs;
    }

    Outcome of(AsnId asn, CompetencyCode competency, Optional<LocalDate> asked, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, Period.ZONE);
        LocalDate day = asked.orElse(today);
        if (day.isAfter(today)) {
            return new InTheFuture();
        }
        Optional<Dossier> dossier = dossiers.of(asn);
        Optional<Held> held = dossier.flatMap(known -> Held.on(day, known.held()));
        Optional<RequiredLevels> table = requirements.asOf(day);
        if (held.isEmpty() || table.isEmpty()) {
            return new NotKnown();
        }
        Policy policy = policies.on(day);
        boolean last = !at.isBefore(day.plusDays(1).atStartOfDay(Period.ZONE).toInstant().plus(SETTLED));
        DepartmentNeeds needed = needs.on(day, held.get().department());
        return new Explained(Why.of(held.get(), table.get(),
                dossier.orElseThrow().with(needed).actual(competency, day, policy), needed.of(competency), day,
                policy), last);
    }
}
