package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.Document;
import id.tumbuh.progress.model.xapi.DocumentAccess;
import id.tumbuh.progress.model.xapi.XapiVersion;
import id.tumbuh.progress.store.Documents;
import id.tumbuh.progress.xapi.DocumentKind.Named;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.Preconditions;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The State, Agent Profile and Activity Profile resources. What is there may change meanwhile: then it is looked at again. */
final class DocumentResource implements XapiResource {

    private static final ProblemType STALE = ProblemType.of("precondition-failed", 412,
            "Dokumen ini sudah berubah, atau sudah ada.", "The document has changed, or is there already.");
    private static final ProblemType UNGUARDED = ProblemType.of("if-match-needed", 409,
            "Dokumen ini sudah ada. Periksa keadaannya sekarang, lalu kirim ETag-nya dalam If-Match.",
            "The document is there already. Check its present state, and send its ETag in If-Match.");
    /** Somebody's own HTML is stored as it is, and does nothing where a browser shows it. */
    private static final String NO_PAGE = "sandbox; default-src 'none'";
    private static final int ATTEMPTS = 20;
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE");

    private final DocumentKind kind;
    private final Documents documents;
    private final DocumentAccess access;

    DocumentResource(DocumentKind kind, Documents documents, DocumentAccess access) {
        this.kind = kind;
        this.documents = documents;
        this.access = access;
    }

    @Override
    public HttpAnswer serve(XapiRequest request) {
        if (!METHODS.contains(request.method())) {
            throw new ProblemException(XapiHttp.NOT_ALLOWED);
        }
        Named named = kind.named(request);
        boolean writes = !request.method().equals("GET");
        boolean may = writes
                ? access.mayWrite(request.speaker(), named.context())
                : access.mayRead(request.speaker(), named.context());
        if (!may) {
            throw Violations.denied(access.denied(request.speaker(), named.context(), writes).violation());
        }
        Preconditions preconditions = new Preconditions(request.header("if-match"), request.header("if-none-match"));
        return switch (request.method()) {
            case "GET" -> named.id().map(id -> one(named, id, preconditions)).orElseGet(() -> list(named));
            case "PUT" -> put(request, named, preconditions);
            case "POST" -> post(request, named, preconditions);
            case "DELETE" -> delete(named, preconditions);
            default -> throw new ProblemException(XapiHttp.NOT_ALLOWED);
        };
    }

    private HttpAnswer one(Named named, String id, Preconditions preconditions) {
        Document document = documents.find(named.context(), id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (!new Preconditions(preconditions.ifMatch(), Optional.empty()).hold(Optional.of(document.etag()))) {
            throw new ProblemException(STALE);
        }
        boolean known = !preconditions.hold(Optional.of(document.etag()));
        HttpAnswer answer = known
                ? XapiAnswers.notModified()
                : new HttpAnswer(200, Map.of("content-type", document.contentType()),
                        new HttpAnswer.Bytes(document.content()))
                        .withHeader("content-security-policy", NO_PAGE);
        return XapiAnswers.modified(XapiAnswers.tagged(answer, document.etag()), document.updated());
    }

    private HttpAnswer list(Named named) {
        List<Documents.Listed> listed = documents.list(named.context()).stream()
                .filter(one -> named.since().map(since -> one.updated().isAfter(since)).orElse(true)).toList();
        HttpAnswer answer = XapiAnswers.json(listed.stream().map(Documents.Listed::id).distinct().toList());
        return listed.stream().map(Documents.Listed::updated).max(Instant::compareTo)
                .map(last -> XapiAnswers.modified(answer, last)).orElse(answer);
    }

    private HttpAnswer put(XapiRequest request, Named named, Preconditions preconditions) {
        Document document = DocumentBody.read(request, named.id().orElseThrow());
        if (preconditions.none() && !kind.guarded(request.version())) {
            documents.store(named.context(), document, new Documents.Anything());
            return XapiAnswers.noContent();
        }
        return repeatedly(named, preconditions, stored -> {
            if (preconditions.none() && stored.isPresent()) {
                throw new ProblemException(UNGUARDED);
            }
            if (preconditions.none() && request.version() == XapiVersion.V1) {
                throw Violations.one("If-None-Match", "Sebuah PUT perlu If-Match, atau If-None-Match: *.",
                        "A PUT needs If-Match, or If-None-Match: *.");
            }
            return documents.store(named.context(), document, expected(stored));
        });
    }

    private HttpAnswer post(XapiRequest request, Named named, Preconditions preconditions) {
        Document document = DocumentBody.read(request, named.id().orElseThrow());
        Map<String, Object> posted = DocumentBody.object(document);
        return repeatedly(named, preconditions, stored -> documents.store(named.context(),
                stored.map(before -> DocumentBody.merged(before, posted, request.receivedAt())).orElse(document),
                expected(stored)));
    }

    private HttpAnswer delete(Named named, Preconditions preconditions) {
        if (named.id().isEmpty()) {
            documents.deleteAll(named.context());
            return XapiAnswers.noContent();
        }
        String id = named.id().get();
        if (preconditions.none()) {
            documents.delete(named.context(), id, new Documents.Anything());
            return XapiAnswers.noContent();
        }
        return repeatedly(named, preconditions,
                stored -> documents.delete(named.context(), id, expected(stored)));
    }

    /** @param change is given what is there, and returns whether it was still there when it wrote */
    private HttpAnswer repeatedly(Named named, Preconditions preconditions,
            Function<Optional<Document>, Boolean> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Document> stored = documents.find(named.context(), named.id().orElseThrow());
            if (!preconditions.hold(stored.map(Document::etag))) {
                throw new ProblemException(STALE);
            }
            if (change.apply(stored)) {
                return XapiAnswers.noContent();
            }
        }
        throw new StoreBusy(null);
    }

    private static Documents.Expected expected(Optional<Document> stored) {
        return stored.<Documents.Expected>map(Documents.Unchanged::new).orElseGet(Documents.Nothing::new);
    }
}
