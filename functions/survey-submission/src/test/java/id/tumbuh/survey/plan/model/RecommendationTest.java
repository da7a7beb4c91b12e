package id.tumbuh.survey.plan.model;

import static id.tumbuh.survey.plan.model.Wishes.course;
import static id.tumbuh.survey.plan.model.Wishes.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.shared.CourseId;
import id.tumbuh.survey.model.CourseOffer;
import id.tumbuh.survey.plan.model.Recommendation.Move;
import id.tumbuh.survey.plan.model.Recommendation.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecommendationTest {

    @Test
    void one_course_that_moves_two_gaps_is_chosen_before_two_that_move_one_each() {
        assertEquals(ids("berdua"), recommend(8, List.of(wish("T01", 1, 2), wish("T02", 1, 2)),
                course("satu", 4, "T01", 2), course("dua", 4, "T02", 2), course("berdua", 6, "T01,T02", 2)).ids());
    }

    @Test
    void a_shorter_course_is_chosen_where_both_close_the_gap() {
        assertEquals(ids("pendek"), recommend(20, List.of(wish("T01", 1, 2)), course("panjang", 8, "T01", 5),
                course("pendek", 4, "T01", 2)).ids());
    }

    @Test
    void of_courses_that_are_worth_the_same_the_first_by_its_id_is_chosen() {
        assertEquals(ids("a"), recommend(4, List.of(wish("T01", 1, 2), wish("T02", 1, 2)), course("b", 4, "T02", 2),
                course("a", 4, "T01", 2)).ids());
    }

    @Test
    void a_course_comes_after_its_prerequisite_which_is_paid_for_and_says_what_it_opens() {
        Recommendation found = recommend(20, List.of(wish("T01", 1, 4)), course("lanjutan", 8, "T01", 4, "dasar"),
                course("dasar", 4, "T09", 2));
        assertEquals(ids("dasar", "lanjutan"), found.ids());
        assertEquals(12, found.lessonHours());
        assertEquals(ids("lanjutan"), found.courses().getFirst().opens());
        assertEquals(List.of(), found.courses().getFirst().moves());
    }

    @Test
    void a_prerequisite_that_moves_the_gap_itself_moves_it_first() {
        Recommendation found = recommend(20, List.of(wish("T01", 0, 4)), course("lanjutan", 8, "T01", 4, "dasar"),
                course("dasar", 4, "T01", 2));
        assertEquals(List.of(List.of(move("T01", 0, 2, false)), List.of(move("T01", 2, 4, true))),
                found.courses().stream().map(Recommendation.Step::moves).toList());
    }

    @Test
    void a_course_that_was_completed_is_not_chosen_again_and_opens_what_comes_after_it() {
        List<CourseOffer> offers = List.of(course("lanjutan", 8, "T01", 4, "dasar"), course("dasar", 20, "T01", 5));
        assertEquals(ids("lanjutan"),
                Recommendation.of(List.of(wish("T01", 2, 4)), offers, Set.of(new CourseId("dasar")), 10).ids());
    }

    @Test
    void a_completed_course_that_nobody_offers_any_more_opens_what_comes_after_it() {
        assertEquals(ids("lanjutan"), Recommendation.of(List.of(wish("T01", 2, 4)),
                List.of(course("lanjutan", 8, "T01", 4, "dasar")), Set.of(new CourseId("dasar")), 10).ids());
    }

    @Test
    void courses_that_wait_for_each_other_are_told_and_not_chosen() {
        Recommendation found = recommend(20, List.of(wish("T01", 1, 2)), course("a", 2, "T01", 2, "b"),
                course("b", 2, "T01", 2, "a"), course("c", 2, "T01", 2, "a"), course("d", 2, "T01", 2, "hilang"));
        assertEquals(List.of(), found.ids());
        assertEquals("{a=PREREQUISITE_CYCLE, b=PREREQUISITE_CYCLE, c=PREREQUISITE_CYCLE, d=PREREQUISITE_UNKNOWN}",
                found.notTakeable().toString());
        assertEquals(new Verdict.NotTakeable(new CourseId("a")), verdict(found));
    }

    @Test
    void a_gap_that_is_not_closed_says_why() {
        List<Wish> one = List.of(wish("T01", 1, 3));
        assertEquals(new Verdict.NoCourse(), verdict(recommend(20, one, course("lain", 2, "T02", 5))));
        assertEquals(new Verdict.AllCompleted(), verdict(Recommendation.of(one, List.of(course("a", 2, "T01", 3)),
                Set.of(new CourseId("a")), 20)));
        assertEquals(new Verdict.TooLong(new CourseId("a"), 21),
                verdict(recommend(20, one, course("a", 21, "T01", 3))));
        assertEquals(new Verdict.PrerequisitesTooLong(new CourseId("a"), 24), verdict(recommend(20, one,
                course("a", 12, "T01", 3, "b"), course("b", 12, "T09", 3))));
        assertEquals(new Verdict.BudgetElsewhere(new CourseId("a"), 12), recommend(20,
                List.of(wish("T01", 1, 3), wish("T02", 1, 5)), course("a", 12, "T01", 3), course("b", 12, "T02", 5))
                .gaps().getLast().verdict());
        assertEquals(new Verdict.Closed(), verdict(recommend(20, one, course("a", 20, "T01", 3))));
        assertEquals(new Verdict.NothingHigher(), verdict(recommend(20, List.of(wish("T01", 5, 3)),
                course("a", 2, "T01", 5))));
    }

    @Test
    void a_course_that_leads_towards_the_level_only_moves_the_gap_and_leaves_it_open() {
        Recommendation found = recommend(20, List.of(wish("T01", 1, 4)), course("a", 8, "T01", 3));
        assertEquals(List.of(move("T01", 1, 3, false)), found.courses().getFirst().moves());
        assertEquals(3, found.gaps().getFirst().reached());
        assertEquals(new Verdict.NoCourse(), verdict(found));
    }

    @Test
    void a_level_that_citizens_complain_of_counts_by_its_weight() {
        assertEquals(ids("aduan"), recommend(4, List.of(wish("T01", 1, 2, 2), wish("T03", 1, 2, 3)),
                course("a", 4, "T01", 2), course("aduan", 4, "T03", 2)).ids());
    }

    @Test
    void a_search_that_is_ended_says_so_and_is_as_good_as_always_taking_what_gains_most() {
        List<Wish> wishes = IntStream.range(0, 12).mapToObj(i -> wish("T" + i, 1, 2)).toList();
        CourseOffer[] offers = IntStream.range(0, 40).mapToObj(i -> course("k" + i, 3 + i % 4,
                "T" + i % 12 + ",T" + (i * 5 + 1) % 12 + ",T" + (i * 7 + 3) % 12, 2)).toArray(CourseOffer[]::new);
        Recommendation ended = Recommendation.of(wishes, List.of(offers), Set.of(), 20, 1);
        Recommendation exact = Recommendation.of(wishes, List.of(offers), Set.of(), 20);
        assertFalse(ended.exact());
        assertTrue(exact.exact());
        assertTrue(ended.gain() > 0 && ended.gain() <= exact.gain() && exact.gain() <= ended.atMost());
        assertTrue(ended.lessonHours() <= 20);
    }

    private static Verdict verdict(Recommendation found) {
        return found.gaps().getFirst().verdict();
    }

    private static Move move(String competency, int from, int to, boolean closes) {
        return new Move(new id.tumbuh.shared.CompetencyCode(competency), from, to, closes);
    }

    private static Recommendation recommend(int budget, List<Wish> wishes, CourseOffer... offers) {
        return Recommendation.of(wishes, List.of(offers), Set.of(), budget);
    }

    private static List<CourseId> ids(String... ids) {
        return Stream.of(ids).map(CourseId::new).toList();
    }
}
