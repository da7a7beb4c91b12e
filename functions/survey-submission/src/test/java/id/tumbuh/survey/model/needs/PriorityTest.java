package id.tumbuh.survey.model.needs;

import static id.tumbuh.survey.model.needs.NeedsFixtures.V1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PriorityTest {

    @Test
    void a_priority_tells_what_of_it_comes_from_where() {
        assertEquals(new Priority(300, 100, 150, 50), Priority.of(1000, 500, 5, V1.priority()));
        assertEquals(new Priority(1000, 500, 300, 200), Priority.of(5000, 1000, 9_999, V1.priority()));
    }

    @Test
    void a_larger_gap_more_colleagues_and_more_complaints_never_lower_it() {
        int value = Priority.of(1000, 500, 5, V1.priority()).value();
        assertTrue(Priority.of(1010, 500, 5, V1.priority()).value() > value);
        assertTrue(Priority.of(1000, 510, 5, V1.priority()).value() > value);
        assertTrue(Priority.of(1000, 500, 6, V1.priority()).value() > value);
    }

    @Test
    void without_a_gap_there_is_no_priority() {
        assertThrows(IllegalArgumentException.class, () -> Priority.of(0, 500, 5, V1.priority()));
    }
}
