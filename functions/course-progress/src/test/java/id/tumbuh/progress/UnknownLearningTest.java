package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.batch;
import static id.tumbuh.progress.TestLrs.course;
import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.progress.model.LessonDone;
import id.tumbuh.progress.model.Progress;
import id.tumbuh.progress.store.LearningRecords;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        AsnId asn = new AsnId("asn-1");
        Instant at = Instant.parse("2026-11-23T01:00:00Z");
        Progress none = Progress.none(asn, new CourseId("ulas"));
        Progress full = none;
        for (int i = 0; i < 500; i++) {
            full = full.with("x" + i, LessonDone.at(at, at), Optional.empty());
        }
        LearningRecords.in(lrs.cloud().database("TABLE")).store(
                new LearningRecords.Change(none, full, Optional.empty()));
        assertEquals(200, lrs.post(lrs.token("asn-1"), batch("asn-1", 0, 1, 2, 3)).status());
        assertEquals(100, lrs.progress("asn-1").path("percent").asInt());
        assertEquals(1, lrs.completions().size());
    }

    @Test
    void of_courses_that_are_not_there_few_are_kept_and_one_that_comes_counts_when_it_is_told_of_again() {
        tellOf75();
        var records = LearningRecords.in(lrs.cloud().database("TABLE"));
        assertEquals(50, records.progressOf(new AsnId("asn-1")).size());
        assertEquals(75, stored());
        lrs.post(lrs.token("asn-1"), batch("asn-1", 0, 1, 2, 3));
        assertEquals(1, lrs.completions().size(), "a course that is there has its place");

        lrs.cloud().clock().advance(Duration.ofDays(40));
        lrs.publish(TestLrs.PUBLISHED, course("tidak-ada-0", 1, "p0"));
        lrs.publish(TestLrs.PUBLISHED, course("tidak-ada-74", 1, "p0"));
        assertEquals(2, lrs.completions().size(), "the first of them was kept");
        tellOf75();
        assertEquals(List.of("2026-11-23T01:00:00Z", "2026-11-23T01:00:00Z", "2026-11-23T04:00:00Z"),
                lrs.completions().stream().map(done -> done.completedAt().toString()).sorted().toList());
        assertEquals(79, stored());
    }

    @Test
    void what_is_told_again_counts_as_of_when_it_was_told_first_and_is_not_learned_again() {
        tellOf75();
        String timeless = statement(uuid(900), "asn-1", "baru", "p0", "").replace(",\"timestamp\":\"\"", "");
        lrs.post(lrs.token("asn-1"), timeless);
        lrs.cloud().clock().advance(Duration.ofDays(40));
        lrs.publish(TestLrs.PUBLISHED, course("baru", 1, "p0"));
        assertEquals(0, lrs.completions().size());
        lrs.post(lrs.token("asn-1"), timeless);
        assertEquals(List.of("2026-11-24T02:00:00Z"),
                lrs.completions().stream().map(done -> done.completedAt().toString()).toList());
        lrs.publish(lrs.cloud().clock().instant(), course("baru", 2, "p0"));
        lrs.cloud().clock().advance(Duration.ofDays(1));
        assertEquals(200, lrs.post(lrs.token("asn-1"), timeless).status());
        assertEquals(1, lrs.completions().size());
    }

    /** Three batches of courses that are not there, with a lesson of each. */
    private void tellOf75() {
        for (int from = 0; from < 75; from += 25) {
            assertEquals(200, lrs.post(lrs.token("asn-1"), IntStream.range(from, from + 25).mapToObj(
                    i -> statement(uuid(100 + i), "asn-1", "tidak-ada-" + i, "p0", "2026-11-23T01:00:00Z")).toList()
                    .toString()).status());
        }
    }

    private int stored() {
        return lrs.list(lrs.token("asn-1")).query("limit", "100").call().json().path("statements").size();
    }
}
