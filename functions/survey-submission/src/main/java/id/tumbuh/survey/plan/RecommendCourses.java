package id.tumbuh.survey.plan;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Period;
import id.tumbuh.survey.model.CourseOffer;
import id.tumbuh.survey.plan.model.Exceeded;
import id.tumbuh.survey.plan.model.History;
import id.tumbuh.survey.plan.model.PlanPolicy;
import id.tumbuh.survey.plan.model.Recommendation;
import id.tumbuh.survey.plan.store.Histories;
import id.tumbuh.survey.plan.store.PlanPolicies;
import id.tumbuh.survey.store.Courses;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The courses that close most of a person's gaps within a budget of lesson hours. */
final class RecommendCourses {

    /** @param exceeded where it is too much for the year with what was completed in it already */
    record Recommended(Recommendation recommendation, PlanPolicy policy, Optional<Exceeded> exceeded) {}

    private final PersonalGaps gaps;
    private final Courses courses;
    private final Histories histories;
    private final PlanPolicies policies;

    RecommendCourses(PersonalGaps gaps, Courses courses, Histories histories, PlanPolicies policies) {
        this.gaps = gaps;
        this.courses = courses;
        this.histories = histories;
        this.policies = policies;
    }

    /** @param budget in lesson hours; the policy's for a year where none is given */
    Recommended of(AsnId asn, OptionalInt budget, Instant at) {
        PlanPolicy policy = policies.on(at);
        History history = histories.of(asn);
        List<CourseOffer> offers = courses.all();
        Recommendation all = Recommendation.of(gaps.of(asn, at), offers, history.courses(),
                budget.orElse(policy.lessonHours()));
        int year = at.atZone(Period.ZONE).getYear();
        return new Recommended(all, policy,
                policy.exceeded(history.employment(), all.lessonHours() + history.lessonHours(year, offers)));
    }
}
