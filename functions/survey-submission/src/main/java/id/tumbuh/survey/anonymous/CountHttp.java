package id.tumbuh.survey.anonymous;

import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.anonymous.store.Participations;
import java.util.Map;

/** The HTTP edge of how many took part. There is no list of who did not, to be reminded: this number is all. */
public final class CountHttp {

    private final Audience audience;
    private final Participations participations;

    public CountHttp(Audience audience, Participations participations) {
        this.audience = audience;
        this.participations = participations;
    }

    public HttpAnswer count(HttpRequest request) {
        if (!request.requireCaller().is(Role.BKPSDM, Role.AUDITOR)) {
            return HttpAnswer.problem(ProblemType.FORBIDDEN);
        }
        return audience.poll(request.pathParameter("surveyId"))
                .map(poll -> HttpAnswer.json(200, Map.of("tookPart", participations.count(poll))))
                .orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND));
    }
}
