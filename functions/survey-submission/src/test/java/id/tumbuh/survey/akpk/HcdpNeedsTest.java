package id.tumbuh.survey.akpk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.shared.Role;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The development plan of city and departments tells the needs that it is made from, as the last analysis tells them. */
class HcdpNeedsTest extends AkpkCity {

    private HttpCall hcdp(String subject, Role... roles) {
        return cloud.http("GET /hcdp").as(subject, roles).query("from", "2027").query("to", "2028");
    }

    private static String departments(JsonNode hcdp) {
        return hcdp.path("needs").path("departments").values().stream().map(one -> one.path("department").asString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void before_anything_is_analysed_there_are_no_needs() {
        assertFalse(hcdp("b-1", Role.BKPSDM).call().json().has("needs"));
    }

    @Test
    void needs_are_what_the_last_analysis_tells_and_nothing_that_it_withholds() {
        String survey = published("001");
        everybodyAnswers(survey);
        settle();
        JsonNode needs = hcdp("b-1", Role.BKPSDM).call().json().path("needs");
        assertEquals(survey, needs.path("surveyId").asString());
        assertEquals(cell(report(survey), "T03", "kota").path("meanGap").doubleValue(),
                needs.path("city").path(0).path("meanGap").doubleValue());
        assertEquals("[{\"competency\":\"T03\",\"meanGap\":1.5},{\"competency\":\"T08\",\"meanGap\":1.5}]",
                needs.path("departments").path(0).path("competencies").toString());
        assertEquals("[]", needs.path("departments").path(2).path("competencies").toString(),
                "of kecil nothing is told");
        assertTrue(hcdp("b-1", Role.BKPSDM).header("accept", "text/csv").call().text()
                .contains("2026,dishub,need,T03,,,,,1.50\r\n"));
    }

    @Test
    void a_later_survey_of_texts_alone_or_of_two_departments_does_not_hide_the_citys_needs() {
        String survey = published("001");
        everybodyAnswers(survey);
        String texts = published("002", """
                {"title":{"id":"Saran","en":"Advice"},"opensAt":"2026-11-24T00:00:00+07:00","closesAt":"2026-12-02T00:00:00Z",
                "definition":{"elements":[{"type":"comment","name":"aduan"},{"type":"comment","name":"ai"}]}}""");
        String two = published("003", SURVEY.replace("2026-12-01", "2026-12-03"));
        answer(two, "dishub", 12, 3);
        answer(two, "dlh", 10, 3);
        settle();
        assertEquals(200, akpk(texts, "b-1", Role.BKPSDM).call().status());
        assertEquals(200, akpk(two, "b-1", Role.BKPSDM).call().status());
        for (Role role : List.of(Role.BKPSDM, Role.ADMIN_OPD)) {
            assertEquals(survey, hcdp("dlh-1", role).call().json().path("needs").path("surveyId").asString());
        }
    }

    @Test
    void each_sees_the_needs_of_those_departments_whose_plans_they_see() {
        everybodyAnswers(published("001"));
        settle();
        assertEquals("dishub dlh kecil", departments(hcdp("a-1", Role.AUDITOR).call().json()));
        assertEquals("dlh", departments(hcdp("dlh-1", Role.ADMIN_OPD, Role.ASN).call().json()));
        assertEquals("dishub", departments(hcdp("b-1", Role.BKPSDM).query("department", "dishub").call().json()));
        assertEquals(List.of(403, 403), List.of(hcdp("dlh-1", Role.ASN).call().status(),
                hcdp("m-1", Role.MITRA).call().status()));
    }
}
