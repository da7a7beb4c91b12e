package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.batch;
import static id.tumbuh.progress.TestLrs.course;
import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.progress.store.LearningRecords;
import id.tumbuh.shared.AsnId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stated of lessons and courses that are not there: it has an end, and costs nobody what they learned. */
class UnknownLearningTest {

    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.withCourse();
    }

    @Test
    void however_much_is_stated_that_is_no_lesson_the_lessons_of_the_course_count() {
        for (int from = 100; from < 600; from += 25) {
            assertEquals(200, lrs.post(lrs.token("asn-1"), IntStream.range(from, from + 25)
                    .mapToObj(i -> statement(uuid(i), "asn-1", "ulas", "x" + i, "2026-11-23T01:00:00Z")).toList()
                    .toString()).status());
        }
        assertEquals(200, lrs.post(lrs.token("asn-1"), batch("asn-1", 0, 1, 2, 3)).status());
        assertEquals(100, lrs.progress("asn-1").path("percent").asInt());
        assertEquals(1, lrs.completions().size());
    }
}
