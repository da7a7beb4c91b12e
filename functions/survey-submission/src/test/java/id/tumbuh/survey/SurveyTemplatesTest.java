package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.model.Measure;
import id.tumbuh.survey.model.Questionnaire;
import id.tumbuh.surveyjs.engine.Moment;
import id.tumbuh.surveyjs.engine.Review;
import id.tumbuh.surveyjs.engine.SurveyDefinition;
import id.tumbuh.surveyjs.engine.Verdict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The surveys that BKPSDM can start from: each can be published as it is and tells every level. */
class SurveyTemplatesTest extends SurveyCity {

    private static final Set<String> ALL = Set.of("T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "M01", "M02",
            "M03", "M04", "M05", "M06", "S01");

    static Stream<String> ids() {
        return Stream.of("competency-self-assessment", "public-communication-360", "change-readiness");
    }

    private Reply get(String path, Role role) {
        var call = cloud.http("GET /survey-templates" + (path.isEmpty() ? "" : "/{templateId}")).as("b-1", role);
        return (path.isEmpty() ? call : call.path("templateId", path)).call();
    }

    private JsonNode template(String id) {
        Reply reply = get(id, Role.BKPSDM);
        assertEquals(200, reply.status(), reply.text());
        return reply.json();
    }

    private Questionnaire questionnaire(String id) {
        JsonBody body = JsonBody.of(template(id));
        Questionnaire read = MeasureForm.questionnaire(body);
        return body.build(() -> read);
    }

    @Test
    void bkpsdm_is_offered_the_templates_with_title_and_description() {
        JsonNode items = get("", Role.BKPSDM).json().path("items");
        assertEquals(ids().toList(),
                items.values().stream().map(item -> item.path("templateId").asString()).toList());
        items.values().forEach(item -> List.of("title", "description")
                .forEach(text -> assertTrue(item.path(text).path("id").asString().length() > 10
                        && item.path(text).path("en").asString().length() > 10, item.toString())));
    }

    @Test
    void who_makes_no_surveys_gets_no_template_and_an_unknown_one_is_not_there() {
        assertEquals(403, get("", Role.ASN).status());
        assertEquals(403, get("change-readiness", Role.ASN).status());
        assertEquals(404, get("../needs-policy", Role.BKPSDM).status());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_template_is_a_survey_that_can_be_published_as_it_is(String id) {
        JsonNode template = template(id);
        String survey = publish("kunci-" + id, """
                {"title":%s,"opensAt":"2026-11-24T00:00:00+07:00","closesAt":"2026-12-01T00:00:00Z","definition":%s,
                "competencies":%s}""".formatted(template.path("title"), template.path("definition"),
                template.path("competencies")));
        assertEquals(template.path("definition"),
                get(survey, "asn-1", Role.ASN).json().path("definition"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void every_level_of_what_a_template_measures_can_be_reached_by_an_answer_that_the_engine_accepts(int level) {
        assertEquals(levels(ALL, level), told("competency-self-assessment", selfAssessment(level)));
        assertEquals(levels(Set.of("M01", "M02"), level), told("public-communication-360", review(level)));
        assertEquals(levels(Set.of("M03"), level), told("change-readiness", readiness(level)));
    }

    @Test
    void each_measure_alone_reaches_every_level() {
        for (int level = 1; level <= 5; level++) {
            assertEachTells(level, "competency-self-assessment", selfAssessment(level));
            assertEachTells(level, "public-communication-360", review(level));
            assertEachTells(level, "change-readiness", readiness(level));
        }
    }

    @Test
    void complaints_and_permits_are_asked_only_of_those_who_handle_them() {
        Map<String, Object> answers = selfAssessment(2);
        answers.put("tugas", List.of("none"));
        assertEquals(13, told("competency-self-assessment", answers).size());
    }

    @Test
    void what_a_rater_did_not_observe_tells_no_level() {
        assertEquals(Map.of(), told("public-communication-360", review(0)));
        assertEquals(Map.of(), told("public-communication-360", Map.of("mengenal", "tidak-pernah")));
    }

    @Test
    void who_is_not_ready_is_told_no_higher_level_by_what_they_say_they_do() {
        Map<String, Object> answers = readiness(2);
        answers.put("perilaku", 5);
        assertEquals(levels(Set.of("M03"), 2), told("change-readiness", answers));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void every_text_is_there_in_both_languages_where_survey_core_finds_it(String id) {
        each(template(id).path("definition"), (name, node) -> {
            if (Set.of("title", "text", "description", "html", "noneText", "otherText").contains(name)) {
                assertEquals(List.of("id", "en"), List.copyOf(node.propertyNames()), node.toString());
            }
        });
    }

    private void assertEachTells(int level, String id, Map<String, Object> answers) {
        Map<String, Object> accepted = accepted(id, answers);
        for (Measure measure : questionnaire(id).competencies()) {
            assertEquals(level, measure.level(accepted).orElseThrow().value(), id + " " + measure);
        }
    }

    private Map<String, Integer> told(String id, Map<String, Object> answers) {
        return questionnaire(id).levels(accepted(id, answers)).entrySet().stream().collect(
                Collectors.toMap(entry -> entry.getKey().value(), entry -> entry.getValue().value()));
    }

    private Map<String, Object> accepted(String id, Map<String, Object> answers) {
        SurveyDefinition definition = SurveyDefinition.of(questionnaire(id).definition());
        Moment moment = new Moment(Instant.parse("2026-11-25T00:00:00Z"), Period.ZONE, "id");
        Review review = definition.review(answers, moment);
        Verdict verdict = assertInstanceOf(Review.Judged.class, review, review::toString).verdict();
        assertTrue(verdict.accepted(), () -> verdict.wrong().toString());
        return verdict.data();
    }

    private static Map<String, Integer> levels(Set<String> competencies, int level) {
        return competencies.stream().collect(Collectors.toMap(code -> new CompetencyCode(code).value(),
                code -> level));
    }

    private static Map<String, Object> selfAssessment(int level) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("tugas", List.of("pengaduan", "perizinan"));
        new TreeSet<>(ALL).forEach(code -> answers.put(code, level));
        if (level >= 4) {
            answers.put("contoh", "Memimpin penataan loket");
        }
        return answers;
    }

    private static Map<String, Object> review(int level) {
        return Map.of("mengenal", "sering", "komunikasi",
                rows(level, "jelas", "menyimak", "tertulis", "sulit", "kabar", "terbuka"), "pelayanan",
                rows(level, "standar", "ramah", "adil", "tuntas", "rentan", "perbaikan"));
    }

    private static Map<String, Object> readiness(int level) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("perubahan", "aplikasi");
        answers.put("sikap", rows(level, "alasan", "manfaat", "pimpinan", "rekan", "mampu", "belajar", "mencoba",
                "bertahan"));
        answers.put("keberatan", rows(6 - level, "beban", "lama"));
        answers.put("perilaku", level);
        if (level < 4) {
            answers.put("hambatan", List.of("waktu", "informasi"));
        }
        return answers;
    }

    private static Map<String, Object> rows(int value, String... rows) {
        return IntStream.range(0, rows.length).boxed()
                .collect(Collectors.toMap(i -> rows[i], i -> value, (a, b) -> a, LinkedHashMap::new));
    }

    private static void each(JsonNode node, BiConsumer<String, JsonNode> look) {
        node.properties().forEach(member -> {
            look.accept(member.getKey(), member.getValue());
            each(member.getValue(), look);
        });
        if (node.isArray()) {
            node.values().forEach(one -> each(one, look));
        }
    }
}
