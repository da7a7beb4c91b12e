package id.tumbuh.survey.plan;

import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.survey.plan.store.Histories;
import id.tumbuh.survey.plan.store.PlanPolicies;
import id.tumbuh.survey.plan.store.Plans;
import java.util.List;

/** The HTTP edge of one's own plans. */
final class PlanHttp {

    private static final ProblemType YEAR = ProblemType.of("plan-year-not-open", 409,
            "Rencana hanya untuk tahun ini sampai lima tahun ke depan.",
            "A plan is for this year to five years ahead only.");
    private static final ProblemType NO_SUPERIOR = ProblemType.of("no-superior", 409,
            "Atasan Anda belum dikenal: hubungi BKPSDM.", "Your superior is not known: ask BKPSDM.");
    private static final ProblemType APPROVED = ProblemType.of("plan-approved", 409,
            "Rencana ini sudah disetujui: ubah dahulu, lalu ajukan lagi.",
            "The plan is approved: change it first, then submit it again.");
    private static final LocalizedText NOT_OFFERED = new LocalizedText(
            "Bukan kursus yang ditawarkan, atau sudah disebut.", "Is no course that is offered, or was named before.");
    private static final int MAX_BYTES = 16_384;
    private static final int MOST_COURSES = 50;

    private final WritePlan write;
    private final Plans plans;
    private final PlanView view;

    PlanHttp(WritePlan write, Plans plans, Histories histories, PlanPolicies policies) {
        this.write = write;
        this.plans = plans;
        this.view = new PlanView(histories, policies);
    }

    HttpAnswer mine(HttpRequest request) {
        return plans.find(request.requireCaller().id(), year(request))
                .map(stored -> view.answer(stored, request.receivedAt()))
                .orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND));
    }

    HttpAnswer write(HttpRequest request) {
        var caller = request.requireCaller();
        int year = year(request);
        JsonBody body = request.json(MAX_BYTES);
        if (!body.node().path("courses").isArray() || body.node().path("courses").isEmpty()) {
            body.reject("courses", "Wajib berisi sedikitnya satu kursus.", "Has at least one course.");
        }
        List<CourseId> courses = body.parsedList("courses", MOST_COURSES, CourseId::new);
        return answer(write.write(caller, year, body.build(() -> courses), request.preconditions(),
                request.receivedAt()), request);
    }

    HttpAnswer submit(HttpRequest request) {
        return answer(write.submit(request.requireCaller(), year(request), request.preconditions(),
                request.receivedAt()), request);
    }

    /** @throws ProblemException NOT_FOUND where the path names no year */
    static int year(HttpRequest request) {
        String year = request.pathParameter("year");
        if (year.matches("20\\d\\d")) {
            return Integer.parseInt(year);
        }
        throw new ProblemException(ProblemType.NOT_FOUND);
    }

    private HttpAnswer answer(WritePlan.Outcome outcome, HttpRequest request) {
        return switch (outcome) {
            case WritePlan.Written(var stored) -> view.answer(stored, request.receivedAt());
            case WritePlan.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case WritePlan.NoSuchPlan() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case WritePlan.YearNotOpen() -> HttpAnswer.problem(YEAR);
            case WritePlan.NotOffered(var places) -> HttpAnswer.problem(ProblemType.INVALID,
                    places.stream().map(place -> new FieldError("/courses/" + place, NOT_OFFERED)).toList());
            case WritePlan.NoSuperior() -> HttpAnswer.problem(NO_SUPERIOR);
            case WritePlan.ApprovedAlready() -> HttpAnswer.problem(APPROVED);
            case WritePlan.Unguarded() -> HttpAnswer.problem(ProblemType.UNGUARDED);
            case WritePlan.Stale() -> HttpAnswer.problem(ProblemType.STALE);
        };
    }
}
