package id.tumbuh.survey;

import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.LocalizedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The HTTP edge of a person's gaps. */
final class GapHttp {

    private final ReadMyGaps gaps;
    private final ExplainGap explain;

    GapHttp(ReadMyGaps gaps, ExplainGap explain) {
        this.gaps = gaps;
        this.explain = explain;
    }

    HttpAnswer gaps(HttpRequest request) {
        return HttpAnswer.json(200, Map.of("items", gaps.of(request.requireCaller().id(), request.receivedAt()).stream()
                .map(SurveyViews::gap).toList()));
    }

    HttpAnswer why(HttpRequest request) {
        var caller = request.requireCaller();
        Optional<LocalDate> day = request.parameter("asOf").map(GapHttp::day);
        return switch (explain.of(caller.id(), request.pathParameter("competency", CompetencyCode::new), day,
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
            throw ProblemException.invalid("asOf", "Tanggal asOf berbentuk seperti 2026-11-25.",
                    "asOf is a day such as 2026-11-25.");
        }
    }
}
