package id.tumbuh.progress.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.event.CoursePublished;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressModelTest {

    private static final CourseId ULAS = new CourseId("ulas");
    private static final Instant DAY_0 = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void a_course_is_complete_when_its_last_lesson_was_done() {
        Progress half = none().with("a", done(2));
        assertEquals(half, half.judgedBy(version(1, 0, "a", "b")));
        assertEquals(Map.of(1, day(5)), half.with("b", done(5)).judgedBy(version(1, 0, "a", "b")).completions());
    }

    @Test
    void lessons_unite_to_the_same_in_whatever_order_they_are_stated() {
        List<LessonDone> stated = new ArrayList<>(
                List.of(done(3), LessonDone.at(day(2), day(9)), done(5), LessonDone.at(day(4), day(4))));
        LessonDone expected = new LessonDone(day(2), day(3), day(5));
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(stated, new Random(seed));
            Progress progress = none();
            for (LessonDone done : stated) {
                progress = progress.with("a", done);
            }
            assertEquals(expected, progress.lessons().get("a"));
        }
    }

    @Test
    void a_lesson_counts_as_the_statements_tell_it_that_are_not_voided_and_not_at_all_where_none_does() {
        LessonDone first = done(1);
        LessonDone again = LessonDone.at(day(2), day(9));
        Progress both = none().with("a", first).with("a", again).with("b", done(5));
        assertEquals(none().with("a", again).with("b", done(5)), both.as("a", List.of(again), Optional.empty()));
        assertEquals(both, both.as("a", List.of(again, first), Optional.empty()));
        assertEquals(none().with("b", done(5)), both.as("a", List.of(), Optional.empty()));
        assertEquals(both, none().with("b", done(5)).as("a", List.of(first, again), Optional.empty()));
    }

    @Test
    void what_was_completed_stays_when_a_lesson_of_it_turns_out_not_to_be_done() {
        Progress completed = none().with("a", done(1)).judgedBy(version(1, 0, "a"));
        Progress without = completed.as("a", List.of(), Optional.empty());
        assertEquals(Map.of(), without.lessons());
        assertEquals(completed.completions(), without.completions());
        assertEquals(1, without.doneOf(version(1, 0, "a")));
        assertEquals(0, without.doneOf(version(2, 4, "a")));
    }

    @Test
    void a_lesson_before_the_course_was_published_counts_when_it_was_told_of() {
        Progress backdated = none().with("a", LessonDone.at(day(1), day(7)));
        assertEquals(Map.of(1, day(7)), backdated.judgedBy(version(1, 3, "a")).completions());
        assertEquals(Map.of(1, day(8)), backdated.judgedBy(version(1, 8, "a")).completions(),
                "told of before: at the publication, since nobody completes what is not there");
    }

    @Test
    void half_a_course_is_not_lost_when_a_new_version_comes() {
        Progress half = none().with("a", done(1));
        CourseVersion next = version(2, 4, "a", "c");
        assertEquals(1, half.doneOf(next));
        assertEquals(Map.of(2, day(6)), half.with("c", done(6)).judgedBy(next).completions());
    }

    @Test
    void a_version_without_the_missing_lesson_completes_at_its_publication() {
        assertEquals(Map.of(2, day(4)), none().with("a", done(1)).judgedBy(version(2, 4, "a")).completions());
    }

    @Test
    void what_completed_one_version_does_not_complete_the_next_one_without_learning_it() {
        Progress completed = none().with("a", done(1)).with("b", done(2)).judgedBy(version(1, 0, "a", "b"));
        CourseVersion next = version(2, 4, "a", "b");
        assertEquals(0, completed.doneOf(next));
        assertEquals(completed, completed.judgedBy(next));
        Progress rehearsed = completed.with("a", done(3)).with("b", done(3));
        assertEquals(rehearsed, rehearsed.judgedBy(next), "the old version was rehearsed, the new one not yet there");
    }

    @Test
    void each_version_is_completed_once_by_lessons_done_since_it_was_published() {
        CourseVersion first = version(1, 0, "a", "b");
        CourseVersion second = version(2, 4, "a", "b");
        Progress progress = none().with("a", done(1)).with("b", done(2)).judgedBy(first).with("a", done(5))
                .judgedBy(second);
        assertEquals(1, progress.doneOf(second));
        progress = progress.with("b", done(6)).judgedBy(second);
        assertEquals(Map.of(1, day(2), 2, day(6)), progress.completions());
        assertEquals(2, progress.doneOf(second));
        assertEquals(progress, progress.judgedBy(second));
        assertEquals(Map.of(1, day(2), 2, day(6)), progress.with("a", done(9)).judgedBy(second).completions());
        assertEquals(2, progress.event(second).courseVersion());
        assertEquals(day(6), progress.event(second).completedAt());
    }

    @Test
    void old_lessons_that_a_second_phone_sends_late_complete_no_new_version() {
        Progress completed = none().with("a", done(2)).judgedBy(version(1, 0, "a"));
        Progress late = completed.with("a", LessonDone.at(day(3), day(9)));
        assertEquals(late, late.judgedBy(version(2, 5, "a")));
    }

    @Test
    void who_has_done_something_that_completed_nothing_waits_for_a_version_that_it_completes() {
        assertFalse(none().waits());
        Progress half = none().with("a", done(1));
        assertTrue(half.waits());
        Progress completed = half.judgedBy(version(1, 0, "a"));
        assertFalse(completed.waits());
        assertTrue(completed.with("a", done(5)).waits());
    }

    @Test
    void a_course_has_no_end_of_lessons_but_the_progress_has() {
        Progress progress = none();
        for (int i = 0; i < Progress.MAX_UNKNOWN_LESSONS + 10; i++) {
            progress = progress.with("x" + i, done(1), Optional.empty());
        }
        assertEquals(Progress.MAX_UNKNOWN_LESSONS, progress.lessons().size());
        assertEquals(day(0), progress.with("x0", done(0), Optional.empty()).lessons().get("x0").first());
    }

    @Test
    void what_the_course_has_is_kept_however_much_else_was_stated() {
        Optional<CourseVersion> course = Optional.of(version(1, 0, "a", "b", "x0"));
        Progress progress = none();
        for (int i = 0; i < Progress.MAX_UNKNOWN_LESSONS + 10; i++) {
            progress = progress.with("x" + i, done(1), course);
        }
        assertEquals(Progress.MAX_UNKNOWN_LESSONS + 1, progress.lessons().size(), "x0 is one of the course");
        Progress completed = progress.with("a", done(1), course).with("b", done(2), course);
        assertEquals(Map.of(1, day(2)), completed.judgedBy(course.get()).completions());
    }

    @Test
    void a_device_is_believed_as_far_as_it_may_have_been_offline() {
        Instant received = day(100);
        for (Instant good : List.of(received, received.minusSeconds(1), received.minus(Duration.ofDays(30)))) {
            assertEquals(good, OfflineGrace.believed(good, received));
        }
        for (Instant bad : Stream.of(Instant.EPOCH, Instant.MIN, Instant.MAX, received.plusMillis(1),
                received.minus(Duration.ofDays(30)).minusMillis(1)).toList()) {
            assertEquals(received, OfflineGrace.believed(bad, received));
        }
    }

    @Test
    void the_receipt_stands_in_for_when_a_lesson_was_done_first_but_makes_no_old_learning_recent() {
        Instant received = day(100);
        assertEquals(new LessonDone(received, received, day(1)), LessonDone.at(day(1), received));
        assertEquals(new LessonDone(received, received, received), LessonDone.at(day(200), received));
        assertEquals(new LessonDone(day(90), received, day(90)), LessonDone.at(day(90), received));
    }

    private static Progress none() {
        return Progress.none(new AsnId("asn-1"), ULAS);
    }

    private static LessonDone done(int day) {
        return LessonDone.at(day(day), day(day));
    }

    private static Instant day(int day) {
        return DAY_0.plus(Duration.ofDays(day));
    }

    private static CourseVersion version(int number, int publishedOn, String... lessons) {
        return new CourseVersion(new CoursePublished(ULAS, number, new LocalizedText("U", "U"), new LessonHours(8),
                "LAN", List.of(new CompetencyCode("T03")), new ProficiencyLevel(3),
                Stream.of(lessons).map(
                        id -> new CoursePublished.Lesson(id, new LocalizedText("L", "L"), new LessonHours(2)))
                        .toList()),
                day(publishedOn));
    }
}
