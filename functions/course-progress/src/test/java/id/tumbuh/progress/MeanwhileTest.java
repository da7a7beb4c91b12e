package id.tumbuh.progress;

import static id.tumbuh.progress.HeldUp.once;
import static id.tumbuh.progress.TestLrs.course;
import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.tumbuh.progress.model.LessonTold;
import id.tumbuh.progress.store.Courses;
import id.tumbuh.progress.store.LearningRecords;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others do between the moment at which progress is looked at and the one at which it is stored. */
class MeanwhileTest {

    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.start();
    }

    @Test
    void a_course_that_comes_between_looking_and_storing_is_completed_all_the_same() {
        learn("p0", once(() -> {
            lrs.publish(TestLrs.PUBLISHED, course("ulas", 1, "p0"));
            assertEquals(0, lrs.completions().size(), "nobody waits yet");
        }));
        assertEquals(1, lrs.completions().size());
    }

    @Test
    void lessons_that_two_phones_send_at_once_complete_the_course_once() {
        lrs.publish(TestLrs.PUBLISHED, course("ulas", 1, "p0", "p1"));
        String other = statement(uuid(2), "asn-1", "ulas", "p1", "2026-11-23T02:00:00Z");
        learn("p0", once(() -> assertEquals(200, lrs.post(TestLrs.courseware(), other).status())));
        assertEquals(1, lrs.completions().size());
    }

    @Test
    void who_is_overtaken_again_and_again_finds_the_store_busy() {
        assertThrows(StoreBusy.class, () -> learn("p0", () -> false));
    }

    /** Learns with records that first ask, and say that something was stored meanwhile where the answer is no. */
    private void learn(String lesson, BooleanSupplier beforeStoring) {
        var database = lrs.cloud().database("TABLE");
        Courses courses = Courses.in(database);
        LearningRecords records = HeldUp.at(LearningRecords.class, LearningRecords.in(database), "store",
                beforeStoring);
        Instant now = lrs.cloud().clock().instant();
        new Learn(courses, records, new JudgeWaiting(courses, records)).told(List.of(new LessonTold(
                new AsnId("asn-1"), new CourseId("ulas"), lesson, Optional.of(Instant.parse("2026-11-23T01:00:00Z")),
                now)));
    }
}
