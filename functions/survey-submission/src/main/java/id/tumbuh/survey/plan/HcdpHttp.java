package id.tumbuh.survey.plan;

import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import java.util.Optional;

/** The HTTP edge of the city's development plan over years. */
final class HcdpHttp {

    private static final int YEARS = 5;
    private static final int MOST_YEARS = 10;
    private static final String CSV = "text/csv";

    private final ReadHcdp read;

    HcdpHttp(ReadHcdp read) {
        this.read = read;
    }

    HttpAnswer get(HttpRequest request) {
        var caller = request.requireCaller();
        String form = request.negotiate("application/json", CSV);
        int from = year(request, "from", request.receivedAt().atZone(Period.ZONE).getYear());
        int to = year(request, "to", from + YEARS - 1);
        if (to < from || to - from >= MOST_YEARS) {
            throw ProblemException.invalid("to", "Tahun to sampai %d tahun sejak from.".formatted(MOST_YEARS),
                    "The year to is within %d years from the year from.".formatted(MOST_YEARS));
        }
        return read.of(caller, from, to, department(request), request.receivedAt())
                .map(hcdp -> form.equals(CSV)
                        ? HttpAnswer.text(200, CSV + "; charset=utf-8", HcdpView.csv(hcdp))
                        : HttpAnswer.json(200, HcdpView.json(hcdp)))
                .orElseGet(() -> HttpAnswer.problem(ProblemType.FORBIDDEN));
    }

    private static int year(HttpRequest request, String name, int otherwise) {
        String text = request.parameter(name).orElse(String.valueOf(otherwise));
        if (!text.matches("20\\d\\d")) {
            throw ProblemException.invalid(name, "Tahun seperti 2027.", "A year such as 2027.");
        }
        return Integer.parseInt(text);
    }

    private static Optional<DepartmentCode> department(HttpRequest request) {
        try {
            return request.parameter("department").map(DepartmentCode::new);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("department", "Bukan kode perangkat daerah.", "Is no department's code.");
        }
    }
}
