package id.tumbuh.survey;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.Digests;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.survey.model.MyAnswers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.SerializationFeature;

/** The HTTP edge of answers. */
final class ResponseHttp {

    static final int MAX_BYTES = 65_536;
    private static final ProblemType NO_REQUIREMENTS = ProblemType.of("no-requirements", 409,
            "Standar kompetensi belum diterbitkan.", "The required levels are not published yet.");
    private final SubmitResponse submit;
    private final SaveAnswers save;
    private final Json json;

    ResponseHttp(SubmitResponse submit, SaveAnswers save, Json json) {
        this.submit = submit;
        this.save = save;
        this.json = json;
    }

    record Given(Map<String, Object> answers, OptionalInt version, Optional<Instant> answeredAt) {

        static Given in(HttpRequest request) {
            JsonBody body = request.json(MAX_BYTES);
            Map<String, Object> answers = Plain.object(body.object("answers").node());
            OptionalInt version = body.node().has("version")
                    ? OptionalInt.of(body.integer("version", 1, 999_999))
                    : OptionalInt.empty();
            Optional<Instant> answeredAt = body.node().has("answeredAt")
                    ? Optional.of(body.instant("answeredAt"))
                    : Optional.empty();
            return body.build(() -> new Given(answers, version, answeredAt));
        }
    }

    HttpAnswer submit(HttpRequest request) {
        var caller = request.requireCaller();
        Given given = Given.in(request);
        return switch (submit.apply(new SubmitResponse.Command(caller, request.pathParameter("surveyId"),
                given.version(), given.answers(), given.answeredAt(), digest(given.answers()),
                request.preconditions(), request.language().code(), request.receivedAt()))) {
            case SubmitResponse.Submitted(MyAnswers answers, var news) ->
                tagged(HttpAnswer.json(news == SubmitResponse.News.FIRST ? 201 : 200,
                        SurveyViews.response(answers.submitted().orElseThrow())), answers);
            case SubmitResponse.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case SubmitResponse.NotOpen() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case SubmitResponse.Anonymous() -> HttpAnswer.problem(SurveyHttp.ANONYMOUS);
            case SubmitResponse.NoSuchVersion() -> noSuchVersion();
            case SubmitResponse.Refused(var judgement) -> JudgedAnswers.problem(judgement);
            case SubmitResponse.AnsweredOtherwise() -> HttpAnswer.problem(ProblemType.CONFLICT);
            case SubmitResponse.Unguarded() -> HttpAnswer.problem(ProblemType.UNGUARDED);
            case SubmitResponse.Stale() -> HttpAnswer.problem(ProblemType.STALE);
            case SubmitResponse.NoRequirements() -> HttpAnswer.problem(NO_REQUIREMENTS);
        };
    }

    HttpAnswer save(HttpRequest request) {
        var caller = request.requireCaller();
        Given given = Given.in(request);
        return switch (save.save(new SaveAnswers.Command(caller, request.pathParameter("surveyId"), given.version(),
                given.answers(), request.preconditions(), request.receivedAt()))) {
            case SaveAnswers.Saved(MyAnswers answers) -> mine(answers);
            case SaveAnswers.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case SaveAnswers.NotOpen() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case SaveAnswers.NoSuchVersion() -> noSuchVersion();
            case SaveAnswers.Unguarded() -> HttpAnswer.problem(ProblemType.UNGUARDED);
            case SaveAnswers.Stale() -> HttpAnswer.problem(ProblemType.STALE);
        };
    }

    static HttpAnswer noSuchVersion() {
        return HttpAnswer.problem(ProblemType.INVALID,
                List.of(new FieldError("/version", new LocalizedText("Survei ini tidak punya versi itu.",
                        "The survey has no such version."))));
    }

    HttpAnswer mine(HttpRequest request) {
        return mine(save.of(request.requireCaller(), request.pathParameter("surveyId")));
    }

    private static HttpAnswer mine(MyAnswers answers) {
        return answers.etag().isPresent()
                ? tagged(HttpAnswer.json(200, SurveyViews.mine(answers)), answers)
                : HttpAnswer.problem(ProblemType.NOT_FOUND);
    }

    private static HttpAnswer tagged(HttpAnswer answer, MyAnswers answers) {
        return answer.withHeader("etag", "\"" + answers.etag().orElseThrow() + "\"");
    }

    /** Of the answers in one order of their members, so that the same answers are the same. */
    private byte[] digest(Map<String, Object> answers) {
        return Digests.of("SHA-256", json.mapper().writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .writeValueAsBytes(answers));
    }
}
