package id.tumbuh.survey;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.survey.model.Draft;
import id.tumbuh.survey.model.Member;
import id.tumbuh.survey.model.Survey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/** The HTTP edge of surveys, as those see them who make them and those who are asked. */
final class SurveyHttp {

    static final ProblemType STALE = ProblemType.of("precondition-failed", 412,
            "Sudah berubah sejak Anda melihatnya. Ambil lagi, lalu kirim ETag-nya dalam If-Match.",
            "It has changed since you saw it. Get it again, and send its ETag in If-Match.");
    static final ProblemType UNGUARDED = ProblemType.of("precondition-required", 428,
            "Kirim ETag-nya dalam If-Match; yang pertama If-None-Match: *.",
            "Send its ETag in If-Match; If-None-Match: * for the first.");
    static final ProblemType ANONYMOUS = ProblemType.of("survey-anonymous", 409,
            "Survei ini anonim: siapa yang menjawab, dan apa, tidak diketahui siapa pun.",
            "The survey is anonymous: who answered, and what, nobody knows.");
    private static final ProblemType UNPUBLISHABLE = ProblemType.of("survey-not-publishable", 422,
            "Survei ini belum dapat diterbitkan.", "The survey can not be published yet.");

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
        return answer(201, manage.create(caller, Survey.drafted(UUID.randomUUID().toString(), draft.frame()), draft,
                key, request.body(), request.receivedAt()), request);
    }

    HttpAnswer draft(HttpRequest request) {
        var caller = request.requireCaller();
        Draft draft = SurveyForm.draft(request.json(SurveyForm.MAX_BYTES));
        return answer(200, manage.draft(caller, request.pathParameter("surveyId"), draft, request.preconditions()),
                request);
    }

    HttpAnswer publish(HttpRequest request) {
        return answer(200, manage.publish(request.requireCaller(), request.pathParameter("surveyId"),
                request.preconditions(), request.receivedAt()), request);
    }

    HttpAnswer close(HttpRequest request) {
        return answer(200, manage.close(request.requireCaller(), request.pathParameter("surveyId"),
                request.receivedAt()), request);
    }

    HttpAnswer list(HttpRequest request) {
        var page = read.openFor(request.requireCaller(), request.receivedAt(), request.limit(), request.cursor());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", page.items().stream().map(SurveyViews::open).toList());
        page.next().ifPresent(next -> answer.put("next", next));
        return HttpAnswer.json(200, answer);
    }

    HttpAnswer reminders(HttpRequest request) {
        return switch (remind.of(request.requireCaller(), request.pathParameter("surveyId"), department(request),
                request.limit(), request.cursor())) {
            case RemindPeople.Waiting(Page<Member> people) -> HttpAnswer.json(200, SurveyViews.waiting(people));
            case RemindPeople.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case RemindPeople.NoSuchSurvey() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case RemindPeople.Anonymous() -> HttpAnswer.problem(ANONYMOUS);
        };
    }

    private static DepartmentCode department(HttpRequest request) {
        try {
            return new DepartmentCode(request.parameter("department").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID, List.of(new FieldError("department",
                    new LocalizedText("Wajib kode OPD.", "Must be a department's code."))));
        }
    }

    HttpAnswer get(HttpRequest request) {
        return asked(200, request, request.pathParameter("surveyId"),
                request.parameter("version").map(SurveyHttp::version).orElse(OptionalInt.empty()));
    }

    private HttpAnswer asked(int status, HttpRequest request, String surveyId, OptionalInt version) {
        return read.one(request.requireCaller(), surveyId, version, request.receivedAt())
                .map(asked -> {
                    HttpAnswer answer = HttpAnswer.json(status, SurveyViews.asked(asked));
                    return asked.key()
                            ? answer.withHeader("etag",
                                    quoted(ManageSurveys.etag(asked.survey(), asked.draft())))
                            : answer;
                })
                .orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND));
    }

    private static String quoted(String etag) {
        return "\"" + etag + "\"";
    }

    static OptionalInt version(String text) {
        if (text.matches("[1-9]\\d{0,5}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        throw new ProblemException(ProblemType.INVALID, List.of(new FieldError("version",
                new LocalizedText("Versi adalah angka mulai 1.", "A version is a number from 1."))));
    }

    private HttpAnswer answer(int status, ManageSurveys.Outcome outcome, HttpRequest request) {
        return switch (outcome) {
            case ManageSurveys.Managed(Survey survey, String etag) ->
                // of what was written: somebody may have written since
                asked(status, request, survey.surveyId(), OptionalInt.empty()).withHeader("etag", quoted(etag))
                        .withHeader("location", "/surveys/" + survey.surveyId());
            case ManageSurveys.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case ManageSurveys.KeyReused() -> HttpAnswer.problem(ProblemType.KEY_REUSED);
            case ManageSurveys.NoSuchSurvey() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case ManageSurveys.WrongState() -> HttpAnswer.problem(ProblemType.CONFLICT);
            case ManageSurveys.Unpublishable(List<FieldError> errors) -> HttpAnswer.problem(UNPUBLISHABLE, errors);
            case ManageSurveys.Unguarded() -> HttpAnswer.problem(UNGUARDED);
            case ManageSurveys.Stale() -> HttpAnswer.problem(STALE);
        };
    }
}
