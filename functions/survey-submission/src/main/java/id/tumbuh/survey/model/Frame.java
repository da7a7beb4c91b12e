package id.tumbuh.survey.model;

import id.tumbuh.shared.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * because of it, and some of their answers are still on their way.
     */
    public List<String> promisesBrokenBy(Frame next, Instant at) {
        Map<String, Boolean> broken = new LinkedHashMap<>();
        broken.put("minimumGroupSize", next.minimumGroupSize() < minimumGroupSize);
        broken.put("anonymous", next.anonymous() != anonymous);
        broken.put("review", next.kind() != kind);
        broken.put("opensAt", !opensAt.isAfter(at) && next.opensAt().isAfter(opensAt));
        broken.put("closesAt", next.closesAt().isBefore(closesAt) && next.closesAt().isBefore(at)
                || !next.closesAt().equals(closesAt) && !at.isBefore(closesAt.plus(grace)));
        broken.put("offlineGraceHours", next.grace().compareTo(grace) < 0);
        return broken.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }

    Frame closing(Instant at) {
        return new Frame(title, opensAt, at.isBefore(closesAt) ? at : closesAt, minimumGroupSize, anonymous, audience,
                grace, series, kind);
    }
}
