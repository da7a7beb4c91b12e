package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.Employment;
import id.tumbuh.survey.model.CompetencyGap;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a year's development has to have, and what closing a gap is worth, from a day on. A version is never edited: a new one
 * is added with a later day.
 *
 * @param lessonHours how many a year at least; the budget of a recommendation unless told
 * @param perLevel what each level of a gap is worth
 * @param perLevelComplained the same where citizens complain of what is missing
 * @param smallestGroup of how many people figures are shown at least
 * @param daysToDecide how many days after a plan's year its superior may still decide of it; a version of before says nothing
 * @param pppk how many lesson hours those employed by contract have at most; a version of before says nothing
 */
public record PlanPolicy(int version, LocalDate effectiveFrom, String legalBasis, int lessonHours, int perLevel,
        int perLevelComplained, int smallestGroup, OptionalInt daysToDecide, Optional<Ceiling> pppk) {

    /** At most so many lesson hours a year. */
    public record Ceiling(int lessonHours, String legalBasis) {}

    public PlanPolicy {
        daysToDecide = daysToDecide == null ? OptionalInt.empty() : daysToDecide;
        pppk = pppk == null ? Optional.empty() : pppk;
        if (lessonHours < 1 || perLevel < 1 || perLevelComplained < perLevel || smallestGroup < 2) {
            throw new IllegalArgumentException(
                    "a policy has lesson hours, complaints make no gap worth less, and one is no group");
        }
    }

    /** Whether a plan for the year may be approved or given back on the day. */
    public boolean decides(int year, LocalDate day) {
        return !day.isAfter(LocalDate.of(year, Month.DECEMBER, 31).plusDays(daysToDecide.orElse(0)));
    }

    /** Whether a year of so many lesson hours is more than who is employed so is to have. */
    public Optional<Exceeded> exceeded(Optional<Employment> employment, int hours) {
        return pppk.filter(ceiling -> employment.equals(Optional.of(Employment.PPPK)) && hours > ceiling.lessonHours())
                .map(ceiling -> new Exceeded(hours, ceiling.lessonHours(), ceiling.legalBasis()));
    }

    public Wish wish(CompetencyGap gap) {
        return new Wish(gap, gap.sources().contains(CompetencyGap.Source.COMPLAINTS) ? perLevelComplained : perLevel);
    }

    /** The version that holds on the day: the latest that is in effect, before all of them the first. */
    public static PlanPolicy on(LocalDate day, List<PlanPolicy> versions) {
        Comparator<PlanPolicy> byDay = Comparator.comparing(PlanPolicy::effectiveFrom);
        return versions.stream().filter(policy -> !policy.effectiveFrom().isAfter(day)).max(byDay)
                .orElseGet(() -> versions.stream().min(byDay).orElseThrow());
    }
}
