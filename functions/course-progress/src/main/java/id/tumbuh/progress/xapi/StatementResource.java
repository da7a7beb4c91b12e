package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.Denied;
import id.tumbuh.progress.model.xapi.Timestamps;
import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.progress.store.Statements;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The Statements resource (xAPI 1.0.3 Communication 2.1, IEEE 9274.1.1 4.1.6.1). */
final class StatementResource implements XapiResource {

    static final String CONSISTENT_THROUGH = "x-experience-api-consistent-through";

    private final StoreStatements store;
    private final ReadStatements read;
    private final Statements statements;

    StatementResource(StoreStatements store, ReadStatements read, Statements statements) {
        this.store = store;
        this.read = read;
        this.statements = statements;
    }

    @Override
    public HttpAnswer serve(XapiRequest request) {
        HttpAnswer answer;
        try {
            answer = switch (request.method()) {
                case "GET" -> read.serve(request);
                case "PUT" -> put(request);
                case "POST" -> post(request);
                default -> throw new ProblemException(XapiHttp.NOT_ALLOWED);
            };
        } catch (ProblemException e) {
            answer = HttpAnswer.problem(e.type(), e.errors());
        }
        return answer.headers().containsKey(CONSISTENT_THROUGH)
                ? answer
                : answer.withHeader(CONSISTENT_THROUGH, Timestamps.text(through(request)));
    }

    /** A reader may wait for it, also one who asked amiss; for a writer it is worth no look of its own. */
    private Instant through(XapiRequest request) {
        return request.method().equals("GET") && request.speaker().mayRead()
                ? statements.through(request.receivedAt())
                : statements.knownThrough();
    }

    private HttpAnswer put(XapiRequest request) {
        Parameters parameters = Parameters.of(request, Set.of("statementId")).need("statementId");
        Optional<String> named = parameters.uuid("statementId");
        parameters.done();
        String id = named.orElseThrow();
        SentStatements sent = SentStatements.read(request);
        if (sent.statements().size() != 1 || sent.batch()) {
            throw Violations.one("", "Harus satu pernyataan.", "Must be one statement.");
        }
        Map<String, Object> statement = sent.statements().getFirst();
        if (Tree.text(statement, "id").map(own -> !own.equalsIgnoreCase(id)).orElse(false)) {
            throw Violations.one("/id", "Berbeda dengan statementId.", "Is not the statementId.");
        }
        statement.put("id", id);
        return stored(request, sent, ids -> XapiAnswers.noContent());
    }

    private HttpAnswer post(XapiRequest request) {
        Parameters.of(request, Set.of()).done();
        return stored(request, SentStatements.read(request), ids -> XapiAnswers.json(ids));
    }

    private HttpAnswer stored(XapiRequest request, SentStatements sent,
            Function<List<String>, HttpAnswer> answer) {
        return switch (store.apply(new StoreStatements.Command(sent.statements(), sent.attachments(),
                request.speaker(), request.version(), request.receivedAt()))) {
            case StoreStatements.Stored(List<String> ids) -> answer.apply(ids);
            case StoreStatements.NotAllowed(int place, Denied why) -> throw Violations.denied(why.at(sent.at(place)));
            case StoreStatements.Conflicting(String id) -> throw Violations.one(ProblemType.CONFLICT,
                    sent.at(sent.place(id)) + "/id",
                    "Pernyataan %s sudah tersimpan dengan isi yang lain.".formatted(id),
                    "The statement %s is stored with another content.".formatted(id));
        };
    }
}
