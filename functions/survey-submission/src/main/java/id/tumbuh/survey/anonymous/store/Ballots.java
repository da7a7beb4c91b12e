package id.tumbuh.survey.anonymous.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.survey.anonymous.model.Ballot;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Release;
import id.tumbuh.survey.anonymous.model.Terms;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The ballots of polls, which lie in the order of their tokens' hashes: in none. An item has no time, and nothing tells of its
 * coming: no event, no proof, no measure.
 */
public interface Ballots {

    /** @param database of a table for this alone, without stream or point-in-time recovery, which would give it times */
    static Ballots in(Database database) {
        return new DynamoBallots(database);
    }

    sealed interface Casting {}

    record Cast(Ballot.Spending spending) implements Casting {}

    /** The poll was never opened, or is closed. */
    record NotOpen() implements Casting {}

    /** The answers of a poll, as texts in JSON. */
    sealed interface Released {}

    /** Nothing is released before the poll is closed. */
    record NotYet() implements Released {}

    record TooFew() implements Released {}

    record Answers(Page<String> page) implements Released {}

    /**
     * Lets ballots come; a closed poll stays closed.
     *
     * @param form what answers are judged by, as the rules wrote it down
     */
    void open(Terms terms, String form);

    /** The terms of the survey's poll, whether it is open or not; nothing where there never was one. */
    Optional<Terms> terms(String surveyId);

    /** The form by which answers of the terms' poll are judged. */
    String form(Terms terms);

    Casting cast(Poll poll, Ballot ballot);

    /**
     * Lets no more ballots come, releases what may be seen, and deletes the ballots with their tokens' hashes. Again, also after
     * a crash or at once, it gives what was released first.
     *
     * @param random the system's own
     */
    Release close(Poll poll, RandomGenerator random);

    /** What a closed poll released, page by page in its one order. */
    Released released(Poll poll, int limit, Optional<String> cursor);
}
