package id.tumbuh.survey;

import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.survey.model.Survey;
import java.util.List;
import java.util.OptionalInt;

/** What whoever manages surveys is answered, whichever function it is. */
final class ManagedHttp {

    private static final ProblemType UNPUBLISHABLE = ProblemType.of("survey-not-publishable", 422,
            "Survei ini belum dapat diterbitkan.", "The survey can not be published yet.");

    private final ReadSurveys read;

    ManagedHttp(ReadSurveys read) {
        this.read = read;
    }

    HttpAnswer asked(int status, HttpRequest request, String surveyId, OptionalInt version) {
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

    HttpAnswer answer(int status, ManageSurveys.Outcome outcome, HttpRequest request) {
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
            case ManageSurveys.Unguarded() -> HttpAnswer.problem(ProblemType.UNGUARDED);
            case ManageSurveys.Stale() -> HttpAnswer.problem(ProblemType.STALE);
        };
    }
}
