package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.CompetencyGapsFound;
import id.tumbuh.shared.event.PeopleChanged;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GapsTest extends SurveyCity {

    @Test
    void an_answer_below_the_required_level_is_a_gap_with_the_shortest_course_first() {
        String id = published();
        Reply reply = answer(id, "asn-1", 1, 2);
        assertEquals(201, reply.status());
        JsonNode gaps = gaps("asn-1");
        assertEquals(1, gaps.size());
        assertEquals("T03", gaps.path(0).path("competency").asString());
        assertEquals(1, gaps.path(0).path("gap").asInt());
        assertEquals("pendek", gaps.path(0).path("recommendedCourses").path(0).path("courseId").asString());
        assertEquals(1, cloud.outbox().stream().filter(CompetencyGapsFound.class::isInstance).count());
    }

    @Test
    void a_need_that_complaints_raised_is_everybodys_gap_in_that_department_only() {
        complainOf("dishub");
        assertEquals("complaints", gaps("asn-1").path(0).path("sources").path(0).asString());
        assertEquals(0, gaps("asn-2").size());
        answer(published(), "asn-1", 1, 2);
        assertEquals(2, gaps("asn-1").path(0).path("sources").size());
    }

    @Test
    void who_is_promoted_has_the_gap_that_the_new_position_shows_without_answering_again() {
        answer(published(), "asn-1", 3, 3);
        assertEquals(0, gaps("asn-1").size());
        cloud.operate("publishRequirements",
                requirements("2026-02-01").replace("\"ADMINISTRATOR\":2", "\"ADMINISTRATOR\":4"));
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-1", 2, PositionKind.ADMINISTRATOR))));
        JsonNode gap = gaps("asn-1").path(0);
        assertEquals(List.of(4, 3, 1),
                List.of(gap.path("required").asInt(), gap.path("actual").asInt(), gap.path("gap").asInt()));
        assertEquals("survey", gap.path("sources").path(0).asString());
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-1", 3, PositionKind.PELAKSANA))));
        assertEquals(0, gaps("asn-1").size());
    }

    @Test
    void complaints_are_a_gap_of_one_in_spite_of_a_level_that_is_high_enough() {
        answer(published(), "asn-1", 3, 2);
        complainOf("dishub");
        JsonNode gap = gaps("asn-1").path(0);
        assertEquals(List.of(2, 3, 1),
                List.of(gap.path("required").asInt(), gap.path("actual").asInt(), gap.path("gap").asInt()));
        assertEquals("[\"complaints\"]", gap.path("sources").toString());
    }

    @Test
    void the_courses_that_reach_the_required_level_come_first_and_of_them_the_nearest() {
        cloud.deliver("onEvents", course("dasar", 1, 1), course("mahir", 2, 5), course("cukup", 6, 2));
        answer(published(), "asn-1", 1, 2);
        assertEquals(List.of("cukup", "pendek", "panjang", "mahir", "dasar"), recommended());
        assertEquals(2, gaps("asn-1").path(0).path("recommendedCourses").path(0).path("reaches").asInt());
    }

    @Test
    void who_has_the_required_level_already_is_offered_what_leads_beyond_it() {
        cloud.deliver("onEvents", course("mahir", 2, 4), course("cukup", 1, 2));
        answer(published(), "asn-1", 3, 2);
        complainOf("dishub");
        assertEquals(List.of("mahir", "pendek", "panjang", "cukup"), recommended());
    }

    @Test
    void two_questions_for_one_competency_show_one_gap_by_the_lower_answer() {
        String id = create("kunci-001", SURVEY.replace("T08", "T03")).call().json().path("surveyId").asString();
        move(id, "publication", Role.BKPSDM);
        assertEquals("[{\"competency\":\"T03\",\"required\":2,\"actual\":1,\"gap\":1,\"sources\":[\"survey\"]}]",
                answer(id, "asn-1", 1, 1).json().path("gaps").toString());
    }
}
