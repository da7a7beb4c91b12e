package id.tumbuh.survey.anonymous;

import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.survey.anonymous.blind.BlindVerifier;
import id.tumbuh.survey.anonymous.model.Ballot;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Terms;
import id.tumbuh.survey.anonymous.model.Token;
import id.tumbuh.survey.anonymous.store.Ballots;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whoever has a token of the poll answers with it, once; nobody is asked who they are. */
public final class CastBallot {

    /** The longest answers in their canonical form, in characters: a ballot is an item of a table. */
    public static final int MAX_LENGTH = 16_384;

    public sealed interface Outcome {}

    /** It counts, now or by the same answers before: which of them is not told. */
    public record Counted() implements Outcome {}

    /** The token was spent on other answers. */
    public record Spent() implements Outcome {}

    /** The poll's key did not sign it. */
    public record NoToken() implements Outcome {}

    /** The token is not spent by them. */
    public record WrongAnswers(ProblemType type, List<FieldError> errors) implements Outcome {}

    public record NotOpen() implements Outcome {}

    private final Ballots ballots;
    private final AnswerRules rules;

    public CastBallot(Ballots ballots, AnswerRules rules) {
        this.ballots = ballots;
        this.rules = rules;
    }

    /** @param at is looked at to see whether the poll is over, and kept nowhere */
    public Outcome in(String surveyId, Token token, JsonNode answers, Instant at) {
        Optional<Terms> terms = Optional.of(surveyId).filter(Poll::isId).flatMap(ballots::terms)
                .filter(known -> !known.isOverAt(at));
        if (terms.isEmpty()) {
            return new NotOpen();
        }
        // before the answers are judged, which may be much work: only who was asked can cause it
        if (!token.isSignedFor(terms.get().poll(), BlindVerifier.of(terms.get().key())::verify)) {
            return new NoToken();
        }
        return switch (rules.judge(terms.get(), () -> ballots.form(terms.get()), answers)) {
            case AnswerRules.Wrong(var type, var errors) -> new WrongAnswers(type, errors);
            case AnswerRules.Taken(var kept) -> taken(terms.get(), token, CanonicalJson.of(kept));
        };
    }

    private Outcome taken(Terms terms, Token token, String canonical) {
        return canonical.length() > MAX_LENGTH
                ? new WrongAnswers(ProblemType.INVALID, List.of(new FieldError("/answers",
                        new LocalizedText("Terlalu panjang.", "Too long."))))
                : cast(terms, token, canonical);
    }

    private Outcome cast(Terms terms, Token token, String answers) {
        return switch (ballots.cast(terms.poll(), new Ballot(token.hash(terms.poll()), answers))) {
            case Ballots.NotOpen() -> new NotOpen();
            case Ballots.Cast(Ballot.Spending spending) -> switch (spending) {
                case COUNTED, COUNTED_BEFORE -> new Counted();
                case SPENT_OTHERWISE -> new Spent();
            };
        };
    }
}
