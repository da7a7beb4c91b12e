package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PeopleChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers that were made offline count by what held when they were made: who one was, what was asked, what was required. */
class OfflineAnswersTest extends SurveyCity {

    private static final String ALL = SURVEY.replace("[\"dishub\"]", "[]");

    private Reply answered(String id, Instant at, String more) {
        return respond(id, "asn-1", "{\"answeredAt\":\"" + at + "\"," + more + "\"answers\":{\"aduan\":1,\"ai\":1}}");
    }

    private void move(String department, PositionKind position, long version) {
        cloud.deliver("onEvents",
                new PeopleChanged(List.of(new PeopleChanged.Person(new AsnId("asn-1"), version, "Budi",
                        new DepartmentCode(department), "Pengelola", position, Employment.PNS, "", true, true, ""))));
    }

    private void correct(String id, String survey) {
        String etag = get(id, "b-1", Role.BKPSDM).headers().get("etag");
        assertEquals(200, cloud.http("PUT /surveys/{surveyId}/draft").as("b-1", Role.BKPSDM).path("surveyId", id)
                .header("if-match", etag).json(survey).call().status());
        assertEquals(200, move(id, "publication", Role.BKPSDM).status());
    }

    @Test
    void who_answered_before_a_move_to_another_department_is_heard_after_it() {
        String id = published();
        Instant made = cloud.clock().instant();
        cloud.clock().advance(Duration.ofHours(1));
        move("dlh", PositionKind.PELAKSANA, 2);
        cloud.clock().advance(Duration.ofHours(1));
        assertEquals(404, answer(id, "asn-1", 1, 1).status(), "now one is asked no more");
        Reply reply = answered(id, made, "");
        assertEquals(201, reply.status(), reply.text());
        assertEquals(made.toString(), reply.json().path("answeredAt").asString());
    }

    @Test
    void who_came_into_the_department_and_whose_clock_is_late_is_heard_too() {
        String id = published();
        cloud.clock().advance(Duration.ofHours(1));
        move("dlh", PositionKind.PELAKSANA, 2);
        Instant late = cloud.clock().instant();
        cloud.clock().advance(Duration.ofHours(1));
        move("dishub", PositionKind.PELAKSANA, 3);
        assertEquals(201, answered(id, late, "").status());
    }

    @Test
    void the_gaps_that_are_told_follow_from_the_position_in_which_the_answer_was_made() {
        cloud.operate("publishRequirements", requirements("2026-01-02").replace("\"PENGAWAS\":2", "\"PENGAWAS\":4"));
        String id = publish("kunci-semua", ALL);
        Instant made = cloud.clock().instant();
        cloud.clock().advance(Duration.ofHours(1));
        move("dishub", PositionKind.PENGAWAS, 2);
        assertEquals(2, answered(id, made, "").json().at("/gaps/0/required").asInt());
        assertEquals(4, revise(id, "asn-1", cloud.clock().instant()).json().at("/gaps/0/required").asInt());
    }

    private Reply revise(String id, String asn, Instant at) {
        return response("POST", id, asn).header("if-match", "*")
                .json("{\"answeredAt\":\"" + at + "\",\"answers\":{\"aduan\":1,\"ai\":2}}").call();
    }

    @Test
    void the_gaps_that_are_told_follow_from_the_table_of_the_day_of_the_answer() {
        cloud.operate("publishRequirements", requirements("2026-11-28").replace(":2,", ":5,").replace(":2}", ":5}"));
        String id = published();
        Instant made = cloud.clock().instant();
        cloud.clock().set(Instant.parse("2026-11-28T12:00:00Z"));
        assertEquals(2, answered(id, made, "").json().at("/gaps/0/required").asInt());
    }

    @Test
    void where_no_table_held_on_the_day_of_the_answer_that_of_its_arrival_does() {
        cloud.database("TABLE").delete("REQUIREMENTS", "2026-01-01");
        cloud.operate("publishRequirements", requirements("2026-11-28"));
        String id = published();
        Instant made = cloud.clock().instant();
        assertEquals(409, answered(id, made, "").status());
        cloud.clock().set(Instant.parse("2026-11-28T12:00:00Z"));
        assertEquals(201, answered(id, made, "").status());
    }

    @Test
    void a_correction_that_asks_fewer_people_cuts_nobody_off_who_answered_the_version_before() {
        String id = publish("kunci-semua", ALL);
        Instant made = cloud.clock().instant();
        cloud.clock().advance(Duration.ofHours(1));
        correct(id, SURVEY.replace("dishub", "dlh"));
        assertEquals(404, answered(id, made, "").status(), "the present version asks others");
        assertEquals(404, answered(id, made, "\"version\":3,").status(), "who is not asked learns of no versions");
        Reply reply = answered(id, made, "\"version\":1,");
        assertEquals("201 1", reply.status() + " " + reply.json().path("version").asInt());
    }

    @Test
    void who_was_asked_by_no_version_answers_none() {
        String id = publish("kunci-dlh", SURVEY.replace("dishub", "dlh"));
        correct(id, SURVEY.replace("dishub", "bappeda"));
        Instant made = cloud.clock().instant();
        for (String version : List.of("", "\"version\":1,", "\"version\":2,")) {
            assertEquals(404, answered(id, made, version).status(), version);
        }
    }
}
