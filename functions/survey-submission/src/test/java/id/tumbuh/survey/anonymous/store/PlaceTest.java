package id.tumbuh.survey.anonymous.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the parts and the pages, each answer is read once and in its order. */
class PlaceTest {

    @ParameterizedTest
    @CsvSource({"1,1,200", "3,40000,1", "7,40000,2", "7,40000,200", "9,100001,4", "450,20,200", "450,20,449"})
    void pages_go_through_all_parts(int answers, int length, int limit) {
        List<String> all = IntStream.range(0, answers).mapToObj(i -> "%d".formatted(i) + "x".repeat(length)).toList();
        List<List<String>> parts = Place.parts(all);
        assertTrue(parts.stream().allMatch(part -> part.size() == 1
                || part.stream().mapToInt(String::length).sum() <= 100_000));
        List<String> read = new ArrayList<>();
        for (Optional<Place> at = Optional.of(Place.of(Optional.empty())); at.isPresent();) {
            Place place = Place.of(at.map(Place::cursor));
            List<String> part = parts.get(place.part());
            List<String> page = part.stream().skip(place.behind()).limit(limit).toList();
            assertTrue(!page.isEmpty());
            read.addAll(page);
            at = place.after(limit, part.size(), parts.size());
        }
        assertEquals(all, read);
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "1", "-1-2", "1-2-3", "9999999-0"})
    void what_is_no_cursor_is_the_beginning(String cursor) {
        assertEquals(new Place(0, 0), Place.of(Optional.of(cursor)));
    }
}
