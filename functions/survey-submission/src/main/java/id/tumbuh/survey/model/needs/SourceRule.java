package id.tumbuh.survey.model.needs;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a policy says of one source.
 *
 * @param weight in thousandths, 0 to 1000
 * @param lossPerYear how many thousandths of its weight evidence loses in 365 days
 * @param validDays for how many days it counts, the day on which it happened not counted
 * @param minimumRaters what fewer people said does not count
 */
public record SourceRule(int weight, int lossPerYear, int validDays, int minimumRaters, Counting counting) {

    /** Which of several pieces from the source count. */
    public enum Counting {
        ALL, NEWEST, HIGHEST
    }

    private static final int WHOLE = 1000;
    private static final int YEAR = 365;

    public SourceRule {
        if (weight < 0 || weight > WHOLE || lossPerYear < 0 || validDays < 0 || minimumRaters < 1) {
            throw new IllegalArgumentException("a source has a weight of 0 to 1000, a loss, days and raters");
        }
    }

    /** What is left of evidence's weight on the day, in thousandths: 1000 on the day on which it happened, never below 0. */
    int decay(LocalDate happened, LocalDate day) {
        long days = Math.max(0, ChronoUnit.DAYS.between(happened, day));
        return (int) Math.max(0, WHOLE - days * lossPerYear / YEAR);
    }

    /** The weight of the evidence while it is new, in thousandths. */
    int weight(Evidence evidence) {
        return weight * evidence.share() / WHOLE;
    }

    /** The last day on which the evidence counts. */
    LocalDate lastDay(Evidence evidence) {
        LocalDate last = evidence.day().plusDays(validDays);
        return evidence.validUntil().filter(own -> own.isBefore(last)).orElse(last);
    }
}
