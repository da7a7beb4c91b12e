package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.XapiVersion;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import java.util.Map;
import java.util.Optional;

/**
 * The door to xAPI: which version, who speaks, which resource. Every answer, errors too, carries X-Experience-API-Version.
 */
public final class XapiHttp {

    static final ProblemType NOT_ALLOWED = ProblemType.of("method-not-allowed", 405,
            "Metode ini tidak berlaku di sini.", "This method does not apply here.");
    private static final String VERSION = "x-experience-api-version";
    private static final String ABOUT = "/xapi/about";
    private static final ProblemType ISSUER_UNREACHABLE = ProblemType.of("issuer-unreachable", 503,
            "Bukti diri belum dapat diperiksa, ulangi sebentar lagi.",
            "The credentials can not be checked now, try again in a moment.");
    /** Seconds: the issuer is asked for its keys at most twice in so many. */
    private static final String ISSUER_ASKED_AGAIN = "30";

    private final Credentials credentials;
    private final Map<String, XapiResource> resources;

    /** @param resources by their paths */
    XapiHttp(Credentials credentials, Map<String, XapiResource> resources) {
        this.credentials = credentials;
        this.resources = Map.copyOf(resources);
    }

    public HttpAnswer serve(HttpRequest request) {
        XapiVersion spoken = request.header(VERSION).flatMap(XapiVersion::of).orElse(XapiVersion.V1);
        HttpAnswer answer;
        try {
            AlternateRequest.Plain plain = AlternateRequest.plain(new AlternateRequest.Plain(request.method(),
                    request.query(), request.headers(), request.body()));
            spoken = version(plain).orElse(spoken);
            answer = known(request, plain);
        } catch (ProblemException e) {
            answer = HttpAnswer.problem(e.type(), e.errors());
        } catch (StoreBusy e) {
            answer = HttpAnswer.problem(ProblemType.BUSY).withHeader("retry-after", "1");
        }
        return answer.withHeader(VERSION, spoken.answered());
    }

    private static Optional<XapiVersion> version(AlternateRequest.Plain plain) {
        return Optional.ofNullable(plain.headers().get(VERSION)).flatMap(XapiVersion::of);
    }

    private HttpAnswer known(HttpRequest request, AlternateRequest.Plain plain) {
        boolean head = plain.method().equals("HEAD");
        if (request.path().equals(ABOUT)) {
            if (!head && !plain.method().equals("GET")) {
                throw new ProblemException(NOT_ALLOWED);
            }
            return About.answer(plain.parameters().keySet());
        }
        XapiResource resource = Optional.ofNullable(resources.get(request.path()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return switch (credentials.check(plain.headers().getOrDefault("authorization", ""))) {
            case Credentials.Missing() -> unauthenticated("Bukti diri tidak dikirim.", "No credentials were sent.");
            case Credentials.Unknown() -> unauthenticated("Bukti diri yang dikirim tidak diterima.",
                    "The credentials that were sent are not accepted.");
            case Credentials.Undecided() -> HttpAnswer.problem(ISSUER_UNREACHABLE)
                    .withHeader("retry-after", ISSUER_ASKED_AGAIN);
            case Credentials.NotEntitled() -> throw Violations.one(ProblemType.FORBIDDEN, "Authorization",
                    "Token ini tanpa scope tumbuh atau tanpa peran asn.",
                    "This token is without the scope tumbuh or without the role asn.");
            case Credentials.Known(Speaker speaker) -> resource.serve(new XapiRequest(head ? "GET" : plain.method(),
                    plain.parameters(), plain.headers(), plain.body(), speaker,
                    version(plain).orElseThrow(() -> noVersion(plain.headers().containsKey(VERSION))),
                    request.receivedAt()));
        };
    }

    private static ProblemException noVersion(boolean named) {
        return named
                ? Violations.one("X-Experience-API-Version", "Harus 1.0.x atau 2.0.x.", "Must be 1.0.x or 2.0.x.")
                : Violations.one("X-Experience-API-Version", "Header ini wajib ada: 1.0.x atau 2.0.x.",
                        "This header is required: 1.0.x or 2.0.x.");
    }

    private static HttpAnswer unauthenticated(String id, String en) {
        ProblemException problem = Violations.one(ProblemType.UNAUTHENTICATED, "Authorization", id, en);
        return HttpAnswer.problem(problem.type(), problem.errors()).withHeader("www-authenticate",
                "Basic realm=\"xapi\", Bearer");
    }
}
