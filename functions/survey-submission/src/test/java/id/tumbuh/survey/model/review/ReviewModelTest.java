package id.tumbuh.survey.model.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.survey.model.Measure;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.RaterGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewModelTest {

    private static final CompetencyCode M01 = new CompetencyCode("M01");
    private static final CompetencyCode M02 = new CompetencyCode("M02");

    private static Person person(String asn, String superior) {
        return new Person(new AsnId(asn), new DepartmentCode("dishub"), PositionKind.PELAKSANA,
                Optional.of(superior).filter(id -> !id.isEmpty()).map(AsnId::new), Optional.empty());
    }

    private static Optional<RaterGroup> stands(Person rater, Person subject) {
        return RaterGroup.of(rater, subject);
    }

    @Test
    void how_two_people_stand_to_each_other_follows_from_their_superiors() {
        Person head = person("kepala", "");
        Person rina = person("rina", "kepala");
        Person budi = person("budi", "kepala");
        assertEquals(Optional.of(RaterGroup.SELF), stands(rina, rina));
        assertEquals(Optional.of(RaterGroup.SUPERIOR), stands(head, rina));
        assertEquals(Optional.of(RaterGroup.SUBORDINATE), stands(rina, head));
        assertEquals(Optional.of(RaterGroup.PEER), stands(rina, budi));
    }

    @Test
    void who_has_nothing_to_do_with_somebody_stands_in_no_group() {
        assertEquals(Optional.empty(), stands(person("asing", "lain"), person("rina", "kepala")));
        assertEquals(Optional.empty(), stands(person("rina", "kepala"), person("asing", "rekan")));
        assertEquals(Optional.empty(), stands(person("satu", ""), person("dua", "")),
                "no superior is not the same one");
    }

    @Test
    void a_competency_is_the_mean_of_its_questions_by_the_weights_of_the_raters_group() {
        List<Measure> measures = List.of(measure("a", M01, Map.of(RaterGroup.SUPERIOR, 3)),
                measure("b", M01, Map.of()));
        Map<String, Object> answers = Map.of("a", 5, "b", 1);
        assertEquals(4000, Rating.of(RaterGroup.SUPERIOR, measures, answers).levels().get(M01));
        assertEquals(3000, Rating.of(RaterGroup.PEER, measures, answers).levels().get(M01));
    }

    @Test
    void a_groups_view_weighs_as_its_questions_do_against_those_of_the_group_that_weighs_most() {
        RaterShares shares = RaterShares.of(List.of(
                measure("a", M01, Map.of(RaterGroup.SUPERIOR, 3, RaterGroup.SELF, 0)), measure("b", M01, Map.of()),
                measure("c", M02, Map.of(RaterGroup.SELF, 0, RaterGroup.SUPERIOR, 0, RaterGroup.PEER, 0,
                        RaterGroup.SUBORDINATE, 0))));
        assertEquals(List.of(1000, 500, 250), Stream.of(RaterGroup.SUPERIOR, RaterGroup.PEER, RaterGroup.SELF)
                .map(group -> shares.of(M01, group)).toList());
        assertEquals(1000, shares.of(M02, RaterGroup.PEER), "of a competency without weights");
    }

    @Test
    void a_mean_is_rounded_down_to_thousandths() {
        List<Measure> measures = List.of(measure("a", M01, Map.of()), measure("b", M01, Map.of()),
                measure("c", M01, Map.of()));
        assertEquals(1666, Rating.of(RaterGroup.PEER, measures, Map.of("a", 1, "b", 2, "c", 2)).levels().get(M01));
        assertEquals(1333, view(3, 1000, 1000, 2000).means().get(M01).level());
    }

    @Test
    void a_question_without_weight_for_the_group_or_without_an_answer_tells_nothing() {
        List<Measure> measures = List.of(measure("a", M01, Map.of(RaterGroup.PEER, 0)), measure("b", M02, Map.of()));
        assertEquals(Map.of(), Rating.of(RaterGroup.PEER, measures, Map.of("a", 5)).levels());
    }

    @Test
    void a_group_below_the_minimum_has_no_view_at_all() {
        assertEquals(List.of(), GroupView.of(ratings(1000, 5000), group -> 3, RaterShares.of(List.of())));
        assertEquals(new GroupView.Mean(3000, 3, 1000), view(3, 1000, 5000, 3000).means().get(M01));
    }

    @Test
    void a_competency_of_which_too_few_of_a_large_enough_group_told_is_not_in_its_view() {
        List<Rating> ratings = List.of(rating(Map.of(M01, 2000, M02, 4000)), rating(Map.of(M01, 2000, M02, 4000)),
                rating(Map.of(M01, 2000)));
        assertEquals(List.of(M01),
                List.copyOf(GroupView.of(ratings, group -> 3, RaterShares.of(List.of())).getFirst().means().keySet()));
    }

    @Test
    void an_id_of_a_view_is_read_as_it_was_written_and_no_other_id_is_one() {
        assertEquals(Optional.of(new ReviewId("s-1", RaterGroup.PEER)),
                ReviewId.read(ReviewId.of("s-1", RaterGroup.PEER)));
        assertEquals(Optional.empty(), ReviewId.read("survey/s-1/2"));
        assertEquals(Optional.empty(), ReviewId.read("certificate/c-1"));
    }

    private static Measure measure(String question, CompetencyCode competency, Map<RaterGroup, Integer> weights) {
        return new Measure(question, Optional.empty(), Optional.empty(), competency, List.of(), weights);
    }

    private static GroupView view(int minimum, int... levels) {
        return GroupView.of(ratings(levels), group -> minimum, RaterShares.of(List.of())).getFirst();
    }

    private static List<Rating> ratings(int... levels) {
        return IntStream.of(levels).mapToObj(level -> rating(Map.of(M01, level))).toList();
    }

    private static Rating rating(Map<CompetencyCode, Integer> levels) {
        return new Rating(RaterGroup.PEER, levels);
    }
}
