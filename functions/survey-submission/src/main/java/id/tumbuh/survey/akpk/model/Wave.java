package id.tumbuh.survey.akpk.model;

import id.tumbuh.shared.LocalizedText;
import java.time.Duration;
import java.time.Instant;

/**
 * A survey that was closed, as one of a series.
 *
 * @param series what ties the waves together whose trend is told
 * @param closedAt when it closed: by its own time, or by hand before
 */
public record Wave(String surveyId, String series, LocalizedText title, Instant closedAt, int smallestGroup) {

    /** Answers that were given offline in time come as late as that. */
    public static final Duration GRACE = Duration.ofDays(3);

    /** From when on nothing of it changes any more. */
    public Instant settlesAt() {
        return closedAt.plus(GRACE);
    }

    Wave withSmallestGroup(int smallest) {
        return new Wave(surveyId, series, title, closedAt, smallest);
    }
}
