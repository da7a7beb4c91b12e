package id.tumbuh.survey.plan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Approved;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Drafted;
import id.tumbuh.survey.plan.model.DevelopmentPlan.Submitted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DevelopmentPlanTest {

    private static final AsnId ASN = new AsnId("asn-1");
    private static final AsnId SUPERIOR = new AsnId("kepala-1");
    private static final AsnId NEXT = new AsnId("kepala-2");
    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");

    @Test
    void a_change_before_the_approval_is_the_same_revision_and_a_draft() {
        Submitted submitted = submitted(plan("a"));
        assertEquals(1, submitted.changed(courses("b")).body().revision());
        assertEquals(1, submitted.giveBack(SUPERIOR, NOW, "x").changed(courses("b")).body().revision());
        assertEquals(1, plan("a").changed(courses("b")).body().revision());
    }

    @Test
    void a_change_after_the_approval_is_the_next_revision_over_what_is_in_force() {
        Approved approved = submitted(plan("a")).approve(SUPERIOR, NOW);
        Drafted changed = approved.changed(courses("b"));
        assertEquals(2, changed.body().revision());
        assertEquals(List.of(new CourseId("a")), changed.body().inForce().orElseThrow().courses());
        assertEquals(2, changed.changed(courses("c")).body().revision());
        assertEquals(new DevelopmentPlan.Approval(2, NEXT, NOW, List.of(new CourseId("b")), 4),
                changed.submit(NEXT, NOW, List.of()).orElseThrow().approve(NEXT, NOW).approval());
    }

    @Test
    void what_a_superior_has_is_submitted_again_to_another_one_only() {
        Submitted submitted = submitted(plan("a"));
        assertTrue(submitted.submit(SUPERIOR, NOW, List.of()).isEmpty());
        assertEquals(Optional.of(NEXT), submitted.submit(NEXT, NOW, List.of()).orElseThrow().body().submittedTo());
        assertTrue(submitted.approve(SUPERIOR, NOW).submit(NEXT, NOW, List.of()).isEmpty());
        assertTrue(submitted.giveBack(SUPERIOR, NOW, "x").submit(SUPERIOR, NOW, List.of()).isPresent());
    }

    @Test
    void nobody_decides_of_their_own_plan_and_nobody_of_that_of_who_has_no_superior() {
        assertEquals(Optional.of(SUPERIOR), DevelopmentPlan.decides(person(Optional.of(SUPERIOR))));
        assertEquals(Optional.empty(), DevelopmentPlan.decides(person(Optional.of(ASN))));
        assertEquals(Optional.empty(), DevelopmentPlan.decides(person(Optional.empty())));
    }

    @Test
    void courses_that_move_one_gap_move_it_as_far_as_the_one_that_leads_furthest() {
        List<PlannedCourse> courses = List.of(planned(Wishes.course("a", 2, "T01,T02", 2)),
                planned(Wishes.course("b", 2, "T01", 5)));
        assertEquals(List.of(new Closing(new CompetencyCode("T01"), 3), new Closing(new CompetencyCode("T02"), 1)),
                Closing.of(List.of(Wishes.wish("T02", 1, 2), Wishes.wish("T01", 1, 4), Wishes.wish("T03", 1, 2)),
                        courses));
    }

    @Test
    void what_was_added_to_a_department_and_taken_out_again_leaves_it_as_it_was() {
        Random random = new Random(11);
        GroupPlan plan = GroupPlan.NONE;
        for (int i = 0; i < 500; i++) {
            Contribution one = contribution(random);
            assertEquals(plan, plan.with(one).without(one));
            plan = plan.with(one);
        }
        assertEquals(500, plan.people());
    }

    private static Contribution contribution(Random random) {
        return new Contribution(2027, 1, new DepartmentCode("dishub"),
                new TreeMap<>(Map.of(new CourseId("k" + random.nextInt(9)), random.nextInt(20))),
                new TreeMap<>(Map.of(new CompetencyCode("T" + random.nextInt(9)), 1 + random.nextInt(4))));
    }

    private static Drafted plan(String... courses) {
        return DevelopmentPlan.first(ASN, 2027, courses(courses));
    }

    private static Submitted submitted(Drafted plan) {
        return plan.submit(SUPERIOR, NOW, List.of()).orElseThrow();
    }

    private static List<PlannedCourse> courses(String... ids) {
        return IntStream.range(0, ids.length).mapToObj(i -> planned(Wishes.course(ids[i], 4, "T01", 3))).toList();
    }

    private static PlannedCourse planned(id.tumbuh.survey.model.CourseOffer offer) {
        return new PlannedCourse(offer);
    }

    private static Person person(Optional<AsnId> superior) {
        return new Person(ASN, new DepartmentCode("dishub"), PositionKind.PELAKSANA, superior, Optional.empty());
    }
}
