package id.tumbuh.survey.model.needs;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One piece of evidence of a person's level in one competency.
 *
 * @param id names what it comes from; the same id again for the same competency is the same evidence
 * @param level in thousandths of a proficiency level, 1000 to 5000: a group's mean lies between levels
 * @param raters how many people it comes from; more than one only where it is a group's mean
 * @param share how much of its source's weight it has, in thousandths, 0 to 1000
 * @param validUntil the last day on which it counts, where it has one of its own besides the policy's
 */
public record Evidence(String id, CompetencyCode competency, Source source, int level, int raters,
        int share, Instant happenedAt, Instant recordedAt, Optional<LocalDate> validUntil) implements LogEntry {

    private static final int WHOLE = 1000;

    public Evidence {
        if (level < 1000 || level > 5000 || raters < 1 || share < 0 || share > WHOLE) {
            throw new IllegalArgumentException("evidence has a level of 1000 to 5000 thousandths, a rater and a share");
        }
    }

    /** With the whole of its source's weight. */
    public Evidence(String id, CompetencyCode competency, Source source, int level, int raters, Instant happenedAt,
            Instant recordedAt, Optional<LocalDate> validUntil) {
        this(id, competency, source, level, raters, WHOLE, happenedAt, recordedAt, validUntil);
    }

    public LocalDate day() {
        return LocalDate.ofInstant(happenedAt, Period.ZONE);
    }
}
