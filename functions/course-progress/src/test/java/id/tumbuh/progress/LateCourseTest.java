package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.batch;
import static id.tumbuh.progress.TestLrs.course;
import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.shared.event.CourseCompleted;
import id.tumbuh.shared.event.DomainEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that arrive before the event of the course that they are about. */
class LateCourseTest {

    private static final int MANY = 230;
    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.start();
    }

    @Test
    void lessons_that_arrived_before_the_course_complete_it_when_it_comes_and_nobody_has_to_ask() {
        assertEquals(200, lrs.post(lrs.token("asn-1"), batch("asn-1", 0, 1, 2, 3)).status());
        assertTrue(lrs.progress("asn-1").isMissingNode());
        lrs.publish(TestLrs.PUBLISHED, course("ulas", 1, "p0", "p1", "p2", "p3"));
        assertEquals(List.of("2026-11-23T04:00:00Z"),
                lrs.completions().stream().map(done -> done.completedAt().toString()).toList());
        assertEquals("2026-11-23T04:00:00Z", lrs.progress("asn-1").path("completedAt").asString());

        assertEquals(200, lrs.post(lrs.token("asn-1"), batch("asn-1", 0, 1, 2, 3)).status());
        lrs.publish(TestLrs.PUBLISHED, course("ulas", 1, "p0", "p1", "p2", "p3"));
        assertEquals(1, lrs.completions().size());
    }

    @Test
    void a_lesson_that_arrived_before_the_course_counts_with_those_after_it() {
        lrs.post(lrs.token("asn-1"), batch("asn-1", 0, 3));
        lrs.publish(TestLrs.PUBLISHED, course("ulas", 1, "p0", "p1", "p2", "p3"));
        assertEquals(2, lrs.progress("asn-1").path("lessonsDone").asInt());
        lrs.post(lrs.token("asn-1"), batch("asn-1", 1, 2));
        assertEquals(List.of("2026-11-23T04:00:00Z"),
                lrs.completions().stream().map(done -> done.completedAt().toString()).toList());
    }

    @Test
    void a_lesson_of_a_version_that_is_not_here_yet_counts_when_it_comes() {
        lrs.publish(TestLrs.PUBLISHED, course("ulas", 1, "p0", "p1", "p2"));
        lrs.post(lrs.token("asn-1"), batch("asn-1", 0, 3));
        assertEquals(1, lrs.progress("asn-1").path("lessonsDone").asInt());
        lrs.publish(TestLrs.PUBLISHED, course("ulas", 2, "p0", "p3"));
        assertEquals(List.of(2), lrs.completions().stream().map(CourseCompleted::courseVersion).toList());
    }

    @Test
    void however_many_wait_all_complete_page_by_page_and_each_once() {
        for (int from = 0; from < MANY; from += 23) {
            List<String> batch = IntStream.range(from, from + 23)
                    .mapToObj(i -> statement(uuid(i), "asn-" + i, "ulas", "p0", "2026-11-23T01:00:00Z")).toList();
            assertEquals(200, lrs.post(TestLrs.courseware(), batch.toString()).status());
        }
        lrs.publish(TestLrs.PUBLISHED, course("ulas", 1, "p0"));
        lrs.publish(TestLrs.PUBLISHED, course("ulas", 1, "p0"));
        assertTrue(lrs.completions().size() < MANY);
        Set<DomainEvent> delivered = new HashSet<>();
        for (boolean more = true; more;) {
            List<DomainEvent> next = lrs.cloud().outbox().stream()
                    .filter(event -> !(event instanceof CourseCompleted) && delivered.add(event)).toList();
            next.forEach(event -> assertEquals(List.of(), lrs.cloud().deliver("onEvents", event)));
            more = !next.isEmpty();
        }
        assertEquals(MANY, lrs.completions().size());
        assertEquals(MANY, lrs.completions().stream().map(CourseCompleted::asn).distinct().count());
    }

    @Test
    void a_repeated_event_goes_on_judging_once() {
        for (int i = 0; i < 101; i++) {
            lrs.post(TestLrs.courseware(), statement(uuid(i), "asn-" + i, "ulas", "p1", "2026-11-23T01:00:00Z"));
        }
        var course = course("ulas", 1, "p0", "p1");
        lrs.cloud().deliver("onEvents", "event-1", course);
        lrs.cloud().deliver("onEvents", "event-1", course);
        assertEquals(1, lrs.cloud().outbox().size());
    }

    @Test
    void twenty_five_courses_that_complete_at_once_fit_one_transaction() {
        IntStream.range(0, 25).forEach(i -> lrs.publish(TestLrs.PUBLISHED, course("course-" + i, 1, "p0")));
        List<String> batch = IntStream.range(0, 25)
                .mapToObj(i -> statement(uuid(i), "asn-1", "course-" + i, "p0", "2026-11-23T01:00:00Z")).toList();
        assertEquals(200, lrs.post(lrs.token("asn-1"), batch.toString()).status());
        assertEquals(25, lrs.completions().size());
    }

    @Test
    void a_full_batch_that_completes_what_waited_fits_and_nobody_is_judged_twice_for_it() {
        List<String> first = IntStream.range(0, 25)
                .mapToObj(i -> statement(uuid(i), "asn-1", "course-" + i, "p0", "2026-11-23T01:00:00Z")).toList();
        List<String> last = IntStream.range(0, 25)
                .mapToObj(i -> statement(uuid(100 + i), "asn-1", "course-" + i, "p1", "2026-11-23T02:00:00Z"))
                .toList();
        IntStream.range(0, 25).forEach(i -> lrs.publish(TestLrs.PUBLISHED, course("course-" + i, 1, "p0", "p1")));
        assertEquals(200, lrs.post(lrs.token("asn-1"), first.toString()).status());
        assertEquals(200, lrs.post(lrs.token("asn-1"), last.toString()).status());
        assertEquals(25, lrs.completions().size());
        int items = lrs.cloud().items("TABLE");
        lrs.publish(TestLrs.PUBLISHED, course("course-0", 1, "p0", "p1"));
        assertEquals(items - 1, lrs.cloud().items("TABLE"), "who waits no longer is struck");
        assertEquals(25, lrs.completions().size());
    }
}
