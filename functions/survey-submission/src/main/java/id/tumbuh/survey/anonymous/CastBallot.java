package id.tumbuh.survey.anonymous;

import id.tumbuh.survey.anonymous.blind.BlindVerifier;
import id.tumbuh.survey.anonymous.model.Ballot;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Token;
import id.tumbuh.survey.anonymous.store.BallotKeys;
import id.tumbuh.survey.anonymous.store.Ballots;
import java.util.Optional;

/** Whoever has a token of the poll answers with it, once; nobody is asked who they are. */
public final class CastBallot {

    public sealed interface Outcome {}

    /** It counts, now or by the same answers before: which of them is not told. */
    public record Counted() implements Outcome {}

    /** The token was spent on other answers. */
    public record Spent() implements Outcome {}

    /** The poll's key did not sign it. */
    public record NoToken() implements Outcome {}

    public record NotOpen() implements Outcome {}

    private final BallotKeys keys;
    private final Ballots ballots;

    public CastBallot(BallotKeys keys, Ballots ballots) {
        this.keys = keys;
        this.ballots = ballots;
    }

    /** @param answers in one canonical form */
    public Outcome in(Poll poll, Token token, String answers) {
        Optional<BlindVerifier> verifier = keys.publicKey(poll).map(BlindVerifier::of);
        if (verifier.isEmpty()) {
            return new NotOpen();
        }
        if (!token.isSignedFor(poll, verifier.get()::verify)) {
            return new NoToken();
        }
        return switch (ballots.cast(poll, new Ballot(token.hash(poll), answers))) {
            case Ballots.NotOpen() -> new NotOpen();
            case Ballots.Cast(Ballot.Spending spending) -> switch (spending) {
                case COUNTED, COUNTED_BEFORE -> new Counted();
                case SPENT_OTHERWISE -> new Spent();
            };
        };
    }
}
