package id.tumbuh.survey.plan;

import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.plan.store.Histories;
import id.tumbuh.survey.plan.store.PlanPolicies;
import java.util.Optional;

/** The HTTP edge of the plans that a superior decides of. */
final class SuperiorHttp {

    private static final ProblemType TOO_LATE = ProblemType.of("plan-year-over", 409,
            "Tahun rencana ini sudah berakhir, dan waktu untuk memutusnya juga.",
            "The plan's year is over, and so is the time to decide of it.");
    private static final int MAX_BYTES = 8_192;

    private final DecidePlan decide;
    private final PlanView view;

    SuperiorHttp(DecidePlan decide, Histories histories, PlanPolicies policies) {
        this.decide = decide;
        this.view = new PlanView(histories, policies);
    }

    HttpAnswer list(HttpRequest request) {
        var caller = request.requireCaller();
        int year = request.parameter("year").filter(text -> text.matches("20\\d\\d")).map(Integer::parseInt)
                .orElseThrow(() -> ProblemException.invalid("year", "Tahun wajib ada, seperti 2027.",
                        "A year is required, such as 2027."));
        return decide.list(caller, year, request.limit(), request.cursor())
                .map(page -> HttpAnswer.page(page, stored -> PlanView.summary(stored.plan())))
                .orElseGet(() -> HttpAnswer.problem(ProblemType.FORBIDDEN));
    }

    HttpAnswer get(HttpRequest request) {
        return answer(decide.read(request.requireCaller(), asn(request), PlanHttp.year(request)), request);
    }

    HttpAnswer approve(HttpRequest request) {
        return answer(decide.approve(request.requireCaller(), asn(request), PlanHttp.year(request),
                request.preconditions(), request.receivedAt()), request);
    }

    HttpAnswer giveBack(HttpRequest request) {
        var caller = request.requireCaller();
        JsonBody body = request.json(MAX_BYTES);
        String comment = body.text("comment", 1, 1000);
        return answer(decide.giveBack(caller, asn(request), PlanHttp.year(request), body.build(() -> comment),
                request.preconditions(), request.receivedAt()), request);
    }

    private static Optional<AsnId> asn(HttpRequest request) {
        try {
            return Optional.of(new AsnId(request.pathParameter("asn")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private HttpAnswer answer(DecidePlan.Outcome outcome, HttpRequest request) {
        return switch (outcome) {
            case DecidePlan.Decided(var stored) -> view.answer(stored, request.receivedAt());
            case DecidePlan.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case DecidePlan.NoSuchPlan() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case DecidePlan.WrongState() -> HttpAnswer.problem(ProblemType.CONFLICT);
            case DecidePlan.TooLate() -> HttpAnswer.problem(TOO_LATE);
            case DecidePlan.Unguarded() -> HttpAnswer.problem(ProblemType.UNGUARDED);
            case DecidePlan.Stale() -> HttpAnswer.problem(ProblemType.STALE);
        };
    }
}
