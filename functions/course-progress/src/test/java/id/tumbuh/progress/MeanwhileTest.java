package id.tumbuh.progress;

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
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
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

    /** Does it before the first store. */
    private static BooleanSupplier once(Runnable meanwhile) {
        boolean[] done = {false};
        return () -> {
            if (!done[0]) {
                done[0] = true;
                meanwhile.run();
            }
            return true;
        };
    }

    /** Learns with records that first ask, and say that something was stored meanwhile where the answer is no. */
    private void learn(String lesson, BooleanSupplier beforeStoring) {
        var database = lrs.cloud().database("TABLE");
        Courses courses = Courses.in(database);
        LearningRecords records = asking(LearningRecords.in(database), beforeStoring);
        Instant now = lrs.cloud().clock().instant();
        new Learn(courses, records, new JudgeWaiting(courses, records)).accept(List.of(new LessonTold(
                new AsnId("asn-1"), new CourseId("ulas"), lesson, Optional.of(Instant.parse("2026-11-23T01:00:00Z")),
                now)));
    }

    private static LearningRecords asking(LearningRecords records, BooleanSupplier beforeStoring) {
        return (LearningRecords) Proxy.newProxyInstance(MeanwhileTest.class.getClassLoader(),
                new Class<?>[]{LearningRecords.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("store") && !beforeStoring.getAsBoolean()) {
                        return false;
                    }
                    try {
                        return method.invoke(records, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
