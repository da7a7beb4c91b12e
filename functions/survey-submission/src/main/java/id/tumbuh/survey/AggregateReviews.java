package id.tumbuh.survey;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.event.Received;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.event.ReviewAggregationContinued;
import id.tumbuh.survey.akpk.store.Waves;
import id.tumbuh.survey.model.Questionnaire;
import id.tumbuh.survey.model.RaterGroup;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.model.needs.Policy;
import id.tumbuh.survey.model.review.GroupView;
import id.tumbuh.survey.model.review.RaterShares;
import id.tumbuh.survey.store.Policies;
import id.tumbuh.survey.store.Reviews;
import id.tumbuh.survey.store.Surveys;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Makes evidence of a review that is settled: one aggregate for each person and group of raters, never one rater's view, and
 * then deletes what the raters said. Each person is a step of its own that is done once: whatever crashes or comes twice, what
 * is recorded stays and what is left is deleted.
 */
final class AggregateReviews {

    private static final int PAGE = 25;

    private final Surveys surveys;
    private final Reviews reviews;
    private final Policies policies;
    private final Waves waves;
    private final Clock clock;

    AggregateReviews(Surveys surveys, Reviews reviews, Policies policies, Waves waves, Clock clock) {
        this.surveys = surveys;
        this.reviews = reviews;
        this.policies = policies;
        this.waves = waves;
        this.clock = clock;
    }

    void continued(Received<ReviewAggregationContinued> received) {
        of(received, received.event().surveyId(),
                Optional.of(received.event().cursor()).filter(cursor -> !cursor.isEmpty()));
    }

    /** @throws IllegalStateException where ratings may still come: the queue brings the message again */
    void of(Received<?> received, String surveyId, Optional<String> cursor) {
        Optional<Survey> review = surveys.find(surveyId).filter(survey -> survey.frame().isReview());
        if (review.isEmpty()) {
            return;
        }
        if (clock.instant().isBefore(review.get().settlesAt())) {
            throw new IllegalStateException("review " + surveyId + " is not settled yet");
        }
        Page<AsnId> page = reviews.subjects(surveyId, PAGE, cursor);
        RaterShares shares = RaterShares.of(surveys.questionnaire(surveyId, review.get().version())
                .map(Questionnaire::competencies).orElseGet(List::of));
        page.items().forEach(subject -> aggregate(review.get(), subject, shares));
        page.next().ifPresentOrElse(
                next -> reviews.goOn(received, new ReviewAggregationContinued(surveyId, next)),
                () -> waves.aggregated(surveyId));
    }

    private void aggregate(Survey review, AsnId subject, RaterShares shares) {
        Policy policy = policies.on(LocalDate.ofInstant(review.closesAt(), Period.ZONE));
        reviews.aggregate(review.surveyId(), subject, GroupView.of(reviews.of(review.surveyId(), subject),
                group -> minimum(group, review, policy), shares), review.closesAt());
        reviews.discard(review.surveyId(), subject);
    }

    /** Peers and subordinates were promised the review's own smallest group, too. */
    private static int minimum(RaterGroup group, Survey review, Policy policy) {
        int ofPolicy = policy.sources().get(GroupView.source(group)).minimumRaters();
        return switch (group) {
            case SELF, SUPERIOR -> ofPolicy;
            case PEER, SUBORDINATE -> Math.max(ofPolicy, review.minimumGroupSize());
        };
    }
}
