package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.model.Measure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Surveys that are SurveyJS JSON: what is refused when they are published, and what of the answers to them. */
class SurveyDefinitionTest extends SurveyCity {

    private static final String SERVICE = """
            {"title":{"id":"Layanan","en":"Service"},"opensAt":"2026-11-24T00:00:00+07:00",
            "closesAt":"2026-12-01T00:00:00Z","definition":{"pages":[{"name":"p1","elements":[
            {"type":"boolean","name":"loket","isRequired":true},
            {"type":"comment","name":"alasan","visibleIf":"{loket} = false","isRequired":true},
            {"type":"matrix","name":"aduan","columns":["belum","kadang","selalu"],"rows":["cepat","ramah"]},
            {"type":"text","name":"nilai","inputType":"number","validators":[{"type":"numeric","minValue":0,
            "maxValue":100,"text":{"id":"Nilai 0 sampai 100","en":"A score of 0 to 100"}}]},
            {"type":"expression","name":"ganda","expression":"{nilai} * 2"}]}]},
            "competencies":[
            {"question":"aduan","row":"cepat","competency":"T03","levels":[{"answer":"belum","level":1},
            {"answer":"kadang","level":2},{"answer":"selalu","level":4}]},
            {"question":"nilai","competency":"M01","levels":[{"from":80,"level":5},{"from":0,"level":1}]}]}""";

    private int keys = 1000;

    private String service() {
        return publish("kunci-" + keys++, SERVICE);
    }

    private static String errors(Reply reply) {
        return reply.json().path("type").asString() + " " + reply.json().path("errors").values().stream()
                .map(error -> error.path("pointer").asString()).collect(Collectors.joining(" "));
    }

    @Test
    void answers_tell_the_levels_that_the_survey_maps_them_to() {
        Reply reply = respond(service(), "asn-1",
                "{\"answers\":{\"loket\":true,\"aduan\":{\"cepat\":\"belum\"},\"nilai\":79}}");
        assertEquals(201, reply.status(), reply.text());
        assertEquals(List.of("M01 1", "T03 1"), gaps("asn-1").values().stream()
                .map(gap -> gap.path("competency").asString() + " " + gap.path("actual").asInt()).toList());
    }

    @Test
    void an_answer_among_several_tells_its_level() {
        String id = publish("kunci-" + keys++, SERVICE
                .replace("{\"type\":\"boolean\",\"name\":\"loket\",\"isRequired\":true}",
                        "{\"type\":\"checkbox\",\"name\":\"loket\",\"choices\":[\"a\",\"b\"]}")
                .replace(
                        "{\"question\":\"nilai\",\"competency\":\"M01\",\"levels\":[{\"from\":80,\"level\":5},{\"from\":0,\"level\":1}]}",
                        "{\"question\":\"loket\",\"competency\":\"M01\",\"levels\":[{\"answer\":\"b\",\"level\":1}]}"));
        assertEquals(201, respond(id, "asn-1", "{\"answers\":{\"loket\":[\"a\",\"b\"]}}").status());
        assertEquals(List.of("M01 1"), gaps("asn-1").values().stream()
                .map(gap -> gap.path("competency").asString() + " " + gap.path("actual").asInt()).toList());
    }

