package id.tumbuh.progress;

import id.tumbuh.progress.model.Statement;
import id.tumbuh.progress.model.StoredStatement;
import id.tumbuh.progress.store.LearningRecords;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The xAPI door: every answer, errors too, carries X-Experience-API-Version. */
final class XapiHttp {

    private static final String VERSION = "x-experience-api-version";
    private static final int MAX_BYTES = 1_000_000;
    private static final ProblemType ISSUER_UNREACHABLE = ProblemType.of("issuer-unreachable", 503,
            "Bukti diri belum dapat diperiksa, ulangi sebentar lagi.",
            "The credentials can not be checked now, try again in a moment.");
    /** Seconds: the issuer is asked for its keys at most twice in so many. */
    private static final String ISSUER_ASKED_AGAIN = "30";

    private final XapiCredentials credentials;
    private final StatementForm form;
    private final StoreStatements store;
    private final LearningRecords records;
    private final StatementJson json;

    XapiHttp(XapiCredentials credentials, StatementForm form, StoreStatements store, LearningRecords records,
            StatementJson json) {
        this.credentials = credentials;
        this.form = form;
        this.store = store;
        this.records = records;
        this.json = json;
    }

    HttpAnswer post(HttpRequest request) {
        return versioned(request, speaker -> {
            List<Statement> statements = form.read(request.jsonNode(MAX_BYTES, "application/json"));
            return switch (store.apply(new StoreStatements.Command(statements, speaker, request.receivedAt()))) {
                case StoreStatements.Stored(List<String> ids) -> HttpAnswer.json(200, ids);
                case StoreStatements.NotAboutThemselves() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
                case StoreStatements.Conflicting(String id) -> HttpAnswer.problem(ProblemType.CONFLICT);
            };
        });
    }

    HttpAnswer get(HttpRequest request) {
        return versioned(request, speaker -> request.parameter("statementId").map(id -> one(id, speaker))
                .orElseGet(() -> list(request, speaker)));
    }

    private HttpAnswer one(String id, XapiCredentials.Speaker speaker) {
        if (!StatementForm.isId(id)) {
            return HttpAnswer.problem(ProblemType.INVALID, List.of(
                    new FieldError("statementId", new LocalizedText("Harus UUID.", "Must be a UUID."))));
        }
        return records.find(id.toLowerCase(Locale.ROOT)).filter(statement -> visible(speaker, statement))
                .map(s -> HttpAnswer.json(200, json.answer(s)))
                .orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND));
    }

    private HttpAnswer list(HttpRequest request, XapiCredentials.Speaker speaker) {
        return switch (speaker) {
            case XapiCredentials.Courseware(String account) -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case XapiCredentials.Person(var asn) -> {
                var page = records.of(asn, request.limit(), request.cursor());
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("statements", page.items().stream().map(json::answer).toList());
                // the address is complete: who follows it gets pages of the same size
                answer.put("more", page.next()
                        .map(next -> "/xapi/statements?limit=" + request.limit() + "&cursor=" + next).orElse(""));
                yield HttpAnswer.json(200, answer);
            }
        };
    }

    private static boolean visible(XapiCredentials.Speaker speaker, StoredStatement statement) {
        return switch (speaker) {
            case XapiCredentials.Courseware(String account) -> true;
            case XapiCredentials.Person(var asn) -> statement.asn().equals(asn);
        };
    }

    private HttpAnswer versioned(HttpRequest request, Function<XapiCredentials.Speaker, HttpAnswer> serve) {
        String version = request.header(VERSION).orElse("");
        boolean two = version.matches("2\\.0(\\.\\d+)?");
        HttpAnswer answer;
        try {
            answer = switch (credentials.check(request.header("authorization").orElse(""))) {
                case XapiCredentials.Unknown() -> HttpAnswer.problem(ProblemType.UNAUTHENTICATED)
                        .withHeader("www-authenticate", "Basic realm=\"xapi\", Bearer");
                case XapiCredentials.Undecided() -> HttpAnswer.problem(ISSUER_UNREACHABLE)
                        .withHeader("retry-after", ISSUER_ASKED_AGAIN);
                case XapiCredentials.NotEntitled() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
                case XapiCredentials.Speaker speaker -> two || version.matches("1\\.0(\\.\\d+)?")
                        ? serve.apply(speaker)
                        : HttpAnswer.problem(ProblemType.INVALID);
            };
        } catch (ProblemException e) {
            answer = HttpAnswer.problem(e.type(), e.errors());
        } catch (StoreBusy e) {
            answer = HttpAnswer.problem(ProblemType.BUSY).withHeader("retry-after", "1");
        }
        return answer.withHeader(VERSION, two ? "2.0.0" : "1.0.3");
    }
}
