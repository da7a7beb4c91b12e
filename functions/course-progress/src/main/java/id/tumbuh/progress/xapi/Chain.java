package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.StatementFilter;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.progress.store.Kept;
import id.tumbuh.progress.store.Statements;
import id.tumbuh.runtime.dynamo.StoreBusy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The statements to which one refers, and those to which they refer: a statement is found by what they are found by (xAPI
 * 1.0.3 Communication 2.1.3, Filter Conditions for StatementRefs). For one request: it remembers what it has looked for.
 */
final class Chain {

    /** A circle of statements, or a chain that somebody made to be long, ends here. */
    private static final int LONGEST = 10;

    private final Statements statements;
    private final Predicate<Kept> followed;
    private final Map<String, Optional<StatementKeys>> known = new HashMap<>();

    /** @param followed which statements lead on: a reader is not told by its own what others tell */
    Chain(Statements statements, Predicate<Kept> followed) {
        this.statements = statements;
        this.followed = followed;
    }

    /** What the statements behind this one are found by, the nearest first. */
    List<StatementKeys> behind(StatementKeys keys, Instant now) {
        List<StatementKeys> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> target = keys.refersTo();
        while (target.isPresent() && chain.size() < LONGEST && seen.add(target.get())) {
            Optional<StatementKeys> next = known.computeIfAbsent(target.get(), id -> keys(id, now));
            next.ifPresent(chain::add);
            target = next.flatMap(StatementKeys::refersTo);
        }
        return chain;
    }

    private Optional<StatementKeys> keys(String id, Instant now) {
        try {
            return Optional.ofNullable(statements.find(List.of(id), now).get(id)).filter(followed).map(Kept::json)
                    .map(StatementKeys::of);
        } catch (StoreBusy e) {
            // it is being stored, and so is not there yet
            return Optional.empty();
        }
    }

    /** Whether the statement, or one behind it, is what is looked for. */
    boolean matches(Kept statement, StatementFilter filter, Instant now) {
        StatementKeys keys = StatementKeys.of(statement.json());
        return filter.matches(keys) || behind(keys, now).stream().anyMatch(filter::matches);
    }
}
