package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.AgentId;
import id.tumbuh.progress.model.xapi.Position;
import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.StatementFilter;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.runtime.Bucket;
import id.tumbuh.runtime.StreamRecord;
import id.tumbuh.runtime.dynamo.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The learning record: statements, in the order in which they were stored. */
public interface Statements {

    static Statements in(Database database, Bucket bucket) {
        return new DynamoStatements(database, bucket);
    }

    /**
     * Statements that were stored together, as far as something follows from them.
     *
     * @param correlation of the request that stored them; none where that was before it was kept
     */
    record Following(List<String> ids, Optional<String> correlation) {}

    /** What a change of the table stored. */
    static Following stored(StreamRecord change) {
        return StatementChanges.stored(change);
    }

    /** What became of statements that were to be stored. */
    sealed interface Written {}

    /**
     * All of it is stored.
     *
     * @param at when the first was, and each other one a microsecond after the one before
     * @param ref of the attempt
     */
    record Stored(Instant at, String ref) implements Written {}

    /** One of them was stored by somebody else meanwhile: look again. */
    record Met() implements Written {}

    /**
     * Which statements, in which order.
     *
     * @param since those that were stored after it
     * @param until those that were stored not after it
     * @param after those behind this place in the order
     */
    record Query(StatementFilter filter, Optional<Instant> since, Optional<Instant> until, boolean ascending,
            Optional<Position> after) {}

    /**
     * A page.
     *
     * @param next behind which the next one goes on; with none there is no more
     * @param through up to when everything was stored that ever will be
     */
    record Listed(List<Kept> statements, Optional<Position> next, Instant through) {}

    /**
     * Those of them that are stored, voided ones too, by their ids.
     *
     * @throws id.tumbuh.runtime.dynamo.StoreBusy where one of them is being stored right now
     */
    Map<String, Kept> find(Collection<String> ids, Instant now);

    /** Stores all or nothing; nobody sees some of them. None of them is stored already. */
    Written write(List<Draft> drafts, Instant now);

    /**
     * Lists statements that are not voided.
     *
     * @param wanted tells which of those that the indexes give
     * @param fits is asked for each of these in turn; where one does not fit, the page ends before it
     */
    Listed list(Query query, Predicate<Kept> wanted, Predicate<Kept> fits, Instant now);

    /**
     * That a statement refers to another.
     *
     * @param ref of the attempt that wrote it: it may never have been stored
     * @param stored in microseconds
     * @param voids who voids the other one by it, where it does that
     */
    record Reference(String target, String id, String ref, long stored, int shard, Optional<Speaker> voids) {}

    /** The statements that refer to any of these; those among them that are stored. */
    List<Reference> referring(Collection<String> targets);

    /** What these refer to, those among them that refer to something. */
    List<Reference> references(Collection<Kept> statements);

    /** Has a statement that refers to another be found by the other's keys, too. */
    void inherit(Reference reference, List<StatementKeys> keys);

    /** Has these statements be listed no more. They are there, and are told to be voided. */
    void voided(Collection<String> ids);

    /** Those of them that are voided by now. */
    Set<String> voidedAmong(Collection<String> ids);

    /** All that the filter asks for and are not voided, as of now: also what is not settled yet. For what is about few. */
    List<Kept> all(StatementFilter filter);

    /** Deletes these statements; what they are found by leads nowhere then. */
    void delete(Collection<String> ids, Consumer<Kept> deleted);

    /** Deletes what the agent did: statements, and what they are found by. */
    void forget(AgentId actor, Predicate<Kept> theirs, Consumer<Kept> deleted);

    /** Up to when everything is stored that ever will be. */
    Instant through(Instant now);

    /** The same without looking for more than was known before. */
    Instant knownThrough();
}
