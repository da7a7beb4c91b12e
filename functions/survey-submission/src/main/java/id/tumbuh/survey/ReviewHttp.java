package id.tumbuh.survey;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.Members;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.survey.model.Member;
import java.util.LinkedHashMap;
import java.util.List;
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
        AsnId subject = asn(request.pathParameter("subject"));
        return switch (rate.rate(new RatePerson.Command(caller, request.pathParameter("surveyId"), subject,
                given.version(), given.answers(), given.answeredAt(),
                request.language().name().toLowerCase(Locale.ROOT), request.receivedAt()))) {
            case RatePerson.Rated(var group) -> HttpAnswer.json(200, Members.of("subject", subject, "group",
                    group.name().toLowerCase(Locale.ROOT)));
            case RatePerson.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case RatePerson.NotOpen() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case RatePerson.NoSuchVersion() -> HttpAnswer.problem(ProblemType.INVALID, List.of(
                    new FieldError("/version", new LocalizedText("Survei ini tidak punya versi itu.",
                            "The survey has no such version."))));
            case RatePerson.Refused(var judgement) -> JudgedAnswers.problem(judgement);
        };
    }

    HttpAnswer mine(HttpRequest request) {
        return mine.of(request.requireCaller(), request.pathParameter("surveyId"), request.receivedAt(),
                request.limit(), request.cursor())
                .map(page -> HttpAnswer.json(200, page(page)))
                .orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND));
    }

    private static Map<String, Object> page(Page<ReadMyReviews.Subject> page) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("items", page.items().stream().map(ReviewHttp::subject).toList());
        page.next().ifPresent(next -> view.put("next", next));
        return view;
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

    private static AsnId asn(String text) {
        try {
            return new AsnId(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }
}
