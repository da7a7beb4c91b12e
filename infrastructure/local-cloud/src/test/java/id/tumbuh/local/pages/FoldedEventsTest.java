package id.tumbuh.local.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.local.pages.Journeys.Passed;
import id.tumbuh.local.pages.Journeys.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list of events tells what went on, not one thing by the dozen. */
class FoldedEventsTest {

    @Test
    void shards_by_the_dozen_hide_no_certificate() {
        List<Passed> events = new ArrayList<>(
                IntStream.range(0, 100).mapToObj(i -> event("shard-" + i, "award-shard-requested", "done")).toList());
        events.add(event("c", "certificate-issued", "done"));
        List<Passed> listed = FoldedEvents.of(events, 60);
        assertEquals(List.of("shard-0", "shard-1", "shard-2", "shard-3", "shard-4", "c"),
                listed.stream().map(Passed::id).toList());
        assertEquals(List.of(0, 0, 0, 0, 95, 0), listed.stream().map(Passed::more).toList());
    }

    @Test
    void what_waits_or_failed_is_listed_however_many_there_are_as_far_as_the_page_goes() {
        List<Passed> events = IntStream.range(0, 100)
                .mapToObj(i -> event("e" + i, "course-completed", i % 2 == 0 ? "failed" : "waiting")).toList();
        assertEquals(events.subList(0, 60), FoldedEvents.of(events, 60));
    }

    private static Passed event(String id, String type, String state) {
        return new Passed(id, Instant.EPOCH, type, "", "", List.of(new Target("q", state, "", 0, 1)), 0);
    }
}
