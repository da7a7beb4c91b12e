package id.tumbuh.survey.anonymous;

import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Release;
import id.tumbuh.survey.anonymous.store.Ballots;
import id.tumbuh.survey.model.Survey;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Closes the poll of a survey before the survey is closed: one that is closed has its release, and no private key. Again is the
 * same, also after a crash in between.
 */
public final class ClosePoll {

    private final Consumer<Poll> destroyKey;
    private final Ballots ballots;
    private final RandomGenerator random;

    /** @param random the system's own, whose numbers nobody foretells */
    public ClosePoll(Consumer<Poll> destroyKey, Ballots ballots, RandomGenerator random) {
        this.destroyKey = destroyKey;
        this.ballots = ballots;
        this.random = random;
    }

    public Release of(Survey survey) {
        Poll poll = Poll.of(survey);
        destroyKey.accept(poll);
        return ballots.close(poll, random);
    }
}
