package id.tumbuh.survey.plan;

import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.plan.model.Completion;
import id.tumbuh.survey.plan.model.PlanPolicy;
import id.tumbuh.survey.plan.model.Recommendation;
import id.tumbuh.survey.plan.store.Completions;
import id.tumbuh.survey.plan.store.PlanPolicies;
import id.tumbuh.survey.store.Courses;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The courses that close most of a person's gaps within a budget of lesson hours. */
final class RecommendCourses {

    record Recommended(Recommendation recommendation, PlanPolicy policy) {}

    private final PersonalGaps gaps;
    private final Courses courses;
    private final Completions completions;
    private final PlanPolicies policies;

    RecommendCourses(PersonalGaps gaps, Courses courses, Completions completions, PlanPolicies policies) {
        this.gaps = gaps;
        this.courses = courses;
        this.completions = completions;
        this.policies = policies;
    }

    /** @param budget in lesson hours; the policy's for a year where none is given */
    Recommended of(AsnId asn, OptionalInt budget, Instant at) {
        PlanPolicy policy = policies.on(at);
        return new Recommended(Recommendation.of(gaps.of(asn, at), courses.all(),
                completions.of(asn).stream().map(Completion::course).collect(Collectors.toSet()),
                budget.orElse(policy.lessonHours())), policy);
    }
}
