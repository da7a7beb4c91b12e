package id.tumbuh.survey;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.model.Draft;
import id.tumbuh.survey.model.Member;
import id.tumbuh.survey.model.Survey;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** The HTTP edge of surveys, as those see them who make them and those who are asked. */
final class SurveyHttp {

    static final ProblemType ANONYMOUS = ProblemType.of("anonymous-survey", 409,
            "Survei ini anonim: ambil bagian melalui POST /surveys/{surveyId}/participation, lalu kirim suara tanpa nama.",
            "The survey is anonymous: take part by POST /surveys/{surveyId}/participation, then send a ballot without a name.");

    private final ManageSurveys manage;
    private final ReadSurveys read;
    private final RemindPeople remind;

    SurveyHttp(ManageSurveys manage, ReadSurveys read, RemindPeople remind) {
        this.manage = manage;
        this.read = read;
        this.remind = remind;
    }

    HttpAnswer create(HttpRequest request) {
        var caller = request.requireCaller();
        String key = request.idempotencyKey();
        Draft draft = SurveyForm.draft(request.json(SurveyForm.MAX_BYTES));
        return ManagedHttp.answer(201, manage.create(caller, Survey.drafted(UUID.randomUUID().toString(),
                draft.frame()), draft, key, request.body(), request.receivedAt()));
    }

    HttpAnswer draft(HttpRequest request) {
        var caller = request.requireCaller();
        Draft draft = SurveyForm.draft(request.json(SurveyForm.MAX_BYTES));
        return ManagedHttp.answer(200, manage.draft(caller, request.pathParameter("surveyId"), draft,
                request.preconditions()));
    }

    HttpAnswer list(HttpRequest request) {
        var caller = request.requireCaller();
        Optional<Survey.Status> status = request.parameter("status").map(SurveyHttp::status);
        return status.isPresent()
                ? read.all(caller, status.get(), request.limit(), request.cursor())
                        .map(page -> HttpAnswer.page(page, SurveyViews::listed))
                        .orElseGet(() -> HttpAnswer.problem(ProblemType.FORBIDDEN))
                : HttpAnswer.page(read.openFor(caller, request.receivedAt(), request.limit(), request.cursor()),
                        SurveyViews::open);
    }

    private static Survey.Status status(String word) {
        return Arrays.stream(Survey.Status.values()).filter(status -> SurveyViews.word(status).equals(word)).findFirst()
                .orElseThrow(() -> ProblemException.invalid("status", "Nilainya draft, published, atau closed.",
                        "Is draft, published or closed."));
    }

    HttpAnswer reminders(HttpRequest request) {
        return switch (remind.of(request.requireCaller(), request.pathParameter("surveyId"), department(request),
                request.receivedAt(), request.limit(), request.cursor())) {
            case RemindPeople.Waiting(Page<Member> people) -> HttpAnswer.page(people, SurveyViews::member);
            case RemindPeople.Owing(Page<OwedRatings.Owing> raters) -> HttpAnswer.page(raters, SurveyViews::owing);
            case RemindPeople.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case RemindPeople.NoSuchSurvey() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case RemindPeople.Anonymous() -> HttpAnswer.problem(ANONYMOUS);
        };
    }

    private static DepartmentCode department(HttpRequest request) {
        try {
            return new DepartmentCode(request.parameter("department").orElse(""));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("department", "Wajib kode OPD.", "Must be a department's code.");
        }
    }

    HttpAnswer get(HttpRequest request) {
        return read.one(request.requireCaller(), request.pathParameter("surveyId"),
                request.parameter("version").map(SurveyHttp::version).orElse(OptionalInt.empty()), request.receivedAt())
                .map(asked -> ManagedHttp.asked(200, asked)).orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND));
    }

    private static OptionalInt version(String text) {
        if (text.matches("[1-9]\\d{0,5}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        throw ProblemException.invalid("version", "Versi adalah angka mulai 1.", "A version is a number from 1.");
    }
}
