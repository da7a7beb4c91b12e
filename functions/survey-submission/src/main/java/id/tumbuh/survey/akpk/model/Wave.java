package id.tumbuh.survey.akpk.model;

import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.Period;
import id.tumbuh.survey.model.Survey;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A survey that was closed, as one of a series.
 *
 * @param version the survey's last one; answers to those before count, too. 0 where it closed before this was kept
 * @param series what ties the waves together whose trend is told; empty where it is alone
 * @param closedAt when it closed: by its own time, or by hand before
 * @param settlesAt from when on nothing of it changes any more: answers that were given offline in time come late
 */
public record Wave(String surveyId, int version, String series, LocalizedText title, Instant closedAt,
        Instant settlesAt,
        int smallestGroup) {

    public static Wave of(Survey closed) {
        return new Wave(closed.surveyId(), closed.version(), closed.frame().series().orElse(""), closed.title(),
                closed.closesAt(),
                closed.settlesAt(), closed.minimumGroupSize());
    }

    /** The day on which it closed, in Asia/Jakarta. */
    public LocalDate closingDay() {
        return LocalDate.ofInstant(closedAt, Period.ZONE);
    }

    /** Whether the other one is an earlier wave of its series. */
    public boolean follows(Wave other) {
        return !series.isEmpty() && series.equals(other.series) && other.closedAt.isBefore(closedAt);
    }

    Wave withSmallestGroup(int smallest) {
        return new Wave(surveyId, version, series, title, closedAt, settlesAt, smallest);
    }
}
