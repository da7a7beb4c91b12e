package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.batch;
import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.shared.event.CourseCompleted;
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
    void a_phone_whose_clock_is_ahead_did_not_learn_in_the_future() {
        lrs.cloud().clock().set(Instant.parse("2026-11-22T00:00:00Z"));
        assertEquals(200, lrs.post(lrs.token("asn-1"), batch("asn-1", 0, 1, 2, 3)).status());
        assertEquals("2026-11-22T00:00:00Z", lrs.progress("asn-1").path("completedAt").asString());
    }

}