    @Test
    void a_cell_of_a_matrix_with_questions_of_its_own_tells_its_level() {
        String cells = SERVICE.replace("{\"type\":\"boolean\",\"name\":\"loket\",\"isRequired\":true}",
                "{\"type\":\"matrixdropdown\",\"name\":\"loket\",\"rows\":[\"pagi\"],\"columns\":[{\"name\":\"ramah\","
                        + "\"cellType\":\"rating\"}]}")
                .replace("\"question\":\"nilai\",\"competency\":\"M01\",\"levels\":["
                        + "{\"from\":80,\"level\":5},{\"from\":0,\"level\":1}]",
                        "\"question\":\"loket\",\"row\":\"pagi\",\"column\":\"ramah\",\"competency\":\"M01\"");
        String id = publish("kunci-" + keys++, cells);
        assertEquals("ramah",
                get(id, "b-1", Role.BKPSDM).json().path("competencies").path(1).path("column").asString());
        assertEquals(201, respond(id, "asn-1", "{\"answers\":{\"loket\":{\"pagi\":{\"ramah\":1}}}}").status());
        assertEquals("M01", gaps("asn-1").path(0).path("competency").asString());
        assertEquals("urn:tumbuh:problem:survey-not-publishable /competencies/1/column", errors(
                move(draft(cells.replace("\"column\":\"ramah\"", "\"column\":\"cepat\"")), "publication",
                        Role.BKPSDM)));
    }

    @Test
    void a_level_that_no_answer_can_tell_since_one_before_it_holds_is_refused() {
        String id = draft(SERVICE.replace("{\"from\":80,\"level\":5},{\"from\":0,\"level\":1}",
                "{\"from\":0,\"level\":1},{\"from\":80,\"level\":5}"));
        assertEquals("urn:tumbuh:problem:survey-not-publishable /competencies/1/levels/1",
                errors(move(id, "publication", Role.BKPSDM)));
    }

    @Test
    void what_is_hidden_is_dropped_and_what_is_computed_is_kept_with_the_answers() {
        String id = service();
        respond(id, "asn-1", "{\"answers\":{\"loket\":true,\"alasan\":\"tersembunyi\",\"nilai\":40}}");
        assertEquals("{\"loket\":true,\"nilai\":40,\"ganda\":80}",
                response("GET", id, "asn-1").call().json().path("submitted").path("answers").toString());
    }

    @Test
    void a_wrong_shape_is_told_apart_from_what_breaks_the_surveys_rules() {
        String id = service();
        assertEquals("urn:tumbuh:problem:answers-shape /answers/lain /answers/aduan/cepat",
                errors(respond(id, "asn-1", "{\"answers\":{\"lain\":1,\"aduan\":{\"cepat\":\"pernah\"}}}")));
        assertEquals("urn:tumbuh:problem:answers-logic /answers/loket",
                errors(respond(id, "asn-1", "{\"answers\":{}}")));
        Reply reply = respond(id, "asn-1", "{\"answers\":{\"loket\":false,\"nilai\":101}}");
        assertEquals("urn:tumbuh:problem:answers-logic /answers/alasan /answers/nilai", errors(reply));
        assertEquals(400, reply.status());
        assertEquals("Nilai 0 sampai 100", reply.json().path("errors").path(1).path("detail").asString());
    }

    @Test
    void a_definition_with_what_the_engine_does_not_enforce_is_refused_with_a_pointer_and_stays_a_draft() {
        String id = draft(SERVICE.replace("\"type\":\"comment\"", "\"type\":\"signaturepad\""));
        Reply reply = move(id, "publication", Role.BKPSDM);
        assertEquals(422, reply.status());
        assertEquals("urn:tumbuh:problem:survey-not-publishable /definition/pages/0/elements/1/type", errors(reply));
        assertEquals("draft", get(id, "b-1", Role.BKPSDM).json().path("status").asString());
        assertEquals(0, open("asn-1").size());
    }

