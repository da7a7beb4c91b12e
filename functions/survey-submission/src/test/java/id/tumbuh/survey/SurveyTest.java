package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SurveyTest extends SurveyCity {

    @Test
    void surveys_are_listed_in_pages_and_what_is_over_or_for_others_is_not() {
        for (int day = 1; day <= 7; day++) {
            String survey = SURVEY.replace("2026-12-01", "2026-12-0" + day);
            publish("kunci-00" + day, day == 4 ? survey.replace("dishub", "dlh") : survey);
        }
        List<JsonNode> mine = new ArrayList<>(read("2"));
        assertEquals(List.of("07", "06", "05", "03", "02", "01"), mine.stream()
                .map(survey -> survey.path("closesAt").asString().substring(8, 10)).toList());
        answer(mine.get(3).path("surveyId").asString(), "asn-1", 1, 2);
        assertEquals(List.of(false, false, false, true, false, false),
                read("4").stream().map(survey -> survey.path("answered").asBoolean()).toList());
        cloud.clock().set(Instant.parse("2026-12-03T00:00:00Z"));
        assertEquals(3, read("2").size());
        assertEquals(3, open("asn-1").size());
        cloud.clock().set(Instant.parse("2026-12-08T00:00:00Z"));
        assertTrue(list("1").call().json().path("next").isMissingNode());
        assertEquals(0, open("asn-1").size());
        assertEquals(400, list("0").call().status());
    }

    @Test
    void a_key_whose_proof_has_expired_makes_a_survey_of_its_own() {
        String first = create("kunci-001", SURVEY).call().json().path("surveyId").asString();
        // as the table's time to live does after 30 days
        cloud.database("TABLE").delete("IDEMPOTENCY#b-1#createSurvey", "kunci-001");
        Reply second = create("kunci-001", SURVEY.replace("Survei", "Lain")).call();
        assertEquals(201, second.status());
        assertNotEquals(first, second.json().path("surveyId").asString());
        assertEquals("Survei", get(first, "b-1", Role.BKPSDM).json().path("title").path("id").asString());
    }

    @Test
    void the_same_draft_eight_times_at_once_is_one_survey() {
        List<String> ids = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> create("kunci-001", SURVEY).call().text())).toList()
                .stream().map(CompletableFuture::join).distinct().toList();
        assertEquals(1, ids.size(), ids.toString());
    }

    @Test
    void a_survey_is_open_for_its_department_between_opening_and_closing() {
        String id = published();
        assertEquals(1, open("asn-1").size());
        assertEquals(0, open("asn-2").size());
        assertEquals(404, get(id, "asn-2", Role.ASN).status());
        assertEquals(200, get(id, "b-1", Role.BKPSDM).status());
        answer(id, "asn-1", 1, 2);
        assertTrue(open("asn-1").path(0).path("answered").asBoolean());
        cloud.clock().advance(Duration.ofDays(8));
        assertEquals(0, open("asn-1").size());
        assertEquals(404, answer(id, "asn-1", 2, 2).status());
    }

    @Test
    void a_survey_that_names_its_department_in_capitals_is_open_there_all_the_same() {
        String id = create("kunci-001", SURVEY.replace("dishub", "DISHUB")).call().json().path("surveyId").asString();
        move(id, "publication", Role.BKPSDM);
        assertEquals("dishub", open("asn-1").path(0).path("departments").path(0).asString());
    }

    @Test
    void a_person_answers_once_even_when_sending_eight_times_at_once() {
        String id = published();
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> answer(id, "asn-1", 1, 1).status())).toList()
                .stream()
                .map(CompletableFuture::join).toList();
        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertTrue(statuses.stream().allMatch(status -> status == 201 || status == 200), statuses.toString());
        int items = cloud.items("TABLE");
        assertEquals(409, answer(id, "asn-1", 2, 2).status());
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void publishing_and_closing_again_change_nothing_and_the_wrong_order_is_refused() {
        String id = create("kunci-001", SURVEY).call().json().path("surveyId").asString();
        assertEquals(409, move(id, "closing", Role.BKPSDM).status());
        assertEquals("published", move(id, "publication", Role.BKPSDM).json().path("status").asString());
        assertEquals(200, move(id, "publication", Role.BKPSDM).status());
        assertEquals("closed", move(id, "closing", Role.BKPSDM).json().path("status").asString());
        assertEquals(200, move(id, "closing", Role.BKPSDM).status());
        assertEquals(409, move(id, "publication", Role.BKPSDM).status());
        assertEquals(404, answer(id, "asn-1", 1, 1).status());
        assertEquals(403, move(id, "closing", Role.ASN).status());
        assertEquals(404, move("00000000-0000-0000-0000-000000000000", "closing", Role.BKPSDM).status());
    }

    @Test
    void the_same_draft_again_is_the_same_survey_and_a_key_with_another_body_is_refused() {
        Reply first = create("kunci-001", SURVEY).call();
        int items = cloud.items("TABLE");
        assertEquals(first.text(), create("kunci-001", SURVEY).call().text());
        assertEquals(422, create("kunci-001", SURVEY.replace("Survei", "Lain")).call().status());
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void bad_input_is_refused_and_writes_nothing() {
        String id = published();
        int items = cloud.items("TABLE");
        assertEquals(403, create("kunci-002", SURVEY).as("asn-1", Role.ASN).call().status());
        assertEquals(400, create("kunci-002", "{").call().status());
        assertEquals(400, create("kunci-002", "{\"questions\":[1,{}],\"minimumGroupSize\":2}").call().status());
        assertEquals(400, create("kunci-002", SURVEY.replace("\"ai\"", "\"aduan\"")).call().status());
        assertEquals(413, create("kunci-002", "{\"x\":\"" + "x".repeat(300_000) + "\"}").call().status());
        assertEquals(415, create("kunci-002", "").body(new byte[1], "text/plain").call().status());
        for (String answers : List.of("{}", "{\"answers\":{\"aduan\":1}}", "{\"answers\":{\"aduan\":1,\"ai\":9}}",
                "{\"answers\":{\"aduan\":1,\"ai\":1,\"lain\":1}}", "{\"answers\":{\"aduan\":\"1\",\"ai\":1}}", "[]")) {
            assertEquals(400, respond(id, "asn-1", answers).status(), answers);
        }
        assertEquals(404, answer(id, "asing", 1, 1).status());
        assertEquals(404, answer("tidak-ada", "asn-1", 1, 1).status());
        assertEquals(items, cloud.items("TABLE"));
    }
}
