package id.tumbuh.survey.akpk;

import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Digests;
import id.tumbuh.survey.akpk.view.CompetencyNames;
import id.tumbuh.survey.akpk.view.CsvView;
import id.tumbuh.survey.akpk.view.HeatMap;
import id.tumbuh.survey.akpk.view.JsonView;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The HTTP edge of the reports. */
public final class AkpkHttp {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String SVG = "image/svg+xml";
    private static final Map<String, String> FORMATS = Map.of("json", JSON, "csv", CSV, "svg", SVG);
    private static final int ETAG = 32;

    private final ReadReports read;
    private final Supplier<CompetencyNames> names;

    /** @param names are read for a picture alone */
    public AkpkHttp(ReadReports read, Supplier<CompetencyNames> names) {
        this.read = read;
        this.names = names;
    }

    public HttpAnswer list(HttpRequest request) {
        return read.waves(request.requireCaller(), request.limit(), request.cursor())
                .map(page -> HttpAnswer.page(page, JsonView::wave))
                .orElseGet(() -> HttpAnswer.problem(ProblemType.FORBIDDEN));
    }

    public HttpAnswer get(HttpRequest request) {
        var caller = request.requireCaller();
        String type = type(request);
        var selection = new ReadReports.Selection(code(request, "department", DepartmentCode::new),
                code(request, "competency", CompetencyCode::new));
        return switch (read.one(caller, request.pathParameter("surveyId"), selection)) {
            case ReadReports.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case ReadReports.Nothing() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case ReadReports.Found found -> {
                String etag = Digests.hex("SHA-256", (found.digest() + type + found.sight() + selection)
                        .getBytes(StandardCharsets.UTF_8)).substring(0, ETAG);
                if (!request.preconditions().matches(Optional.of(etag))) {
                    yield HttpAnswer.problem(ProblemType.STALE);
                }
                HttpAnswer answer = request.preconditions().hold(Optional.of(etag))
                        ? answer(found, type)
                        : HttpAnswer.text(304, type, "");
                // what was published is never another, but it is not for everybody; what is sent depends on these
                yield answer.withHeader("etag", "\"" + etag + "\"")
                        .withHeader("cache-control", "private, max-age=31536000, immutable")
                        .withHeader("vary", "accept, authorization");
            }
        };
    }

    private HttpAnswer answer(ReadReports.Found found, String type) {
        return switch (type) {
            case CSV -> HttpAnswer.text(200, "text/csv; charset=utf-8; header=present", CsvView.of(found.report()))
                    .withHeader("content-disposition", "attachment; filename=\"akpk-" + found.report().wave().surveyId()
                            + ".csv\"");
            case SVG -> HttpAnswer.text(200, "image/svg+xml; charset=utf-8", HeatMap.of(found.report(), names.get()));
            default -> HttpAnswer.json(200, JsonView.of(found.report()));
        };
    }

    private static String type(HttpRequest request) {
        return request.parameter("format").map(format -> Optional.ofNullable(FORMATS.get(format)).orElseThrow(
                () -> ProblemException.invalid("format", "Nilai format adalah json, csv atau svg.",
                        "The format is json, csv or svg.")))
                .orElseGet(() -> request.negotiate(JSON, CSV, SVG));
    }

    private static <T> Optional<T> code(HttpRequest request, String name, Function<String, T> constructor) {
        try {
            return request.parameter(name).map(constructor);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(name, "Kodenya tidak sah.", "The code is not valid.");
        }
    }
}