    @Test
    void a_level_is_told_only_by_questions_and_answers_that_there_are() {
        assertEquals(
                "urn:tumbuh:problem:survey-not-publishable /competencies/0/levels/1/answer /competencies/1/question",
                errors(move(draft(SERVICE.replace("{\"answer\":\"kadang\"", "{\"answer\":\"pernah\"")
                        .replace("{\"question\":\"nilai\"", "{\"question\":\"angka\"")), "publication", Role.BKPSDM)));
        assertEquals("urn:tumbuh:problem:survey-not-publishable /competencies/1/levels",
                errors(move(draft(SERVICE.replace(
                        "{\"question\":\"nilai\",\"competency\":\"M01\",\"levels\":[{\"from\":80,\"level\":5},{\"from\":0,\"level\":1}]}",
                        "{\"question\":\"loket\",\"competency\":\"M01\"}")), "publication", Role.BKPSDM)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"text\",\"name\":\"a\",\"visibleIf\":\"{b} = \"}",
            "{\"type\":\"text\",\"name\":\"a\",\"validators\":[{\"type\":\"regex\",\"regex\":\"(?=a)b\"}]}",
            "{\"type\":\"text\",\"name\":\"a\",\"validators\":[{\"type\":\"regex\",\"regex\":\"(a)\\\\1\"}]}",
            "{\"type\":\"file\",\"name\":\"a\"}", "{\"type\":\"text\"}",
            "{\"type\":\"text\",\"name\":\"a\",\"onBlur\":1}"})
    void definitions_that_could_hang_or_be_ignored_are_refused(String question) {
        Reply reply = move(draft(with(question)), "publication", Role.BKPSDM);
        assertEquals(422, reply.status(), reply.text());
        assertTrue(errors(reply).contains(" /definition/pages/0/elements/0"), errors(reply));
    }

    @Test
    void visible_ifs_that_wait_for_each_other_and_a_pattern_that_explodes_are_answered_at_once() {
        String id = publish("kunci-lingkar", with("""
                {"type":"text","name":"a","visibleIf":"{b} notempty"},{"type":"text","name":"b","visibleIf":"{a} notempty"},
                {"type":"text","name":"c","validators":[{"type":"regex","regex":"^(a+)+$"}]}"""));
        assertEquals(400, respond(id, "asn-1", "{\"answers\":{\"c\":\"" + "a".repeat(5_000) + "!\"}}").status());
        assertEquals(201, respond(id, "asn-1", "{\"answers\":{\"a\":\"1\",\"b\":\"2\",\"c\":\"aa\"}}").status());
    }

    @Test
    void what_is_too_large_or_too_deep_is_refused() {
        assertEquals(413, create("kunci-besar", with("{\"type\":\"html\",\"name\":\"a\",\"html\":\""
                + "x".repeat(5_000_000) + "\"}")).call().status());
        assertEquals(400, create("kunci-dalam", with("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000))).call()
                .status());
        String deep = IntStream.range(0, 40).mapToObj(i -> "{\"type\":\"panel\",\"name\":\"p" + i + "\",\"elements\":[")
                .collect(Collectors.joining()) + "]}".repeat(40);
        assertEquals(422, move(draft(with(deep)), "publication", Role.BKPSDM).status());
        String choices = IntStream.range(0, 20_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertEquals(422, move(draft(with("{\"type\":\"dropdown\",\"name\":\"a\",\"choices\":[" + choices + "]}")),
                "publication", Role.BKPSDM).status());
        assertEquals(413, create("kunci-pilih", with("{\"type\":\"dropdown\",\"name\":\"a\",\"choices\":["
                + IntStream.range(0, 100_000).mapToObj(String::valueOf).collect(Collectors.joining(",")) + "]}")).call()
                .status());
        assertEquals(413, respond(service(), "asn-1", "{\"answers\":{\"alasan\":\"" + "x".repeat(70_000) + "\"}}")
                .status());
    }

    @Test
    void numbers_that_are_too_large_and_expressions_that_fail_are_the_callers_and_nobodys_500() {
        String id = service();
        for (String number : List.of("1e400", "-1e400", "1e99999")) {
            assertEquals(400, respond(id, "asn-1", "{\"answers\":{\"nilai\":" + number + "}}").status(), number);
            assertEquals(400, save(id, "asn-1", "{\"answers\":{\"nilai\":" + number + "}}", "if-none-match", "*")
                    .status(), number);
            assertEquals(400,
                    create("kunci-angka", with("{\"type\":\"text\",\"name\":\"a\",\"maxLength\":" + number + "}"))
                            .call().status(),
                    number);
        }
        String sums = publish("kunci-jumlah", with("""
                {"type":"text","name":"a"},{"type":"text","name":"b"},
                {"type":"expression","name":"c","expression":"sum({a},{b})"}"""));
        assertEquals("urn:tumbuh:problem:survey-faulty ",
                errors(respond(sums, "asn-1", "{\"answers\":{\"a\":\"1.5\",\"b\":\"dua\"}}")));
        String forged = service();
        assertEquals(201, respond(forged, "asn-1", "{\"answers\":{\"loket\":true,\"ganda\":99}}").status());
        assertNotEquals(99, response("GET", forged, "asn-1").call().json().at("/submitted/answers/ganda").asInt());
    }

    @Test
    void a_survey_that_nobody_could_answer_is_not_published() {
        String panels = "{\"type\":\"paneldynamic\",\"name\":\"p%d\",\"panelCount\":100,\"templateElements\":[%s]}";
        String nested = panels.formatted(1, panels.formatted(2, "{\"type\":\"text\",\"name\":\"a\"}"));
        assertEquals(422, move(draft(with(nested)), "publication", Role.BKPSDM).status());
    }

    @Test
    void a_measure_of_before_there_were_columns_has_none() {
        assertEquals(Optional.empty(), new Json().read("{\"question\":\"a\",\"competency\":\"T03\",\"levels\":[],"
                + "\"weights\":{}}", Measure.class).column());
    }

    @Test
    void a_form_that_is_wrong_is_refused_field_by_field() {
        assertEquals("urn:tumbuh:problem:invalid /competencies/0/levels/0/answer /competencies/0/levels/0/level"
                + " /competencies/0/weights/boss",
                errors(create("kunci-salah", with("").replace("\"competencies\":[]",
                        "\"competencies\":[{\"question\":\"a\",\"competency\":\"T03\",\"weights\":{\"boss\":1},"
                                + "\"levels\":[{\"answer\":[],\"level\":9}]}]"))
                        .call()));
        assertEquals(400,
                create("kunci-salah", SERVICE.replace("\"competencies\":", "\"questions\":[],\"competencies\":"))
                        .call().status());
        assertEquals(400,
                create("kunci-salah", SERVICE.replace("\"opensAt\"", "\"positionKinds\":[\"RAJA\"],\"opensAt\""))
                        .call().status());
    }

    @Test
    void answers_that_tell_no_levels_need_no_table_of_required_levels() {
        cloud.database("TABLE").delete("REQUIREMENTS", "2026-01-01");
        String words = publish("kunci-kata", with("{\"type\":\"text\",\"name\":\"usul\"}"));
        Reply reply = respond(words, "asn-1", "{\"answers\":{\"usul\":\"Loket buka lebih pagi\"}}");
        assertEquals(201, reply.status(), reply.text());
        assertEquals("[]", reply.json().path("gaps").toString());
        String levels = service();
        assertEquals("urn:tumbuh:problem:no-requirements ",
                errors(respond(levels, "asn-1", "{\"answers\":{\"loket\":true,\"nilai\":79}}")));
        assertEquals(201, respond(levels, "asn-1", "{\"answers\":{\"loket\":true}}").status(), "nothing to compare");
    }

    private String draft(String body) {
        Reply reply = create("kunci-" + Integer.toHexString(body.hashCode()), body).call();
        assertEquals(201, reply.status(), reply.text());
        return reply.json().path("surveyId").asString();
    }

    private static String with(String questions) {
        return """
                {"title":{"id":"Layanan","en":"Service"},"opensAt":"2026-11-24T00:00:00+07:00",
                "closesAt":"2026-12-01T00:00:00Z","competencies":[],
                "definition":{"pages":[{"name":"p1","elements":[%s]}]}}""".formatted(questions);
    }
}
