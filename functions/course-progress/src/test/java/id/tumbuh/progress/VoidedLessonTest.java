package id.tumbuh.progress;

import static id.tumbuh.progress.HeldUp.once;
import static id.tumbuh.progress.TestLrs.VOIDED;
import static id.tumbuh.progress.TestLrs.batch;
import static id.tumbuh.progress.TestLrs.course;
import static id.tumbuh.progress.TestLrs.refers;
import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.progress.model.xapi.CityAccounts;
import id.tumbuh.progress.model.xapi.Lessons;
import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.StatementAccess;
import id.tumbuh.progress.store.Courses;
import id.tumbuh.progress.store.LearningRecords;
import id.tumbuh.progress.store.MemoryBucket;
import id.tumbuh.progress.store.Statements;
import id.tumbuh.progress.xapi.Aftercare;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.PersonErased;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lessons of which a statement told that is voided: whichever of the two comes first, and whoever is in the middle of it. */
class VoidedLessonTest {

    private static final Speaker COURSEWARE = new Speaker.Courseware("courseware", true, true, List.of());

    private static final BooleanSupplier GOES_ON = () -> true;
    private static final BooleanSupplier CRASHES = () -> {
        throw new IllegalStateException("crash");
    };

    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.withCourse();
    }

    @Test
    void a_voided_lesson_counts_no_longer_and_completes_nothing_until_it_is_done_again() {
        post(batch("asn-1", 0, 1, 2));
        post(voiding(20, 1));
        assertEquals(50, percent());
        post(statement(uuid(3), "asn-1", 3));
        assertEquals(75, percent());
        assertEquals(0, lrs.completions().size());
        post(statement(uuid(11), "asn-1", 1));
        assertEquals(100, percent());
        assertEquals(1, lrs.completions().size());
    }

    @Test
    void what_was_voided_before_it_came_or_with_it_completes_nothing() {
        String told = statement(uuid(0), "asn-1", 0);
        for (List<String> requests : List.of(List.of(voiding(20, 0), told),
                List.of(List.of(voiding(20, 0), told).toString()), List.of(List.of(told, voiding(20, 0)).toString()))) {
            start();
            post(batch("asn-1", 1, 2, 3));
            requests.forEach(this::post);
            assertEquals(75, percent());
            assertEquals(0, lrs.completions().size(), requests.toString());
        }
    }

    @Test
    void of_two_phones_that_told_of_one_lesson_the_other_one_is_believed() {
        for (int voided : new int[]{0, 10}) {
            start();
            post(statement(uuid(0), "asn-1", 0));
            post(statement(uuid(10), "asn-1", "ulas", "p0", "2026-11-23T05:00:00Z"));
            post(voiding(20, voided));
            assertEquals(25, percent());
            post(batch("asn-1", 1, 2, 3));
            assertEquals(voided == 0 ? "2026-11-23T05:00:00Z" : "2026-11-23T04:00:00Z",
                    lrs.progress("asn-1").path("completedAt").asString());
        }
    }

    @Test
    void whatever_time_the_other_phone_told_the_lesson_stays() {
        for (String told : List.of("2026-11-23T05:00:00.123456789Z", "0001-01-01T00:00:00+07:00",
                "9999-12-31T23:59:59Z",
                "2026-11-23T12:00:00.5+07:00")) {
            start();
            post(statement(uuid(0), "asn-1", 0));
            post(statement(uuid(10), "asn-1", "ulas", "p0", told));
            post(voiding(20, 0));
            assertEquals(25, percent(), told);
        }
    }

    @Test
    void what_was_completed_stays_completed_and_what_is_voided_of_it_completes_no_later_version() {
        post(batch("asn-1", 0, 1, 2, 3));
        post(voiding(20, 1));
        assertEquals(100, percent());
        assertEquals("2026-11-23T04:00:00Z", lrs.progress("asn-1").path("completedAt").asString());
        lrs.publish(lrs.cloud().clock().instant(), course("ulas", 2, "p0", "p1"));
        assertEquals(0, percent());
        assertEquals(1, lrs.completions().size());
    }

    @Test
    void however_often_a_voiding_is_delivered_it_takes_one_statement_away() {
        post(statement(uuid(0), "asn-1", 0));
        post(statement(uuid(1), "asn-1", 1));
        post(statement(uuid(10), "asn-1", 0));
        for (int again = 0; again < 8; again++) {
            post(voiding(20, 0));
            post(voiding(21, 1));
            post(voiding(30 + again, 1));
            lrs.cloud().streamInserts("onStatements", "TABLE", "STATEMENT#");
            assertEquals(25, percent());
        }
        post(statement(uuid(0), "asn-1", 0));
        post(statement(uuid(1), "asn-1", 1));
        assertEquals(25, percent(), "told again, they are voided as they were");
    }

    @Test
    void a_statement_stays_voided_when_what_voided_it_is_deleted_with_its_person() {
        post(batch("asn-1", 0, 1, 2));
        post(voiding(20, 0));
        assertEquals(List.of(), lrs.cloud().deliver("onEvents", new PersonErased(new AsnId("asn-9"), 2)));
        post(batch("asn-1", 0, 1, 2, 3));
        assertEquals(75, percent());
        assertEquals(0, lrs.completions().size());
    }

    @Test
    void a_lesson_that_others_may_not_void_counts() {
        assertEquals(200, lrs.post(lrs.token("asn-2"), refers(uuid(20), "asn-2", VOIDED, uuid(0))).status());
        post(statement(uuid(0), "asn-1", 0));
        assertEquals(25, percent());
    }

    @Test
    void nobody_completes_a_course_that_comes_later_by_a_lesson_that_was_voided_while_they_waited() {
        lrs = TestLrs.start();
        post(batch("asn-1", 0, 1, 2, 3));
        post(statement(uuid(9), "asn-2", 0));
        post(voiding(20, 3));
        post(voiding(21, 9));
        lrs.publish(TestLrs.PUBLISHED, course("ulas", 1, "p0", "p1", "p2", "p3"));
        assertEquals(75, percent());
        assertTrue(lrs.progress("asn-2").isMissingNode());
        lrs.publish(lrs.cloud().clock().instant(), course("ulas", 2, "p0", "p1", "p2"));
        assertEquals(List.of("asn-1"), lrs.completions().stream().map(done -> done.asn().value()).toList());
        post(statement(uuid(19), "asn-2", "ulas", "p0", "2026-11-24T01:00:00Z"));
        assertEquals(1, lrs.progress("asn-2").path("lessonsDone").asInt());
    }

    @Test
    void who_counts_a_lesson_while_it_is_voided_looks_once_more() {
        for (int before = 0; before < 2; before++) {
            start();
            if (before == 1) {
                post(statement(uuid(1), "asn-1", 1));
            }
            store(statement(uuid(0), "asn-1", 0), Optional.empty());
            after(0, once(() -> post(voiding(20, 0))), GOES_ON);
            assertEquals(25 * before, percent());
        }
    }

    @Test
    void who_crashes_before_looking_once_more_is_followed_by_the_tables_stream() {
        store(statement(uuid(0), "asn-1", 0), Optional.empty());
        assertThrows(IllegalStateException.class, () -> after(0, once(() -> post(voiding(20, 0))), CRASHES));
        assertEquals(25, percent());
        lrs.cloud().streamInserts("onStatements", "TABLE", "STATEMENT#" + uuid(0));
        assertEquals(0, percent());
    }

    @Test
    void whose_voiding_crashes_before_the_lesson_is_counted_anew_is_followed_by_the_tables_stream() {
        post(statement(uuid(0), "asn-1", 0));
        store(voiding(20, 0), Optional.of(COURSEWARE));
        assertThrows(IllegalStateException.class, () -> after(20, CRASHES, GOES_ON));
        assertEquals(25, percent());
        lrs.cloud().streamInserts("onStatements", "TABLE", "STATEMENT#" + uuid(20));
        assertEquals(0, percent());
    }

    @Test
    void what_another_phone_tells_while_a_lesson_is_counted_anew_is_not_lost() {
        post(statement(uuid(0), "asn-1", 0));
        store(voiding(20, 0), Optional.of(COURSEWARE));
        after(20, once(() -> post(statement(uuid(10), "asn-1", 0))), GOES_ON);
        assertEquals(25, percent(), "the same at the same time: the other phone found nothing to change");
    }

    @Test
    void what_another_phone_tells_of_another_lesson_meanwhile_counts_and_the_voided_one_does_not() {
        post(statement(uuid(0), "asn-1", 0));
        store(voiding(20, 0), Optional.of(COURSEWARE));
        after(20, once(() -> post(batch("asn-1", 1, 2))), GOES_ON);
        assertEquals(50, percent());
        post(statement(uuid(3), "asn-1", 3));
        assertEquals(0, lrs.completions().size());
    }

    @Test
    void who_is_overtaken_again_and_again_finds_the_store_busy() {
        post(statement(uuid(0), "asn-1", 0));
        store(voiding(20, 0), Optional.of(COURSEWARE));
        assertThrows(StoreBusy.class, () -> after(20, () -> false, GOES_ON));
    }

    private void post(String statements) {
        assertEquals(200, lrs.post(TestLrs.courseware(), statements).status());
    }

    private int percent() {
        return lrs.progress("asn-1").path("percent").asInt();
    }

    private static String voiding(int id, int target) {
        return refers(uuid(id), "asn-9", VOIDED, uuid(target));
    }

    /** Stores the statement; its process ends before anything follows from it. */
    private void store(String statement, Optional<Speaker> voids) {
        statements().write(List.of(TestLrs.draft(statement, voids)), lrs.cloud().clock().instant());
    }

    private Statements statements() {
        return Statements.in(lrs.cloud().database("TABLE"), new MemoryBucket());
    }

    /**
     * Does what follows from the statement.
     *
     * @param storing is asked before progress is stored
     * @param looking is asked before it is looked once more which statements are voided
     */
    private void after(int id, BooleanSupplier storing, BooleanSupplier looking) {
        Database database = lrs.cloud().database("TABLE");
        Courses courses = Courses.in(database);
        LearningRecords records = HeldUp.at(LearningRecords.class, LearningRecords.in(database), "store", storing);
        Learn learn = new Learn(courses, records, new JudgeWaiting(courses, records));
        CityAccounts accounts = new CityAccounts(TestLrs.BASE);
        new Aftercare(HeldUp.at(Statements.class, statements(), "voidedAmong", looking),
                new StatementAccess(accounts), new Lessons(accounts), learn)
                .after(List.of(uuid(id)), lrs.cloud().clock().instant());
    }
}
