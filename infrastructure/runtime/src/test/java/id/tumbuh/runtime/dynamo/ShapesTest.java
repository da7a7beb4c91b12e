package id.tumbuh.runtime.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.tumbuh.runtime.SampleFunctions;
import id.tumbuh.runtime.testing.TestCloud;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the recipe for changing an item's shape rests on (docs/operate.md). */
class ShapesTest {

    /** The record of before. */
    record Old(String pk, String sk, String name) {}

    /** The record of now: two parts in the place of one text, and a number that was not there. */
    record New(String pk, String sk, String name, List<Part> parts, long visits) {

        New {
            parts = parts == null
                    ? List.of(new Part(name, Optional.ofNullable(name).map(String::length).orElse(0)))
                    : parts;
        }
    }

    record Part(String text, int length) {}

    /** The same name with another type. */
    record Changed(String pk, String sk, long name) {}

    private Database database;

    @BeforeEach
    void start() {
        database = TestCloud.start(SampleFunctions.class, Map.of(), "TABLE").database("TABLE");
    }

    @Test
    void an_old_item_becomes_a_new_one_in_the_records_constructor() {
        database.write().put(new Old("P", "1", "Rina")).commit();
        assertEquals(new New("P", "1", "Rina", List.of(new Part("Rina", 4)), 0), read(New.class));
        assertEquals(List.of(new Part("Rina", 4)), database.query(New.class, "P", "").getFirst().parts());
        assertEquals(List.of(new Part("Rina", 4)), database.getAll(New.class, List.of("P"), "1").getFirst().parts());
    }

    @Test
    void an_old_function_reads_a_new_item_and_leaves_alone_what_it_does_not_know() {
        database.write().put(new New("P", "1", "Rina", List.of(new Part("Ri", 2), new Part("na", 2)), 7)).commit();
        assertEquals(new Old("P", "1", "Rina"), read(Old.class));
        assertEquals(7, read(New.class).visits());
    }

    @Test
    void what_an_old_function_writes_over_a_new_item_has_lost_what_it_does_not_know() {
        database.write().put(new New("P", "1", "Rina", List.of(new Part("Ri", 2)), 7)).commit();
        database.write().put(read(Old.class)).commit();
        assertEquals(new New("P", "1", "Rina", List.of(new Part("Rina", 4)), 0), read(New.class));
    }

    @Test
    void an_attribute_that_is_not_written_any_more_is_null_for_an_old_function() {
        database.write().put(new New("P", "1", null, List.of(new Part("Ri", 2)), 7)).commit();
        assertNull(read(Old.class).name());
    }

    @Test
    void an_attribute_of_another_type_can_not_be_read() {
        database.write().put(new Old("P", "1", "Rina")).commit();
        assertThrows(RuntimeException.class, () -> read(Changed.class));
    }

    private <T extends Record> T read(Class<T> type) {
        return database.get(type, "P", "1").orElseThrow();
    }
}
