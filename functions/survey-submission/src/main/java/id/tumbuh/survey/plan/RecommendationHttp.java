package id.tumbuh.survey.plan;

import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.ProblemException;
import java.util.OptionalInt;

/** The HTTP edge of recommendations. */
final class RecommendationHttp {

    private static final int MOST = 200;

    private final RecommendCourses recommend;

    RecommendationHttp(RecommendCourses recommend) {
        this.recommend = recommend;
    }

    HttpAnswer mine(HttpRequest request) {
        var caller = request.requireCaller();
        OptionalInt budget = request.parameter("budget").map(RecommendationHttp::budget).orElse(OptionalInt.empty());
        return HttpAnswer.json(200,
                RecommendationView.of(recommend.of(caller.id(), budget, request.receivedAt())));
    }

    private static OptionalInt budget(String text) {
        if (text.matches("[1-9]\\d{0,2}") && Integer.parseInt(text) <= MOST) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        throw ProblemException.invalid("budget",
                "Anggaran adalah 1 sampai %d JP.".formatted(MOST), "The budget is 1 to %d JP.".formatted(MOST));
    }
}
