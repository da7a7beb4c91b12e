package id.tumbuh.survey.anonymous;

import id.tumbuh.runtime.http.Caller;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.anonymous.model.Poll;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The HTTP edge of taking part, under the caller's name: a blinded token comes in, its blind signature goes out. */
public final class ParticipationHttp {

    private static final int MAX_BYTES = 4_096;
    private static final ProblemType TOOK_PART = ProblemType.of("took-part", 409,
            "Anda sudah mengambil bagian dengan token lain.", "You took part with another token.");

    private final Audience audience;
    private final TakePart takePart;

    public ParticipationHttp(Audience audience, TakePart takePart) {
        this.audience = audience;
        this.takePart = takePart;
    }

    public HttpAnswer takePart(HttpRequest request) {
        Caller caller = request.requireCaller();
        if (!caller.is(Role.ASN)) {
            return HttpAnswer.problem(ProblemType.FORBIDDEN);
        }
        JsonBody body = request.json(MAX_BYTES);
        byte[] blinded = Base64Url.member(body, "blinded");
        Optional<Poll> poll = audience.pollFor(caller, request.pathParameter("surveyId"), request.receivedAt());
        if (poll.isEmpty()) {
            return HttpAnswer.problem(ProblemType.NOT_FOUND);
        }
        return body.build(() -> switch (takePart.in(poll.get(), caller.id(), blinded)) {
            case TakePart.Signed(byte[] signature) -> HttpAnswer.json(200, Map.of("blindSignature",
                    Base64.getUrlEncoder().withoutPadding().encodeToString(signature)));
            case TakePart.TookPartBefore() -> HttpAnswer.problem(TOOK_PART);
            case TakePart.NotOpen() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case TakePart.NotSignable() -> {
                body.reject("blinded", "Bukan bilangan di bawah modulus kunci, sepanjang kunci itu.",
                        "Is no number below the key's modulus, as long as the key.");
                yield body.build(() -> HttpAnswer.problem(ProblemType.INVALID));
            }
        });
    }
}
