package id.tumbuh.survey.anonymous;

import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.Digests;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Terms;
import id.tumbuh.survey.anonymous.model.Token;
import id.tumbuh.survey.anonymous.store.Ballots;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The HTTP edge without names: a poll's terms for everybody, and the ballots of whoever has a token. */
public final class BallotHttp {

    /** Room for answers in whatever way they are written, and for what a client adds to make all bodies as long. */
    private static final int MAX_BYTES = 65_536;
    private static final ProblemType NOT_OPEN = ProblemType.of("poll-not-open", 404,
            "Tidak ada survei anonim yang terbuka dengan tanda ini.", "No anonymous survey of this id is open.");
    private static final ProblemType NO_TOKEN = ProblemType.of("no-token", 403,
            "Token tidak ditandatangani untuk survei ini.", "The token is not signed for this survey.");
    private static final ProblemType SPENT = ProblemType.of("token-spent", 409,
            "Token ini sudah dipakai untuk jawaban lain.", "This token was spent on other answers.");

    private final CastBallot cast;
    private final Ballots ballots;

    public BallotHttp(CastBallot cast, Ballots ballots) {
        this.cast = cast;
        this.ballots = ballots;
    }

    /** Who answers reads the survey as any other. */
    public HttpAnswer terms(HttpRequest request) {
        String surveyId = request.pathParameter("surveyId");
        return Poll.isId(surveyId)
                ? ballots.terms(surveyId).map(terms -> HttpAnswer.json(200, view(terms)))
                        .orElseGet(() -> HttpAnswer.problem(NOT_OPEN))
                : HttpAnswer.problem(NOT_OPEN);
    }

    /** The member padding is of no meaning, and kept nowhere. */
    public HttpAnswer cast(HttpRequest request) {
        JsonBody body = request.json(MAX_BYTES);
        String surveyId = body.text("surveyId", 1, 64);
        byte[] random = Base64Url.member(body, "token");
        byte[] signature = Base64Url.member(body, "signature");
        JsonNode answers = body.object("answers").node();
        if (random.length != Token.RANDOM_BYTES) {
            body.reject("token", "Wajib 32 bita.", "Must have 32 bytes.");
        }
        return body.build(() -> answer(cast.in(surveyId, new Token(random, signature), answers, request.receivedAt())));
    }

    private static HttpAnswer answer(CastBallot.Outcome outcome) {
        return switch (outcome) {
            case CastBallot.Counted() -> HttpAnswer.text(204, "text/plain", "");
            case CastBallot.Spent() -> HttpAnswer.problem(SPENT);
            case CastBallot.NoToken() -> HttpAnswer.problem(NO_TOKEN);
            case CastBallot.NotOpen() -> HttpAnswer.problem(NOT_OPEN);
            case CastBallot.WrongAnswers(var type, var errors) -> HttpAnswer.problem(type, List.copyOf(errors));
        };
    }

    private static Map<String, Object> view(Terms terms) {
        byte[] key = terms.key().getEncoded();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("surveyId", terms.poll().surveyId());
        view.put("closesAt", terms.closesAt());
        view.put("minimumGroupSize", terms.poll().smallestGroup());
        view.put("message", new String(terms.poll().message(), StandardCharsets.US_ASCII));
        view.put("publicKey", Base64.getEncoder().encodeToString(key));
        view.put("fingerprint", Digests.hex("SHA-256", key));
        return view;
    }
}
