package id.tumbuh.survey.anonymous;

import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Release;
import id.tumbuh.survey.anonymous.store.BallotKeys;
import id.tumbuh.survey.anonymous.store.Ballots;
import java.security.interfaces.RSAPublicKey;
import java.util.random.RandomGenerator;

/** Opens polls and closes them. Each again is the same, also after a crash in between. */
public final class RunPoll {

    private final BallotKeys keys;
    private final Ballots ballots;
    private final RandomGenerator random;

    /** @param random the system's own, whose numbers nobody foretells */
    public RunPoll(BallotKeys keys, Ballots ballots, RandomGenerator random) {
        this.keys = keys;
        this.ballots = ballots;
        this.random = random;
    }

    /** @return the key that all participants have to see as the same one */
    public RSAPublicKey open(Poll poll) {
        RSAPublicKey key = keys.make(poll);
        ballots.open(poll);
        return key;
    }

    public Release close(Poll poll) {
        keys.destroy(poll);
        return ballots.close(poll, random);
    }
}
