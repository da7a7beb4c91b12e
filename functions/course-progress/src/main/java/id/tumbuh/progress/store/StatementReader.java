package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.AgentId;
import id.tumbuh.progress.model.xapi.Micros;
import id.tumbuh.progress.model.xapi.Position;
import id.tumbuh.progress.model.xapi.StatementFilter;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.progress.store.Candidates.Candidate;
import id.tumbuh.progress.store.KeyHash.Kind;
import id.tumbuh.progress.store.StatementItems.RowItem;
import id.tumbuh.progress.store.StatementItems.SeenItem;
import id.tumbuh.progress.store.StatementItems.StatementItem;
import id.tumbuh.progress.store.Statements.Listed;
import id.tumbuh.progress.store.Statements.Query;
import id.tumbuh.runtime.dynamo.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Answers queries from the indexes: from that of the rarest key that is asked for. */
final class StatementReader {

    private static final int CHUNK = 50;
    /** Statements that are looked at for one page. */
    private static final int MOST = 1_000;

    private final Database database;
    private final StatementBodies bodies;

    StatementReader(Database database, StatementBodies bodies) {
        this.database = database;
        this.bodies = bodies;
    }

    /** @param through in microseconds; nothing later is told */
    Listed list(Query query, Predicate<Kept> wanted, Predicate<Kept> fits, long through) {
        Bounds bounds = new Bounds(query.since().map(Micros::of).map(since -> since + 1).orElse(0L),
                Math.min(through, query.until().map(Micros::of).orElse(Long.MAX_VALUE)), query.ascending());
        bounds = query.after().map(Position::stored).map(behind(bounds)).orElse(bounds);
        Candidates candidates = new Candidates(rows(query.filter(), Candidates.rows(bounds)), bounds, query.after(),
                wanted(query.filter()));
        List<Kept> page = new ArrayList<>();
        Optional<Position> last = query.after();
        for (int looked = 0; looked < MOST; looked += CHUNK) {
            List<Candidate> chunk = candidates.take(CHUNK);
            Map<String, StatementItem> items = bodies.visible(chunk);
            for (Candidate candidate : chunk) {
                // opened one by one: fifty of the largest do not fit into a function together
                Optional<Kept> found = Optional.ofNullable(items.get(candidate.id()))
                        .filter(item -> item.stored() == candidate.position().stored()).flatMap(bodies::kept)
                        .filter(kept -> !kept.voided()).filter(wanted);
                if (found.isPresent() && !fits.test(found.get())) {
                    return new Listed(page, last, Micros.instant(through));
                }
                found.ifPresent(page::add);
                last = Optional.of(candidate.position());
            }
            if (chunk.size() < CHUNK) {
                return new Listed(page, Optional.empty(), Micros.instant(through));
            }
        }
        return new Listed(page, last, Micros.instant(through));
    }

    /** All that the filter asks for, also what is not settled yet. */
    List<Kept> all(StatementFilter filter) {
        List<Kept> all = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        do {
            Listed some = list(new Query(filter, Optional.empty(), Optional.empty(), true, after),
                    kept -> filter.matches(StatementKeys.of(kept.json())), kept -> true, Long.MAX_VALUE);
            all.addAll(some.statements());
            after = some.next();
        } while (after.isPresent());
        return all;
    }

    private static Function<Long, Bounds> behind(Bounds bounds) {
        return stored -> bounds.ascending()
                ? new Bounds(Math.max(bounds.from(), stored), bounds.to(), true)
                : new Bounds(bounds.from(), Math.min(bounds.to(), stored), false);
    }

    /** What a statement must have: of each list, one. A related agent or activity may be one of its own. */
    private static List<List<Integer>> wanted(StatementFilter filter) {
        return keys(filter).stream().map(any -> any.stream().map(KeyHash::brief).toList()).toList();
    }

    /** The rarest first. */
    private static List<List<KeyHash>> keys(StatementFilter filter) {
        List<List<KeyHash>> keys = new ArrayList<>();
        filter.agent().map(AgentId::text).ifPresent(agent -> keys.add(filter.relatedAgents()
                ? List.of(KeyHash.of(Kind.AGENT, agent), KeyHash.of(Kind.RELATED_AGENT, agent))
                : List.of(KeyHash.of(Kind.AGENT, agent))));
        filter.activity().ifPresent(activity -> keys.add(filter.relatedActivities()
                ? List.of(KeyHash.of(Kind.ACTIVITY, activity), KeyHash.of(Kind.RELATED_ACTIVITY, activity))
                : List.of(KeyHash.of(Kind.ACTIVITY, activity))));
        filter.registration()
                .ifPresent(registration -> keys.add(List.of(KeyHash.of(Kind.REGISTRATION, registration))));
        filter.verb().ifPresent(verb -> keys.add(List.of(KeyHash.of(Kind.VERB, verb))));
        // what has a row for each statement is read in fewer bytes than what has only a place among others
        keys.sort(Comparator.comparing(any -> any.size() > 1 || !any.getFirst().kind().exact()));
        return keys;
    }

    private List<Rows<RowItem>> rows(StatementFilter filter, Bounds bounds) {
        List<List<KeyHash>> keys = keys(filter);
        return keys.isEmpty()
                ? List.of(new LogRows(database, SeenItem.ALL, bounds))
                : keys.getFirst().stream().map(key -> rows(key, bounds)).toList();
    }

    private Rows<RowItem> rows(KeyHash key, Bounds bounds) {
        return key.kind().exact()
                ? Chunks.rows(database, StatementItems.indexPk(key), bounds)
                : new LogRows(database, SeenItem.pkOf(key), bounds);
    }
}
