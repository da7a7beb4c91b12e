package id.tumbuh.survey.model;

import id.tumbuh.shared.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a survey beside its questions.
 *
 * @param minimumGroupSize the smallest group of which results are shown, never below 3
 * @param grace how long after the closing an answer may arrive that was made before it, offline
 * @param series ties surveys together that ask the same in one wave after the other
 */
public record Frame(
        LocalizedText title,
        Instant opensAt,
        Instant closesAt,
        int minimumGroupSize,
        boolean anonymous,
        Audience audience,
        Duration grace,
        Optional<String> series) {

    /**
     * What of a published survey a corrected version may not take back, by the names that callers know: people answered
     * because of it.
     */
    public List<String> promisesBrokenBy(Frame next) {
        List<String> broken = new ArrayList<>();
        if (next.minimumGroupSize() < minimumGroupSize) {
            broken.add("minimumGroupSize");
        }
        if (next.anonymous() != anonymous) {
            broken.add("anonymous");
        }
        return broken;
    }

    Frame closing(Instant at) {
        return new Frame(title, opensAt, at.isBefore(closesAt) ? at : closesAt, minimumGroupSize, anonymous, audience,
                grace, series);
    }
}
