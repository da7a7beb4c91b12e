package id.tumbuh.survey;

import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.Members;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.model.Member;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The HTTP edge of reviews. No answer of it has what anybody said. */
final class ReviewHttp {

    private final RatePerson rate;
    private final ReadMyReviews mine;

    ReviewHttp(RatePerson rate, ReadMyReviews mine) {
        this.rate = rate;
        this.mine = mine;
    }

    HttpAnswer rate(HttpRequest request) {
        var caller = request.requireCaller();
        ResponseHttp.Given given = ResponseHttp.Given.in(request);
        AsnId subject = request.pathParameter("subject", AsnId::new);
        return switch (rate.rate(new RatePerson.Command(caller, request.pathParameter("surveyId"), subject,
                given.version(), given.answers(), given.answeredAt(),
                request.language().code(), request.receivedAt()))) {
            case RatePerson.Rated(var group) -> HttpAnswer.json(200, Members.of("subject", subject, "group",
                    group.name().toLowerCase(Locale.ROOT)));
            case RatePerson.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case RatePerson.NotOpen() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case RatePerson.NoSuchVersion() -> ResponseHttp.noSuchVersion();
            case RatePerson.Refused(var judgement) -> JudgedAnswers.problem(judgement);
        };
    }

    HttpAnswer mine(HttpRequest request) {
        return mine.of(request.requireCaller(), request.pathParameter("surveyId"), request.receivedAt(),
                request.limit(), request.cursor())
                .map(page -> HttpAnswer.page(page, ReviewHttp::subject))
                .orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND));
    }

    private static Map<String, Object> subject(ReadMyReviews.Subject subject) {
        Member member = subject.member();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("subject", member.person().asn());
        view.put("name", member.name());
        view.put("positionKind", member.person().position());
        view.put("group", subject.group().name().toLowerCase(Locale.ROOT));
        view.put("rated", subject.rated());
        return view;
    }
}
