package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who was asked and has not answered yet. */
class RemindersTest extends SurveyCity {

    @BeforeEach
    void people() {
        cloud.deliver("onEvents", new PeopleChanged(IntStream.rangeClosed(3, 9)
                .mapToObj(i -> person("asn-" + i, "dishub")).toList()));
    }

    private Reply ask(String id, String subject, Role role, String department, String limit, String cursor) {
        return cloud.http("GET /surveys/{surveyId}/reminders").as(subject, role).path("surveyId", id)
                .query("department", department).query("limit", limit).query("cursor", cursor).call();
    }

    private List<String> waiting(String id) {
        List<String> all = new ArrayList<>();
        for (String cursor = ""; cursor != null;) {
            JsonNode page = ask(id, "b-1", Role.BKPSDM, "dishub", "2", cursor).json();
            page.path("items").values().forEach(item -> all.add(item.path("asn").asString()));
            cursor = page.path("next").asString(null);
        }
        return all;
    }

    @Test
    void who_answered_is_reminded_no_more_and_who_only_saved_is() {
        String id = published();
        answer(id, "asn-4", 1, 1);
        save(id, "asn-5", "{\"answers\":{\"ai\":1}}", "if-none-match", "*");
        assertEquals(List.of("asn-1", "asn-3", "asn-5", "asn-6", "asn-7", "asn-8", "asn-9"), waiting(id));
        assertEquals("Budi", ask(id, "b-1", Role.BKPSDM, "dishub", "1", "").json().at("/items/0/name").asString());
    }

    @Test
    void who_moved_left_or_was_erased_is_reminded_where_they_are_now_or_nowhere() {
        String id = published();
        cloud.deliver("onEvents",
                new PeopleChanged(List.of(moved("asn-3", "dlh", true), moved("asn-4", "dishub", false),
                        moved("asn-2", "dishub", true))),
                new PersonErased(new AsnId("asn-5"), 5));
        assertEquals(List.of("asn-1", "asn-2", "asn-6", "asn-7", "asn-8", "asn-9"), waiting(id));
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-5", "dishub"))));
        assertFalse(waiting(id).contains("asn-5"), "what comes late brings nobody back");
    }

    @Test
    void only_those_are_reminded_whom_the_survey_asks() {
        String id = publish("kunci-001",
                SURVEY.replace("\"departments\"", "\"positionKinds\":[\"PENGAWAS\"],\"departments\""));
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-7", 2, PositionKind.PENGAWAS))));
        assertEquals(List.of("asn-7"), waiting(id));
        assertEquals(0, ask(published(), "b-1", Role.BKPSDM, "dlh", "50", "").json().path("items").size());
    }

    @Test
    void a_departments_administrator_sees_that_department_alone_and_others_none() {
        String id = published();
        assertEquals(200, ask(id, "asn-9", Role.ADMIN_OPD, "dishub", "1", "").status());
        assertEquals(403, ask(id, "asn-9", Role.ADMIN_OPD, "dlh", "1", "").status());
        for (Role role : List.of(Role.ASN, Role.MITRA, Role.AUDITOR, Role.ATASAN)) {
            assertEquals(403, ask(id, "asn-9", role, "dishub", "1", "").status());
        }
        assertEquals(400, ask(id, "b-1", Role.BKPSDM, "", "1", "").status());
        assertEquals(404, ask("tidak-ada", "b-1", Role.BKPSDM, "dishub", "1", "").status());
    }

    @Test
    void nobody_knows_who_is_missing_in_an_anonymous_survey() {
        String id = publish("kunci-001", SURVEY.replace("\"departments\"", "\"anonymous\":true,\"departments\""));
        assertEquals(409, ask(id, "b-1", Role.BKPSDM, "dishub", "1", "").status());
        assertEquals(409, answer(id, "asn-1", 1, 1).status());
        assertEquals(404, save(id, "asn-1", "{\"answers\":{}}", "if-none-match", "*").status());
    }

    /** As people were stored before departments had lists. */
    record OldPerson(String pk, String sk, String department, String positionKind, boolean active, long version) {}

    @Test
    void who_was_known_before_there_were_lists_is_listed_when_their_event_is_replayed() {
        cloud.database("TABLE").write().put(new OldPerson("PERSON#asn-20", "-", "dlh", "PELAKSANA", true, 1)).commit();
        String id = publish("kunci-001", SURVEY.replace("\"dishub\"", "\"dlh\""));
        assertEquals(1, ask(id, "b-1", Role.BKPSDM, "dlh", "50", "").json().path("items").size());
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-20", "dlh"))));
        assertEquals(2, ask(id, "b-1", Role.BKPSDM, "dlh", "50", "").json().path("items").size());
    }

    private static PeopleChanged.Person moved(String asn, String department, boolean active) {
        return new PeopleChanged.Person(new AsnId(asn), 2, "Budi", new DepartmentCode(department), "Pengelola",
                PositionKind.PELAKSANA, Employment.PNS, "", true, active, "");
    }
}
