package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.batch;
import static id.tumbuh.progress.TestLrs.course;
import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.shared.event.CourseCompleted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.withCourse();
    }

    @Test
    void lessons_done_offline_complete_the_course_when_they_arrive_and_count_when_they_happened() {
        assertEquals(200, lrs.post(lrs.token("asn-1"), batch("asn-1", 0, 1, 2, 3)).status());
        var item = lrs.progress("asn-1");
        assertEquals(100, item.path("percent").asInt());
        assertEquals("2026-11-23T04:00:00Z", item.path("completedAt").asString());
        assertEquals(1, item.path("courseVersion").asInt());
        CourseCompleted event = (CourseCompleted) lrs.cloud().outbox().getFirst();
        assertEquals(4, event.lessons().size());
    }

    @Test
    void in_whatever_order_and_however_often_statements_arrive_a_course_completes_once() {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            statements.addAll(Collections.nCopies(3, statement(uuid(i), "asn-1", i)));
        }
        for (int seed = 0; seed < 3; seed++) {
            lrs = TestLrs.withCourse();
            Collections.shuffle(statements, new Random(seed));
            statements.forEach(statement -> assertEquals(200, lrs.post(lrs.token("asn-1"), statement).status()));
            assertEquals(1, lrs.cloud().outbox().size());
            assertEquals("2026-11-23T04:00:00Z", lrs.progress("asn-1").path("completedAt").asString());
        }
    }

    @Test
    void a_batch_in_any_order_is_united_before_the_course_is_judged() {
        List<String> batch = List.of(statement(uuid(9), "asn-1", "ulas", "p0", "2026-11-23T09:00:00Z"),
                statement(uuid(1), "asn-1", 1), statement(uuid(2), "asn-1", 2), statement(uuid(3), "asn-1", 3),
                statement(uuid(0), "asn-1", 0));
        assertEquals(200, lrs.post(lrs.token("asn-1"), batch.toString()).status());
        assertEquals("2026-11-23T04:00:00Z", lrs.progress("asn-1").path("completedAt").asString());
    }

    @Test
    void a_phone_whose_clock_is_ahead_did_not_learn_in_the_future() {
        lrs.cloud().clock().set(Instant.parse("2026-11-22T00:00:00Z"));
        assertEquals(200, lrs.post(lrs.token("asn-1"), batch("asn-1", 0, 1, 2, 3)).status());
        assertEquals("2026-11-22T00:00:00Z", lrs.progress("asn-1").path("completedAt").asString());
    }

    @Test
    void a_phone_whose_clock_is_behind_did_not_learn_before_it_could() {
        for (String wrong : List.of("1970-01-01T00:00:00Z", "2026-10-25T01:59:59Z", "0001-01-01T00:00:00+07:00")) {
            lrs = TestLrs.start();
            lrs.publish(Instant.parse("2026-01-01T00:00:00Z"), course("ulas", 1, "p0"));
            assertEquals(200, lrs.post(lrs.token("asn-1"),
                    statement(uuid(1), "asn-1", "ulas", "p0", wrong)).status());
            assertEquals("2026-11-24T02:00:00Z", lrs.progress("asn-1").path("completedAt").asString(), wrong);
            assertEquals(wrong, lrs.get(lrs.token("asn-1"), uuid(1)).json().path("timestamp").asString(),
                    "the statement stays as it was sent");
        }
    }

    @Test
    void a_month_without_network_is_believed_but_not_a_time_before_the_course() {
        lrs = TestLrs.start();
        lrs.publish(Instant.parse("2026-01-01T00:00:00Z"), course("old", 1, "p0"));
        lrs.publish(Instant.parse("2026-11-01T00:00:00Z"), course("young", 1, "p0"));
        lrs.post(lrs.token("asn-1"), statement(uuid(1), "asn-1", "old", "p0", "2026-10-26T02:00:00Z"));
        lrs.post(lrs.token("asn-2"), statement(uuid(2), "asn-2", "young", "p0", "2026-10-26T02:00:00Z"));
        assertEquals("2026-10-26T02:00:00Z", lrs.progress("asn-1").path("completedAt").asString());
        assertEquals("2026-11-24T02:00:00Z", lrs.progress("asn-2").path("completedAt").asString());
    }

    @Test
    void a_year_has_four_digits() {
        for (String bad : List.of("+12026-01-01T00:00:00Z", "-0044-03-15T00:00:00Z", "12026-01-01T00:00:00Z")) {
            var reply = lrs.post(lrs.token("asn-1"), statement(uuid(1), "asn-1", "ulas", "p0", bad));
            assertEquals(400, reply.status(), bad);
            assertEquals("/timestamp", reply.json().at("/errors/0/pointer").asString());
        }
    }

    @Test
    void each_version_of_a_course_is_completed_once_by_learning_it() {
        lrs.post(lrs.token("asn-1"), batch("asn-1", 0, 1, 2, 3));
        Instant now = lrs.cloud().clock().instant();
        lrs.publish(now, course("ulas", 2, "p0", "p1"));
        assertEquals(1, lrs.completions().size(), "what was learned before was credited already");
        assertEquals(0, lrs.progress("asn-1").path("percent").asInt());
        assertEquals(2, lrs.progress("asn-1").path("courseVersion").asInt());
        assertTrue(lrs.progress("asn-1").path("completedAt").isMissingNode());

        lrs.cloud().clock().advance(Duration.ofDays(2));
        for (int i = 0; i < 2; i++) {
            String at = now.plus(Duration.ofHours(i + 1L)).toString();
            lrs.post(lrs.token("asn-1"), statement(uuid(10 + i), "asn-1", "ulas", "p" + i, at));
            lrs.post(lrs.token("asn-1"), statement(uuid(20 + i), "asn-1", "ulas", "p" + i, at));
        }
        assertEquals(List.of(1, 2), lrs.completions().stream().map(CourseCompleted::courseVersion).sorted().toList());
        assertEquals("2026-11-24T04:00:00Z", lrs.progress("asn-1").path("completedAt").asString());
    }

    @Test
    void who_was_half_through_goes_on_in_the_next_version() {
        lrs.post(lrs.token("asn-1"), batch("asn-1", 0, 1));
        lrs.publish(lrs.cloud().clock().instant(), course("ulas", 2, "p0", "p1", "p2"));
        assertEquals(66, lrs.progress("asn-1").path("percent").asInt());
        lrs.cloud().clock().advance(Duration.ofDays(1));
        lrs.post(lrs.token("asn-1"), statement(uuid(9), "asn-1", "ulas", "p2", "2026-11-24T08:00:00Z"));
        assertEquals(List.of(2), lrs.completions().stream().map(CourseCompleted::courseVersion).toList());
    }

    @Test
    void what_is_no_lesson_of_the_course_shows_nowhere() {
        lrs.post(lrs.token("asn-1"), statement(uuid(1), "asn-1", "ulas", "salah", "2026-11-23T01:00:00Z"));
        lrs.post(lrs.token("asn-1"), statement(uuid(2), "asn-1", "tidak-ada", "p0", "2026-11-23T01:00:00Z"));
        assertTrue(lrs.progress("asn-1").isMissingNode());
    }

    @Test
    void learning_that_was_credited_completes_no_new_version_when_a_second_phone_tells_of_it_after_a_month() {
        lrs = TestLrs.start();
        lrs.publish(Instant.parse("2026-01-01T00:00:00Z"), course("ulas", 1, "p0"));
        lrs.cloud().clock().set(Instant.parse("2026-01-05T03:00:00Z"));
        lrs.post(lrs.token("asn-1"), statement(uuid(1), "asn-1", "ulas", "p0", "2026-01-05T02:00:00Z"));
        lrs.publish(Instant.parse("2026-01-20T00:00:00Z"), course("ulas", 2, "p0"));
        lrs.cloud().clock().set(Instant.parse("2026-02-14T02:00:00Z"));
        assertEquals(200, lrs.post(lrs.token("asn-1"),
                statement(uuid(2), "asn-1", "ulas", "p0", "2026-01-05T02:00:00Z")).status());
        assertEquals(List.of(1), lrs.completions().stream().map(CourseCompleted::courseVersion).toList());
        assertEquals(0, lrs.progress("asn-1").path("percent").asInt());

        lrs.post(lrs.token("asn-1"), statement(uuid(3), "asn-1", "ulas", "p0", "2026-02-13T02:00:00Z"));
        assertEquals(List.of(1, 2), lrs.completions().stream().map(CourseCompleted::courseVersion).sorted().toList());
    }
}
