package id.tumbuh.survey;

import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.ProblemType;
import java.util.List;

/** What whoever manages surveys is answered, whichever function it is. */
final class ManagedHttp {

    private static final ProblemType UNPUBLISHABLE = ProblemType.of("survey-not-publishable", 422,
            "Survei ini belum dapat diterbitkan.", "The survey can not be published yet.");

    private ManagedHttp() {}

    static HttpAnswer asked(int status, ReadSurveys.Asked asked) {
        HttpAnswer answer = HttpAnswer.json(status, SurveyViews.asked(asked));
        return asked.key()
                ? answer.withHeader("etag", "\"" + ReadSurveys.etag(asked.survey(), asked.draft()) + "\"")
                : answer;
    }

    static HttpAnswer answer(int status, ManageSurveys.Outcome outcome) {
        return switch (outcome) {
            case ManageSurveys.Managed(ReadSurveys.Asked asked) -> asked(status, asked)
                    .withHeader("location", "/surveys/" + asked.survey().surveyId());
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
