package id.tumbuh.survey.akpk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PersonErased;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who sees which cells of a report, in which form; and that no question gives a number that the report has not. */
class AkpkHttpTest extends AkpkCity {

    private String survey;

    @BeforeEach
    void settled() {
        survey = published("001", SURVEY.replace("Survei AKPK", "=1+1|cmd, \\\"AKPK\\\" <b>"));
        everybodyAnswers(survey);
        settle();
    }

    @Test
    void every_query_of_every_role_answers_with_cells_of_the_one_report() {
        Set<String> whole = cells(report(survey));
        int queries = 0;
        for (Role role : Role.values()) {
            for (String department : List.of("", "dishub", "dlh", "kecil", "tidak-ada", "DISHUB")) {
                for (String competency : List.of("", "T03", "T08", "T99")) {
                    Reply reply = akpk(survey, "dishub-1", role).query("department", department)
                            .query("competency", competency).call();
                    queries++;
                    assertTrue(Set.of(200, 403, 404).contains(reply.status()), reply.text());
                    if (reply.status() == 200) {
                        assertTrue(whole.containsAll(cells(reply.json())), reply.text());
                    }
                }
            }
        }
        assertEquals(7 * 6 * 4, queries);
    }

    @Test
    void what_the_report_tells_does_not_change_with_time_answers_or_erasures() {
        String before = report(survey).toString();
        cloud.deliver("onEvents", new PersonErased(new AsnId("dlh-1"), 9));
        assertEquals(404, cloud.http("POST /surveys/{surveyId}/responses").as("kecil-2", Role.ASN)
                .path("surveyId", survey).json("{\"answers\":{\"aduan\":1,\"ai\":1}}").call().status());
        cloud.schedule("settleWaves");
        relay();
        assertEquals(before, report(survey).toString());
    }

    @Test
    void bkpsdm_and_auditors_see_every_department_an_admin_their_own_a_partner_the_city() {
        assertEquals(List.of("dishub", "dlh", "kecil"), departments(akpk(survey, "b-1", Role.BKPSDM)));
        assertEquals(List.of("dishub", "dlh", "kecil"), departments(akpk(survey, "a-1", Role.AUDITOR)));
        assertEquals(List.of("dlh"), departments(akpk(survey, "dlh-1", Role.ADMIN_OPD, Role.ASN)));
        assertEquals(List.of(), departments(akpk(survey, "asing", Role.ADMIN_OPD)));
        assertEquals(List.of(), departments(akpk(survey, "m-1", Role.MITRA)));
        for (Role role : List.of(Role.ASN, Role.ATASAN, Role.PENILAI)) {
            assertEquals(403, akpk(survey, "dlh-1", role).call().status());
            assertEquals(403, cloud.http("GET /akpk").as("dlh-1", role).call().status());
        }
        assertEquals(404, akpk(survey, "dlh-1", Role.ADMIN_OPD).query("department", "dishub").call().status());
        assertEquals(404, akpk("00000000-0000-0000-0000-000000000000", "b-1", Role.BKPSDM).call().status());
    }

    @Test
    void a_report_has_a_tag_for_each_caller_s_sight_selection_and_form() {
        Reply whole = akpk(survey, "b-1", Role.BKPSDM).call();
        String etag = whole.headers().get("etag");
        assertEquals(304, akpk(survey, "a-1", Role.AUDITOR).header("if-none-match", etag).call().status());
        assertEquals(200, akpk(survey, "a-1", Role.AUDITOR).header("if-match", etag).call().status());
        assertEquals(412, akpk(survey, "a-1", Role.AUDITOR).header("if-match", "\"other\"").call().status());
        assertTrue(whole.headers().get("cache-control").contains("immutable"));
        assertTrue(whole.headers().get("cache-control").contains("private"));
        Set<String> others = new TreeSet<>(List.of(etag));
        for (HttpCall call : List.of(akpk(survey, "m-1", Role.MITRA), akpk(survey, "dlh-1", Role.ADMIN_OPD),
                akpk(survey, "b-1", Role.BKPSDM).query("format", "csv"),
                akpk(survey, "b-1", Role.BKPSDM).query("competency", "T03"))) {
            assertTrue(others.add(call.header("if-none-match", etag).call().headers().get("etag")));
        }
    }

