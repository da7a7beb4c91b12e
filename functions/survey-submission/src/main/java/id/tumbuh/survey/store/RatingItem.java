package id.tumbuh.survey.store;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.survey.model.RaterGroup;
import id.tumbuh.survey.model.review.Rating;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What one rater said of a subject, until the review is aggregated. Its key begins as those of all that a person answered, so
 * that it goes with them when the rater is erased.
 *
 * @param made when it was made, in milliseconds since 1970
 */
record RatingItem(String pk, String sk, String raterGroup, Map<String, Integer> levels, long made) {

    private static final String PREFIX = ResponseItem.ALL + "_RATING#";

    static String pk(String surveyId, AsnId subject) {
        return PREFIX + surveyId + "#" + subject;
    }

    static RatingItem of(String surveyId, AsnId subject, AsnId rater, Rating rating, Instant made) {
        Map<String, Integer> levels = new HashMap<>();
        rating.levels().forEach((competency, level) -> levels.put(competency.value(), level));
        return new RatingItem(pk(surveyId, subject), rater.value(), rating.group().name(), levels, made.toEpochMilli());
    }

    Rating rating() {
        Map<CompetencyCode, Integer> read = new HashMap<>();
        levels.forEach((competency, level) -> read.put(new CompetencyCode(competency), level));
        return new Rating(RaterGroup.valueOf(raterGroup), read);
    }
}
