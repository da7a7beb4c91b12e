package id.tumbuh.survey.anonymous;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.store.Ballots;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP edge of what an anonymous survey released. */
public final class ResultsHttp {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ProblemType NOT_RELEASED = ProblemType.of("not-released", 404,
            "Hasil dibuka setelah survei ditutup.", "Results are released when the survey is closed.");
    private static final ProblemType TOO_FEW = ProblemType.of("too-few-answers", 404,
            "Jawaban lebih sedikit daripada kelompok terkecil: tidak dibuka.",
            "Fewer answers than the smallest group: nothing is released.");

    private final Audience audience;
    private final Ballots ballots;

    public ResultsHttp(Audience audience, Ballots ballots) {
        this.audience = audience;
        this.ballots = ballots;
    }

    public HttpAnswer results(HttpRequest request) {
        if (!request.requireCaller().is(Role.BKPSDM, Role.AUDITOR)) {
            return HttpAnswer.problem(ProblemType.FORBIDDEN);
        }
        Optional<Poll> poll = audience.poll(request.pathParameter("surveyId"));
        if (poll.isEmpty()) {
            return HttpAnswer.problem(ProblemType.NOT_FOUND);
        }
        return switch (ballots.released(poll.get(), request.limit(), request.cursor())) {
            case Ballots.NotYet() -> HttpAnswer.problem(NOT_RELEASED);
            case Ballots.TooFew() -> HttpAnswer.problem(TOO_FEW);
            case Ballots.Answers(Page<String> page) -> HttpAnswer.page(page, JSON::readTree);
        };
    }
}