    @Test
    void a_report_says_which_version_of_the_survey_it_is_of() {
        assertEquals(1, report(survey).path("version").intValue());
        assertEquals(1, cloud.http("GET /akpk").as("b-1", Role.BKPSDM).call().json().path("items").path(0)
                .path("version").intValue());
        assertTrue(akpk(survey, "b-1", Role.BKPSDM).query("format", "csv").call().text()
                .contains(survey + ",1,akpk,"));
    }

    @Test
    void csv_has_a_line_for_each_cell_and_no_formula() {
        Reply reply = akpk(survey, "b-1", Role.BKPSDM).header("accept", "text/csv").call();
        assertEquals("text/csv; charset=utf-8; header=present", reply.headers().get("content-type"));
        List<String> lines = Arrays.asList(reply.text().split("\r\n"));
        assertEquals(1 + 2 * (1 + 3), lines.size());
        assertTrue(lines.get(1).contains(",\"'=1+1|cmd, \"\"AKPK\"\" <b>\","), lines.get(1));
        assertTrue(lines.stream().anyMatch(line -> line.endsWith(
                "T03,opd,dishub,ditampilkan,12,1: 6; 2: 6; 3: 0; 4: 0; 5: 0,1.50,0.50,")), reply.text());
        assertTrue(lines.stream().anyMatch(line -> line.endsWith("T03,opd,kecil,tidak ditampilkan,,,,,")));
    }

    @Test
    void the_heat_map_is_a_picture_that_is_well_formed_named_and_explained() throws Exception {
        Reply reply = akpk(survey, "b-1", Role.BKPSDM).query("format", "svg").call();
        assertEquals("image/svg+xml; charset=utf-8", reply.headers().get("content-type"));
        var picture = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(reply.body()));
        assertEquals("svg", picture.getDocumentElement().getTagName());
        assertTrue(picture.getElementsByTagName("title").item(0).getTextContent().startsWith("AKPK: =1+1|cmd"));
        assertTrue(picture.getElementsByTagName("desc").item(0).getTextContent().contains("3 OPD dan 2 kompetensi"));
        assertTrue(reply.text().contains("tidak ditampilkan") && reply.text().contains("class=\"arsir\""));
        assertTrue(reply.text().contains(">1,50</text>"), reply.text());
        assertTrue(reply.text().contains("T03 Pengelolaan Aduan / Handling complaints"), reply.text());
    }

    @Test
    void what_is_no_form_or_no_code_is_refused() {
        assertEquals(400, akpk(survey, "b-1", Role.BKPSDM).query("format", "pdf").call().status());
        assertEquals(400, akpk(survey, "b-1", Role.BKPSDM).query("department", "a b").call().status());
        assertEquals(406, akpk(survey, "b-1", Role.BKPSDM).header("accept", "image/png").call().status());
        assertEquals(404, akpk("../x", "b-1", Role.BKPSDM).call().status());
    }

    @Test
    void what_is_stored_of_a_report_has_no_number_that_is_withheld() {
        assertFalse(cloud.contents("TABLE").contains("AKPK_COUNTED#"));
        assertEquals("{\"department\":\"kecil\",\"withheld\":true}", cell(report(survey), "T03", "kecil").toString());
    }

    private static List<String> departments(HttpCall call) {
        Reply reply = call.call();
        assertEquals(200, reply.status(), reply.text());
        return reply.json().path("competencies").path(0).path("departments").values().stream()
                .map(one -> one.path("department").asString()).toList();
    }

    private static Set<String> cells(JsonNode report) {
        List<String> cells = new ArrayList<>();
        report.path("competencies").values().forEach(column -> {
            String competency = column.path("competency").asString();
            cells.add(competency + column.path("city"));
            column.path("departments").values().forEach(cell -> cells.add(competency + cell));
        });
        return new TreeSet<>(cells);
    }
}
