package id.tumbuh.survey.model.needs;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A person's level in a competency as of a day: the mean of what counts by its weight, rounded down, and what each piece
 * of evidence did to it. In whole numbers only, so that it is the same on every machine.
 *
 * @param value in thousandths of a level; nothing where less than the policy's minimum counts
 */
public record ActualLevel(CompetencyCode competency, Optional<Integer> value, List<Effect> effects) {

    private static final int WHOLE = 1000;

    /** The level that is reached whole. */
    public Optional<ProficiencyLevel> reached() {
        return value.map(thousandths -> new ProficiencyLevel(thousandths / WHOLE));
    }

    public static ActualLevel of(CompetencyCode competency, EvidenceLog log, Policy policy) {
        List<Effect> effects = new ArrayList<>();
        List<Evidence> all = log.of(competency);
        for (Source source : Source.values()) {
            SourceRule rule = policy.sources().get(source);
            List<Effect> own = all.stream().filter(evidence -> evidence.source() == source)
                    .map(evidence -> alone(evidence, log, rule)).toList();
            effects.addAll(chosen(own, rule.counting()));
        }
        // what is known of the department alone makes nobody's level
        long personal = effects.stream().filter(Effect::counts)
                .filter(effect -> effect.evidence().source().isPersonal()).count();
        if (personal == 0) {
            effects.replaceAll(effect -> effect.counts() ? effect.as(Effect.Standing.NOT_ALONE) : effect);
        }
        boolean enough = personal >= policy.minimumEvidence();
        long weight = effects.stream().mapToLong(Effect::effectiveWeight).sum();
        long weighted = effects.stream().mapToLong(effect -> effect.effectiveWeight() * effect.evidence().level())
                .sum();
        return new ActualLevel(competency, enough ? Optional.of((int) (weighted / weight)) : Optional.empty(),
                effects.stream().map(effect -> effect.sharing(weight)).toList());
    }

    private static Effect alone(Evidence evidence, EvidenceLog log, SourceRule rule) {
        LocalDate day = log.day();
        LocalDate last = rule.lastDay(evidence);
        int decay = rule.decay(evidence.day(), day);
        int weight = rule.weight(evidence);
        Effect.Standing standing = Effect.Standing.COUNTS;
        if (log.withdrawn().contains(evidence.id())) {
            standing = Effect.Standing.WITHDRAWN;
        } else if (evidence.day().isAfter(day)) {
            standing = Effect.Standing.NOT_YET;
        } else if (last.isBefore(day)) {
            standing = Effect.Standing.EXPIRED;
        } else if (evidence.raters() < rule.minimumRaters()) {
            standing = Effect.Standing.TOO_FEW_RATERS;
        } else if (weight * decay == 0) {
            standing = Effect.Standing.WITHOUT_WEIGHT;
        }
        return new Effect(evidence, standing, weight, decay, last, 0);
    }

    /** Of those that count the newest or the highest one; they come oldest first, and of equals the last one counts. */
    private static List<Effect> chosen(List<Effect> effects, SourceRule.Counting counting) {
        Comparator<Effect> by = counting == SourceRule.Counting.HIGHEST
                ? Comparator.comparing(effect -> effect.evidence().level())
                : Comparator.comparing(effect -> effect.evidence().happenedAt());
        Optional<Effect> best = effects.stream().filter(Effect::counts)
                .reduce((one, next) -> by.compare(next, one) >= 0 ? next : one);
        return counting == SourceRule.Counting.ALL
                ? effects
                : effects.stream().map(effect -> effect.counts() && !effect.equals(best.orElseThrow())
                        ? effect.as(Effect.Standing.SUPERSEDED)
                        : effect).toList();
    }
}
