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
 * @param kind what its answers are about; of a review the audience is who is rated
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
        Optional<String> series,
        Kind kind) {

    /** Whether people answer about themselves and their work, or rate each other. */
    public enum Kind {
        SURVEY, REVIEW
    }

    public Frame {
        // a draft of before there were reviews has none
        kind = kind == null ? Kind.SURVEY : kind;
    }

    public boolean isReview() {
        return kind == Kind.REVIEW;
    }

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
        if (next.kind() != kind) {
            broken.add("review");
        }
        return broken;
    }

    Frame closing(Instant at) {
        return new Frame(title, opensAt, at.isBefore(closesAt) ? at : closesAt, minimumGroupSize, anonymous, audience,
                grace, series, kind);
    }
}
