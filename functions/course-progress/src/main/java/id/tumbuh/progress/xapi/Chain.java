package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.StatementFilter;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.progress.store.Kept;
import id.tumbuh.progress.store.Statements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The statements to which one refers, and those to which they refer: a statement is found by what they are found by (xAPI
 * 1.0.3 Communication 2.1.3, Filter Conditions for StatementRefs).
 */
final class Chain {

    /** A circle of statements, or a chain that somebody made to be long, ends here. */
    private static final int LONGEST = 10;

    private final Statements statements;

    Chain(Statements statements) {
        this.statements = statements;
    }

    /** What the statements behind this one are found by, the nearest first. */
    List<StatementKeys> behind(StatementKeys keys, Instant now) {
        List<StatementKeys> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> target = keys.refersTo();
        while (target.isPresent() && chain.size() < LONGEST && seen.add(target.get())) {
            Map<String, Kept> found = statements.find(List.of(target.get()), now);
            Optional<StatementKeys> next = Optional.ofNullable(found.get(target.get())).map(Kept::json)
                    .map(StatementKeys::of);
            next.ifPresent(chain::add);
            target = next.flatMap(StatementKeys::refersTo);
        }
        return chain;
    }

    /** Whether the statement, or one behind it, is what is looked for. */
    boolean matches(Kept statement, StatementFilter filter, Instant now) {
        StatementKeys keys = StatementKeys.of(statement.json());
        return filter.matches(keys) || behind(keys, now).stream().anyMatch(filter::matches);
    }
}
