package id.tumbuh.runtime.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.SampleFunctions;
import id.tumbuh.runtime.SampleFunctions.Note;
import id.tumbuh.runtime.testing.TestCloud;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    private Database database;

    @BeforeEach
    void start() {
        database = TestCloud.start(SampleFunctions.class, Map.of(), "TABLE").database("TABLE");
    }

    @Test
    void a_refused_condition_is_named_and_nothing_of_the_transaction_is_written() {
        database.write().putNew("first", note("1", 1)).commit();
        assertEquals(new Commit.Refused(Set.of("again")),
                database.write().put(note("2", 1)).putNew("again", note("1", 1)).commit());
        assertTrue(database.get(Note.class, "N", "2").isEmpty());
    }

    @Test
    void a_replacement_is_refused_where_somebody_else_was_faster() {
        database.write().replace("note", note("1", 1), 0).commit();
        assertEquals(new Commit.Done(), database.write().replace("note", note("1", 2), 1).commit());
        assertEquals(new Commit.Refused(Set.of("note")), database.write().replace("note", note("1", 2), 1).commit());
        assertEquals(new Commit.Refused(Set.of("open")),
                database.write().check("open", Note.class, "N", "1", "#stars > :stars", Map.of("stars", 3)).commit());
    }

    @Test
    void one_item_alone_is_refused_as_it_is_in_a_transaction() {
        assertTrue(database.putIf(note("1", 1), "attribute_not_exists(#pk)", Map.of()));
        Assertions.assertFalse(database.putIf(note("1", 2), "attribute_not_exists(#pk)", Map.of()));
        Assertions.assertFalse(database.putIf(note("1", 3), "#version < :version", Map.of("version", 1)));
        assertTrue(database.putIf(note("1", 4), "#version < :version", Map.of("version", 2)));
        Assertions.assertFalse(database.deleteIf("N", "1", "#version = :version", Map.of("version", 1)));
        assertTrue(database.deleteIf("N", "1", "#version = :version", Map.of("version", 4)));
        Assertions.assertFalse(database.deleteIf("N", "1", "#version = :version", Map.of("version", 4)));
    }

    @Test
    void many_items_are_put_and_deleted_and_a_range_of_them_is_read_from_either_end() {
        database.putAll(IntStream.range(100, 160).mapToObj(i -> note("s" + i, i)).toList());
        assertEquals(List.of("s110", "s111", "s112"), keys(range(Optional.empty(), 3, false)));
        assertEquals(List.of("s115", "s114"), keys(range(Optional.empty(), 2, true)));
        assertEquals(Optional.of("s114"), range(Optional.empty(), 2, true).next());
        assertEquals(Optional.empty(), range(Optional.empty(), 9, true).next());
        assertEquals(List.of("s113", "s114", "s115"), keys(range(Optional.of("s112"), 9, false)));
        assertEquals(List.of("s113", "s112"), keys(range(Optional.of("s114"), 2, true)));
        for (boolean newestFirst : new boolean[]{true, false}) {
            assertEquals(Optional.empty(), range(Optional.empty(), 6, newestFirst).next(), "it ends with the page");
        }
        database.deleteAll(IntStream.range(100, 159).mapToObj(i -> Map.entry("N", "s" + i)).toList());
        assertEquals(List.of("s159"), database.query(Note.class, "N", "").stream().map(Note::sk).toList());
    }

    /** Of the notes from s110 to s115. */
    private Page<Note> range(Optional<String> behind, int limit, boolean newestFirst) {
        return database.range(Note.class, "N", "s110", "s115", behind, limit, newestFirst);
    }

    private static List<String> keys(Page<Note> page) {
        return page.items().stream().map(Note::sk).toList();
    }

    @Test
    void a_deletion_is_refused_where_its_condition_does_not_hold() {
        database.write().put(note("1", 1)).commit();
        assertEquals(new Commit.Refused(Set.of("note")),
                database.write().deleteIf("note", "N", "1", "#version = :version", Map.of("version", 2)).commit());
        assertTrue(database.get(Note.class, "N", "1").isPresent());
        assertEquals(new Commit.Done(),
                database.write().deleteIf("note", "N", "1", "#version = :version", Map.of("version", 1)).commit());
        assertTrue(database.get(Note.class, "N", "1").isEmpty());
    }

    /** What a list needs of a note. */
    record Heading(String sk, String title) {}

    @Test
    void an_outline_has_only_what_is_asked_for() {
        for (int i = 0; i < 3; i++) {
            database.write().put(note("s" + i, i)).commit();
        }
        database.write().put(note("t", 1)).commit();
        assertEquals(List.of(new Heading("s0", "Judul"), new Heading("s1", "Judul"), new Heading("s2", "Judul")),
                database.outline(Heading.class, "N", "s"));
    }

    @Test
    void a_projection_keeps_the_highest_version_in_whatever_order_they_arrive() {
        var projection = new Projection<Note>(database);
        projection.unite(List.of(note("1", 2), note("2", 1)));
        projection.unite(List.of(note("1", 1), note("2", 5), note("3", 1)));
        assertEquals(List.of(2L, 5L, 1L), database.query(Note.class, "N", "").stream().map(Note::version).toList());
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (int i = 0; i < 7; i++) {
            database.write().put(note("s" + i, i)).commit();
        }
        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Note> page = database.page(Note.class, "N", "s", 3, cursor, true);
            page.items().forEach(note -> seen.add(note.sk()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertEquals(List.of("s6", "s5", "s4", "s3", "s2", "s1", "s0"), seen);
        assertEquals(3, database.page(Note.class, "N", "s", 3, Optional.of("?not a cursor"), true).items().size());
    }

    @Test
    void a_cursor_longer_than_any_sort_key_starts_at_the_beginning() {
        database.write().put(note("s0", 1)).commit();
        String cursor = Base64.getUrlEncoder().encodeToString(("s" + "x".repeat(1024)).getBytes());
        assertEquals(1, database.page(Note.class, "N", "s", 3, Optional.of(cursor), false).items().size());
        byte[] noText = new byte[1000];
        Arrays.fill(noText, (byte) 0xff);
        noText[0] = 's';
        cursor = Base64.getUrlEncoder().encodeToString(noText);
        assertEquals(1, database.page(Note.class, "N", "s", 3, Optional.of(cursor), false).items().size());
        String longest = Base64.getUrlEncoder().encodeToString(("s" + "x".repeat(1023)).getBytes());
        assertEquals(0, database.page(Note.class, "N", "s", 3, Optional.of(longest), false).items().size());
    }

    @Test
    void what_is_sealed_opens_only_with_its_secret_and_unchanged() {
        Sealer sealer = new Sealer("rahasia");
        String sealed = sealer.seal("isi");
        assertEquals("isi", sealer.open(sealed));
        Assertions.assertThrows(IllegalArgumentException.class, () -> new Sealer("lain").open(sealed));
        Assertions.assertThrows(IllegalArgumentException.class, () -> sealer.open(sealed.substring(2)));
        Assertions.assertNotEquals(sealed, sealer.seal("isi"));
    }

    private static Note note(String id, long version) {
        return new Note("N", id, "Judul", 1, List.of(), Map.of(), version);
    }
}
