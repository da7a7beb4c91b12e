package id.tumbuh.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.tumbuh.canary.model.CanaryLesson;
import id.tumbuh.canary.model.Step;
import org.junit.jupiter.api.Test;

class CanaryLessonTest {

    private static final CanaryLesson LESSON = new CanaryLesson("https://api.example", "kenari", "manajemen-waktu",
            "1");

    @Test
    void the_same_lesson_is_told_in_the_same_words_every_time() {
        assertEquals(LESSON.statement(),
                new CanaryLesson("https://api.example", "kenari", "manajemen-waktu", "1").statement());
    }

    @Test
    void another_lesson_or_another_canary_has_an_id_of_its_own() {
        assertNotEquals(LESSON.statement().get("id"),
                new CanaryLesson("https://api.example", "kenari", "manajemen-waktu", "2").statement().get("id"));
        assertNotEquals(LESSON.statement().get("id"),
                new CanaryLesson("https://api.example", "lain", "manajemen-waktu", "1").statement().get("id"));
    }

    @Test
    void a_step_has_a_metric_of_its_own_for_failing() {
        assertEquals("CanaryLessonFailed", Step.LESSON.failed());
    }
}
