package id.tumbuh.survey.plan;

import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.Members;
import id.tumbuh.survey.plan.model.Completion;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Approved;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Body;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Drafted;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Returned;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Submitted;
import id.tumbuh.survey.plan.model.DevelopmentPlan;
import id.tumbuh.survey.plan.model.History;
import id.tumbuh.survey.plan.model.PlanPolicy;
import id.tumbuh.survey.plan.model.PlannedCourse;
import id.tumbuh.survey.plan.store.Histories;
import id.tumbuh.survey.plan.store.PlanPolicies;
import id.tumbuh.survey.plan.store.Plans.Stored;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan in JSON, with its progress: what of it was completed in its year. */
final class PlanView {

    private final Histories histories;
    private final PlanPolicies policies;

    PlanView(Histories histories, PlanPolicies policies) {
        this.histories = histories;
        this.policies = policies;
    }

    HttpAnswer answer(Stored stored, Instant at) {
        return HttpAnswer.json(200, view(stored.plan(), at)).withHeader("etag", "\"" + stored.etag() + "\"");
    }

    private Map<String, Object> view(DevelopmentPlan plan, Instant at) {
        Body body = plan.body();
        History history = histories.of(body.asn());
        List<Completion> completed = history.completions();
        PlanPolicy policy = policies.on(at);
        Map<String, Object> view = summary(plan);
        view.put("asked", policy.lessonHours());
        view.put("doneLessonHours", body.courses().stream()
                .filter(course -> course.doneIn(body.year(), completed).isPresent())
                .mapToInt(course -> course.lessonHours().value()).sum());
        view.put("courses", body.courses().stream().map(course -> course(course, body, completed)).toList());
        view.put("warnings", WarningView.of(policy.exceeded(history.employment(), body.lessonHours())));
        return view;
    }

    /** What a list has of a plan. */
    static Map<String, Object> summary(DevelopmentPlan plan) {
        Body body = plan.body();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("asn", body.asn());
        view.put("year", body.year());
        view.put("revision", body.revision());
        view.put("state", switch (plan) {
            case Drafted drafted -> "draft";
            case Submitted submitted -> "submitted";
            case Returned returned -> "returned";
            case Approved approved -> "approved";
        });
        view.put("lessonHours", body.lessonHours());
        switch (plan) {
            case Submitted submitted -> {
                view.put("submittedAt", submitted.at());
                view.put("closes", submitted.closes());
            }
            case Returned returned -> {
                view.put("returnedAt", returned.at());
                view.put("comment", returned.comment());
            }
            case Approved approved -> view.put("closes", approved.closes());
            case Drafted drafted -> {
            }
        }
        body.inForce().ifPresent(approval -> view.put("inForce", Members.with(Members.of("revision",
                approval.revision(), "approvedAt", approval.at(), "lessonHours", approval.lessonHours()), "courses",
                approval.courses())));
        return view;
    }

    private static Map<String, Object> course(PlannedCourse course, Body body, List<Completion> completed) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("courseId", course.course());
        view.put("title", course.offer().title());
        view.put("lessonHours", course.lessonHours());
        var done = course.doneIn(body.year(), completed);
        view.put("done", done.isPresent());
        done.ifPresent(at -> view.put("completedAt", at));
        view.put("missingPrerequisites", course.missing(body.courses(), completed));
        return view;
    }
}
