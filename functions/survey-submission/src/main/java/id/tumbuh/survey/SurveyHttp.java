package id.tumbuh.survey;

import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.Survey;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The HTTP edge of survey-submission. */
final class SurveyHttp {

    private static final ProblemType NO_REQUIREMENTS = ProblemType.of("no-requirements", 409,
            "Standar kompetensi belum diterbitkan.", "The required levels are not published yet.");

    private final ManageSurveys manage;
    private final ReadSurveys read;
    private final SubmitResponse submit;
    private final ReadMyGaps gaps;
    private final ExplainGap explain;

    SurveyHttp(ManageSurveys manage, ReadSurveys read, SubmitResponse submit, ReadMyGaps gaps, ExplainGap explain) {
        this.manage = manage;
        this.read = read;
        this.submit = submit;
        this.gaps = gaps;
        this.explain = explain;
    }

    HttpAnswer create(HttpRequest request) {
        var caller = request.requireCaller();
        JsonBody body = request.json(SurveyForm.MAX_BYTES);
        String key = request.idempotencyKey();
        Survey draft = SurveyForm.draft(body, UUID.randomUUID().toString());
        return answer(201, manage.create(caller, draft, key, request.body(), request.receivedAt()));
    }

    HttpAnswer publish(HttpRequest request) {
        return answer(200, manage.publish(request.requireCaller(), request.pathParameter("surveyId")));
    }

    HttpAnswer close(HttpRequest request) {
        return answer(200, manage.close(request.requireCaller(), request.pathParameter("surveyId")));
    }

    HttpAnswer list(HttpRequest request) {
        var page = read.openFor(request.requireCaller(), request.receivedAt(), request.limit(), request.cursor());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", page.items().stream().map(SurveyViews::open).toList());
        page.next().ifPresent(next -> answer.put("next", next));
        return HttpAnswer.json(200, answer);
    }

    HttpAnswer get(HttpRequest request) {
        return read.one(request.requireCaller(), request.pathParameter("surveyId"), request.receivedAt())
                .map(survey -> HttpAnswer.json(200, SurveyViews.survey(survey)))
                .orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND));
    }

    HttpAnswer submit(HttpRequest request) {
        var caller = request.requireCaller();
        JsonBody answers = request.json(SurveyForm.MAX_BYTES).object("answers");
        Map<String, ProficiencyLevel> levels = new HashMap<>();
        answers.node().propertyNames()
                .forEach(name -> levels.put(name, new ProficiencyLevel(answers.integer(name, 1, 5))));
        return answers.build(() -> switch (submit.apply(new SubmitResponse.Command(caller,
                request.pathParameter("surveyId"), levels, request.receivedAt()))) {
            case SubmitResponse.Submitted(var response, boolean again) ->
                HttpAnswer.json(again ? 200 : 201, SurveyViews.response(response));
            case SubmitResponse.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case SubmitResponse.NotOpen() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case SubmitResponse.AnsweredOtherwise() -> HttpAnswer.problem(ProblemType.CONFLICT);
            case SubmitResponse.NoRequirements() -> HttpAnswer.problem(NO_REQUIREMENTS);
            case SubmitResponse.WrongQuestions(var missing, var unknown) -> {
                List<FieldError> errors = new ArrayList<>();
                missing.forEach(name -> errors.add(error(name, "Belum dijawab.", "Not answered.")));
                unknown.forEach(name -> errors.add(error(name, "Tidak ditanyakan.", "Not asked.")));
                yield HttpAnswer.problem(ProblemType.INVALID, errors);
            }
        });
    }

    HttpAnswer gaps(HttpRequest request) {
        return HttpAnswer.json(200, Map.of("items", gaps.of(request.requireCaller().id(), request.receivedAt()).stream()
                .map(SurveyViews::gap).toList()));
    }

    HttpAnswer why(HttpRequest request) {
        var caller = request.requireCaller();
        Optional<LocalDate> day = request.parameter("asOf").map(SurveyHttp::day);
        return switch (explain.of(caller.id(), competency(request.pathParameter("competency")), day,
                request.receivedAt())) {
            case ExplainGap.Explained explained -> HttpAnswer.json(200, WhyView.of(explained));
            case ExplainGap.NotKnown() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case ExplainGap.InTheFuture() -> HttpAnswer.problem(ProblemType.INVALID, List.of(new FieldError("asOf",
                    new LocalizedText("Tanggal asOf belum tiba.", "The day asOf is yet to come."))));
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ProblemException(ProblemType.INVALID, List.of(new FieldError("asOf",
                    new LocalizedText("Tanggal asOf berbentuk seperti 2026-11-25.",
                            "asOf is a day such as 2026-11-25."))));
        }
    }

    private static CompetencyCode competency(String text) {
        try {
            return new CompetencyCode(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    private static HttpAnswer answer(int status, ManageSurveys.Outcome outcome) {
        return switch (outcome) {
            case ManageSurveys.Managed(Survey survey) -> HttpAnswer.json(status, SurveyViews.survey(survey))
                    .withHeader("location", "/surveys/" + survey.surveyId());
            case ManageSurveys.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case ManageSurveys.KeyReused() -> HttpAnswer.problem(ProblemType.KEY_REUSED);
            case ManageSurveys.NoSuchSurvey() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case ManageSurveys.WrongState() -> HttpAnswer.problem(ProblemType.CONFLICT);
        };
    }

    private static FieldError error(String name, String id, String en) {
        return new FieldError("/answers/" + name.replace("~", "~0").replace("/", "~1"), new LocalizedText(id, en));
    }
}
