package id.tumbuh.progress.store;

import static id.tumbuh.progress.store.Drafts.all;
import static id.tumbuh.progress.store.Drafts.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.progress.ProgressFunctions;
import id.tumbuh.progress.model.xapi.Micros;
import id.tumbuh.progress.store.StatementItems.RowItem;
import id.tumbuh.progress.store.StatementItems.SeenItem;
import id.tumbuh.progress.store.StatementItems.Slot;
import id.tumbuh.progress.store.Statements.Listed;
import id.tumbuh.progress.store.Statements.Query;
import id.tumbuh.runtime.testing.TestCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far one look at the log reaches: a thousand requests that nobody looked at since they were stored. */
class HorizonTest {

    private static final int LOOKED_AT = 1_000;
    private static final int MORE = 7;

    private TestCloud cloud;
    private Statements statements;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(ProgressFunctions.class, Map.of(), "TABLE");
        statements = Statements.in(cloud.database("TABLE"), new MemoryBucket());
    }

    @Test
    void a_look_ends_before_the_thousandth_request_since_the_next_one_may_have_its_time() {
        for (int together : new int[]{1, 2, 5}) {
            start();
            // the thousandth is the first, or the last but one, of as many requests of one moment
            int from = LOOKED_AT - Math.max(1, together - 1);
            List<Long> times = stored(from, together);
            Listed first = list(Optional.empty());
            assertEquals(times.get(LOOKED_AT - 1) - 1, Micros.of(first.through()));
            assertEquals(from, first.statements().size());
            cloud.clock().advance(Duration.ofSeconds(1));
            Listed second = list(Optional.of(first.through()));
            assertEquals(LOOKED_AT + MORE - from, second.statements().size());
            assertEquals(cloud.clock().instant(), second.through());
            List<String> followed = new ArrayList<>(ids(first));
            followed.addAll(ids(second));
            assertEquals(IntStream.range(0, LOOKED_AT + MORE).mapToObj(Drafts::id).toList(), followed);
        }
    }

    @Test
    void a_thousand_requests_that_were_looked_at_are_not_looked_at_again() {
        stored(LOOKED_AT, 1);
        list(Optional.empty());
        list(Optional.empty());
        int[] states = {0};
        Statements.in(Hooked.database(cloud, (operation, request) -> {
            if (operation.equals("batchGetItem")) {
                states[0]++;
            }
        }), new MemoryBucket()).through(cloud.clock().instant());
        assertEquals(0, states[0]);
    }

    /**
     * A statement in each of a thousand and some requests, a millisecond after the one before but for those that have one
     * moment together.
     */
    private List<Long> stored(int from, int together) {
        long start = Micros.of(cloud.clock().instant().minus(Duration.ofMinutes(1)));
        List<Long> times = IntStream.range(0, LOOKED_AT + MORE)
                .mapToObj(i -> start + 1_000L * (i >= from && i < from + together ? from : i)).toList();
        StatementBodies bodies = new StatementBodies(cloud.database("TABLE"), new MemoryBucket());
        List<Record> items = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            // refs in the order of the statements, as their rows have them
            String ref = "%016x".formatted(i);
            Slot slot = Slot.at(times.get(i), 0);
            items.add(bodies.item(Drafts.draft(i), times.get(i), ref, false));
            items.add(new RowItem(slot.logPk(), RowItem.skOf(times.get(i), ref), null,
                    Entry.write(List.of(Entry.of(0, id(i), Set.of(), true)))));
        }
        times.stream().map(time -> Slot.at(time, 0).text()).distinct()
                .forEach(slot -> items.add(new SeenItem(SeenItem.ALL, slot)));
        cloud.database("TABLE").putAll(items);
        return times;
    }

    private Listed list(Optional<Instant> since) {
        Query query = all(true);
        return statements.list(new Query(query.filter(), since, Optional.empty(), true, Optional.empty()),
                kept -> true, kept -> true, cloud.clock().instant());
    }

    private static List<String> ids(Listed listed) {
        return listed.statements().stream().map(Kept::id).toList();
    }
}
