package id.tumbuh.progress.store;

import static id.tumbuh.progress.store.Drafts.all;
import static id.tumbuh.progress.store.Drafts.draft;
import static id.tumbuh.progress.store.Drafts.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.progress.ProgressFunctions;
import id.tumbuh.progress.model.xapi.Position;
import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.StatementFilter;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.progress.store.Statements.Listed;
import id.tumbuh.progress.store.Statements.Met;
import id.tumbuh.progress.store.Statements.Query;
import id.tumbuh.progress.store.Statements.Stored;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a slow network, a crash, and somebody else in the middle of it can do to statements. */
class StatementsTest {

    private static final BiConsumer<String, String> NOTHING = (operation, request) -> {};

    private TestCloud cloud;
    private Statements statements;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(ProgressFunctions.class, Map.of(), "TABLE");
        statements = on(NOTHING);
    }

    @Test
    void a_statement_is_found_by_its_id_and_by_each_of_its_keys() {
        store(draft(1, "asn-1", "verb:a", "activity:1", Optional.of("r1")));
        store(draft(2, "asn-2", "verb:b", "activity:2", Optional.of("r2")));
        store(draft(3, "asn-1", "verb:b", "activity:2", Optional.empty()));
        assertEquals(id(1), statements.find(List.of(id(1)), now()).get(id(1)).json().get("id"));
        assertEquals(List.of(1, 3), by(filter("asn-1", null, null, null, false)));
        assertEquals(List.of(2, 3), by(filter(null, "verb:b", null, null, false)));
        assertEquals(List.of(2, 3), by(filter(null, null, "activity:2", null, false)));
        assertEquals(List.of(2), by(filter(null, null, null, "r2", false)));
        assertEquals(List.of(3), by(filter("asn-1", "verb:b", null, null, false)));
        assertEquals(List.of(), by(filter("asn-2", "verb:a", null, null, false)));
        assertEquals(List.of(), by(filter("lrs", null, null, null, false)));
        assertEquals(List.of(1, 2, 3), by(filter("lrs", null, null, null, true)));
        assertEquals(List.of(1, 3), by(filter("asn-1", null, null, null, true)));
        assertEquals(List.of(1, 2, 3), by(filter(null, null, "course:1", null, true)));
        assertEquals(List.of(2, 3), by(filter(null, null, "activity:2", null, true)));
        assertEquals(List.of(), by(filter(null, null, "course:1", null, false)));
    }

    @Test
    void all_that_is_asked_for_is_found_however_much_it_is_settled_or_not_and_without_what_is_voided() {
        for (int from = 0; from < 1_050; from += 175) {
            store(IntStream.range(from, from + 175).mapToObj(Drafts::draft).toList());
        }
        // what is ahead of this clock is not told to who lists
        statements.write(List.of(draft(1_050)), now().plus(Duration.ofHours(1)));
        statements.voided(List.of(id(0), id(1)));
        assertEquals(Set.of(id(0)), statements.voidedAmong(List.of(id(0), id(2), id(9_999))));
        assertEquals(IntStream.rangeClosed(2, 1_050).mapToObj(Drafts::id).collect(Collectors.toSet()),
                statements.all(Drafts.ALL).stream().map(Kept::id).collect(Collectors.toSet()));
    }

    @Test
    void pages_in_either_order_have_each_statement_once_even_where_requests_overlap_in_time() {
        for (int request = 0; request < 12; request++) {
            int from = 10 * request;
            store(IntStream.range(from, from + 10).mapToObj(Drafts::draft).toList());
            if (request % 4 == 3) {
                cloud.clock().advance(Duration.ofMinutes(40));
            } else if (request % 2 == 0) {
                // the next request comes within the ten microseconds of this one
                cloud.clock().advance(Duration.ofNanos(3_000));
            }
        }
        for (boolean ascending : new boolean[]{true, false}) {
            List<Position> seen = new ArrayList<>();
            Optional<Position> next = Optional.empty();
            do {
                List<Kept> page = new ArrayList<>();
                Listed listed = statements.list(new Query(Drafts.ALL, Optional.empty(), Optional.empty(), ascending,
                        next), kept -> true, kept -> page.size() < 7 && page.add(kept), now());
                listed.statements().forEach(kept -> seen.add(kept.position()));
                next = listed.next();
            } while (next.isPresent());
            assertEquals(120, seen.size());
            List<Position> sorted = seen.stream().distinct().sorted().toList();
            assertEquals(ascending ? sorted : sorted.reversed(), seen);
        }
    }

    @Test
    void since_and_until_are_the_moments_to_the_microsecond() {
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            times.add(((Stored) statements.write(List.of(draft(i)), now())).at());
            cloud.clock().advance(Duration.ofNanos(1_000));
        }
        assertEquals(List.of(2, 3), ids(list(new Query(Drafts.ALL, Optional.of(times.get(1)), Optional.empty(), true,
                Optional.empty()))));
        assertEquals(List.of(1, 0), ids(list(new Query(Drafts.ALL, Optional.empty(), Optional.of(times.get(1)), false,
                Optional.empty()))));
    }

    @Test
    void nothing_after_a_statement_in_flight_is_told_and_who_follows_since_misses_none() {
        store(draft(1));
        cloud.clock().advance(Duration.ofSeconds(1));
        Instant inFlight = now();
        AtomicReference<Listed> meanwhile = new AtomicReference<>();
        Statements slow = on(once("putItem", "STATEMENT#" + id(2), () -> {
            cloud.clock().advance(Duration.ofSeconds(1));
            store(draft(3));
            meanwhile.set(list(all(true)));
        }));
        slow.write(List.of(draft(2)), now());
        assertEquals(List.of(1), ids(meanwhile.get()));
        assertTrue(meanwhile.get().through().isBefore(inFlight));
        Listed after = list(new Query(Drafts.ALL, Optional.of(meanwhile.get().through()), Optional.empty(), true,
                Optional.empty()));
        assertEquals(List.of(2, 3), ids(after));
        assertEquals(now(), after.through());
    }

    @Test
    void who_was_held_up_before_the_log_stores_later_than_what_was_told_to_be_settled() {
        AtomicReference<Listed> meanwhile = new AtomicReference<>();
        Statements slow = on(once("batchWriteItem", "LOG#", () -> {
            cloud.clock().advance(Duration.ofSeconds(5));
            store(draft(3));
            meanwhile.set(list(all(true)));
        }));
        Instant stored = ((Stored) slow.write(List.of(draft(2)), now())).at();
        assertEquals(List.of(3), ids(meanwhile.get()));
        assertTrue(stored.isAfter(meanwhile.get().through()));
        cloud.clock().advance(Duration.ofSeconds(1));
        assertEquals(List.of(2), ids(list(new Query(Drafts.ALL, Optional.of(meanwhile.get().through()),
                Optional.empty(), true, Optional.empty()))));
    }

    @Test
    void a_writer_whose_clock_is_an_hour_behind_or_ahead_is_seen_and_misses_nothing() {
        store(draft(1));
        Listed first = list(all(true));
        statements.write(List.of(draft(2)), now().minus(Duration.ofHours(1)));
        cloud.clock().advance(Duration.ofSeconds(1));
        Listed second = list(new Query(Drafts.ALL, Optional.of(first.through()), Optional.empty(), true,
                Optional.empty()));
        assertEquals(List.of(2), ids(second));
        statements.write(List.of(draft(3)), now().plus(Duration.ofHours(1)));
        Listed third = list(new Query(Drafts.ALL, Optional.of(second.through()), Optional.empty(), true,
                Optional.empty()));
        assertEquals(List.of(3), ids(third));
        store(draft(4));
        assertEquals(List.of(4), ids(list(new Query(Drafts.ALL, Optional.of(third.through()), Optional.empty(), true,
                Optional.empty()))));
    }

    @Test
    void what_a_crash_left_is_given_up_and_who_comes_late_after_all_is_not_stored_in_the_past() {
        AtomicReference<Listed> meanwhile = new AtomicReference<>();
        Statements late = on(once("putItem", "STATEMENT#" + id(1), () -> {
            assertEquals(List.of(), ids(list(all(true))));
            cloud.clock().advance(Duration.ofSeconds(61));
            store(draft(2));
            meanwhile.set(list(all(true)));
        }));
        assertEquals(new Met(), late.write(List.of(draft(1)), now()));
        assertEquals(List.of(2), ids(meanwhile.get()));
        assertEquals(now(), meanwhile.get().through());
        cloud.clock().advance(Duration.ofSeconds(1));
        // who met somebody looks, finds nothing, and tries again
        assertEquals(Map.of(), statements.find(List.of(id(1)), now()));
        store(draft(1));
        assertEquals(List.of(1), ids(list(new Query(Drafts.ALL, Optional.of(meanwhile.get().through()),
                Optional.empty(), true, Optional.empty()))));
    }

    @Test
    void a_batch_is_seen_whole_or_not_at_all() {
        List<Draft> batch = IntStream.range(0, 30).mapToObj(Drafts::draft).toList();
        List<Integer> seen = new ArrayList<>();
        Statements slow = on((operation, request) -> {
            if (operation.equals("putItem") && !request.contains("FENCE") && !request.contains("SETTLED")) {
                seen.addAll(ids(list(all(true))));
                assertThrows(StoreBusy.class, () -> {
                    statements.find(List.of(id(0)), now());
                    statements.find(List.of(id(1), id(0)), now());
                    throw new StoreBusy(null);
                });
            }
        });
        slow.write(batch, now());
        assertEquals(List.of(), seen);
        assertEquals(30, list(all(true)).statements().size());
        assertEquals(30, statements.find(batch.stream().map(Draft::id).toList(), now()).size());
    }

    @Test
    void a_batch_that_crashed_anywhere_is_never_seen_and_its_statements_can_be_stored_again() {
        List<Draft> batch = IntStream.range(0, 4).mapToObj(Drafts::draft).toList();
        for (int crash = 0; crash < 12; crash++) {
            start();
            int[] calls = {crash};
            Statements crashing = on((operation, request) -> {
                if (!operation.equals("getItem") && calls[0]-- == 0) {
                    throw new IllegalStateException("crash");
                }
            });
            try {
                crashing.write(batch, now());
                continue;
            } catch (IllegalStateException e) {
                assertEquals(List.of(), ids(list(all(true))), "crash " + crash);
            }
            cloud.clock().advance(Duration.ofSeconds(61));
            assertEquals(Map.of(), statements.find(batch.stream().map(Draft::id).toList(), now()), "crash " + crash);
            store(batch);
            assertEquals(List.of(0, 1, 2, 3), ids(list(all(true))), "crash " + crash);
            assertFalse(list(all(true)).through().isBefore(now()));
        }
    }

    @Test
    void of_two_who_store_the_same_statement_at_once_one_meets_the_other() {
        for (List<Draft> other : List.of(List.of(draft(1)), List.of(draft(1), draft(2)))) {
            start();
            Statements slow = on(once("putItem", "STATEMENT#" + id(1), () -> store(other)));
            assertEquals(new Met(), slow.write(List.of(draft(0), draft(1)), now()));
            assertEquals(other.size(), list(all(true)).statements().size());
            assertFalse(statements.find(List.of(id(0), id(1)), now()).containsKey(id(0)));
        }
    }

    @Test
    void what_a_second_attempt_of_the_same_moment_leaves_behind_does_not_hide_the_first() {
        Statements crashing = on(once("putItem", "STATEMENT#" + id(1), () -> store(draft(1))).andThen(
                (operation, request) -> {
                    if (operation.equals("deleteItem")) {
                        throw new IllegalStateException("crash");
                    }
                }));
        assertThrows(IllegalStateException.class, () -> crashing.write(List.of(draft(1)), now()));
        for (int page = 0; page < 3; page++) {
            assertEquals(List.of(1), ids(list(all(true))));
            assertEquals(List.of(1), by(filter("asn-1", null, null, null, false)));
            cloud.clock().advance(Duration.ofSeconds(40));
        }
    }

    @Test
    void a_reference_stays_where_its_statement_is_sent_twice_at_once() {
        StatementKeys refers = new StatementKeys(Optional.of("verb:v"), Optional.empty(), Set.of(Drafts.agent("asn-9")),
                Set.of(Drafts.agent("asn-9")), Optional.empty(), Set.of(), Optional.of(id(1)), true);
        Draft voiding = new Draft(id(2), refers, List.of(), Optional.of(new Speaker.Person(new AsnId("asn-9"))), true,
                List.of(), at -> Map.of("id", id(2), "object", Map.of("objectType", "StatementRef", "id", id(1))));
        Statements second = on(once("putItem", "STATEMENT#" + id(2), () -> store(voiding)));
        assertEquals(new Met(), second.write(List.of(voiding), now()));
        store(draft(1));
        assertEquals(List.of(id(2)),
                statements.referring(List.of(id(1))).stream().map(Statements.Reference::id).toList());
        assertEquals(1, statements.references(statements.find(List.of(id(2)), now()).values()).size());
    }

    @Test
    void a_large_statement_whose_content_is_gone_is_told_no_more_and_its_deletion_goes_on() {
        MemoryBucket bucket = new MemoryBucket();
        statements = new DynamoStatements(cloud.database("TABLE"), bucket);
        byte[] noise = new byte[400_000];
        new Random(1).nextBytes(noise);
        Draft small = draft(1);
        store(new Draft(id(2), draft(2, "asn-1", "verb:a", "activity:1", Optional.empty()).keys(), List.of(),
                Optional.empty(), false, List.of(), at -> Map.of("id", id(2), "noise",
                        Base64.getEncoder().encodeToString(noise))));
        store(small);
        assertEquals(1, bucket.size());
        bucket.clear();
        assertEquals(List.of(1), ids(list(all(true))));
        assertEquals(Map.of(), statements.find(List.of(id(2)), now()));
        statements.forget(Drafts.agent("asn-1"), kept -> true, kept -> {});
        assertEquals(List.of(), ids(list(all(true))));
        assertFalse(cloud.contents("TABLE").contains("STATEMENT#" + id(2)));
    }

    @Test
    void a_crowd_of_readers_does_not_keep_anybody_from_storing() {
        int[] reads = {0};
        Statements crowded = on((operation, request) -> {
            if (operation.equals("batchWriteItem") && request.contains("LOG#") && reads[0]++ < 5) {
                cloud.clock().advance(Duration.ofNanos(100_000));
                list(all(true));
            }
        });
        assertInstanceOf(Stored.class, crowded.write(List.of(draft(1)), now()));
        cloud.clock().advance(Duration.ofSeconds(1));
        assertEquals(List.of(1), ids(list(all(true))));
    }

    private Statements on(BiConsumer<String, String> before) {
        return new DynamoStatements(Hooked.database(cloud, before), new MemoryBucket());
    }

    /** Does it before the first such call. */
    private static BiConsumer<String, String> once(String operation, String word, Runnable meanwhile) {
        boolean[] done = {false};
        return (called, request) -> {
            if (!done[0] && called.equals(operation) && request.contains(word)) {
                done[0] = true;
                meanwhile.run();
            }
        };
    }

    private Instant now() {
        return cloud.clock().instant();
    }

    private void store(Draft draft) {
        store(List.of(draft));
    }

    private void store(List<Draft> drafts) {
        assertInstanceOf(Stored.class, statements.write(drafts, now()));
    }

    private Listed list(Query query) {
        return statements.list(query, kept -> true, kept -> true, now());
    }

    private List<Integer> by(StatementFilter filter) {
        return ids(list(Drafts.by(filter)));
    }

    private static StatementFilter filter(String agent, String verb, String activity, String registration,
            boolean related) {
        return new StatementFilter(Optional.ofNullable(agent).map(Drafts::agent), Optional.ofNullable(verb),
                Optional.ofNullable(activity), Optional.ofNullable(registration), related, related);
    }

    private static List<Integer> ids(Listed listed) {
        return listed.statements().stream().map(kept -> Integer.parseInt(kept.id().substring(30), 16)).toList();
    }
}
