package id.tumbuh.survey.anonymous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.Digests;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.anonymous.model.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** Anonymous surveys as people, BKPSDM and devices meet them over HTTP. */
class AnonymousSurveyTest {

    private final VoteCity city = new VoteCity("asn-1", "asn-2", "asn-3", "asn-4");

    @Test
    void a_published_survey_has_its_key_and_everybody_sees_the_same_one_without_a_login() {
        String survey = city.draft(VoteCity.DRAFT);
        assertProblem(404, "poll-not-open", city.poll(survey));
        assertEquals(200, city.publish(survey).status());
        JsonNode poll = city.poll(survey).json();
        assertEquals("tumbuh anonymous ballot\n" + survey + "#1", poll.path("message").asString());
        assertEquals(Digests.hex("SHA-256", Base64.getDecoder().decode(poll.path("publicKey").asString())),
                poll.path("fingerprint").asString());
        assertEquals("2026-12-01T00:00:00Z", poll.path("closesAt").asString());
        assertEquals(200, city.publish(survey).status());
        assertEquals(poll, city.poll(survey).json());
        assertProblem(404, "poll-not-open", city.poll("x".repeat(5_000)));
    }

    @Test
    void a_person_takes_part_once_and_asks_again_for_a_lost_answer() {
        String survey = city.published();
        ReferenceClient client = city.client(survey);
        Reply first = city.participation(survey, "asn-1", client.blinded()).call();
        assertEquals(first.text(), city.participation(survey, "asn-1", client.blinded()).call().text());
        assertProblem(409, "took-part",
                city.participation(survey, "asn-1", city.client(survey).blinded()).call());
        assertEquals(1, city.count(survey).json().path("tookPart").asInt());
    }

    @Test
    void who_is_not_asked_and_what_can_not_be_signed_take_no_part() {
        String survey = city.published();
        byte[] blinded = city.client(survey).blinded();
        assertProblem(404, "not-found", city.participation(survey, "asn-dlh", blinded).call());
        assertProblem(404, "not-found", city.participation(survey, "asing", blinded).call());
        assertProblem(404, "not-found", city.participation("tidak-ada", "asn-1", blinded).call());
        assertProblem(404, "not-found", city.participation(city.draft(VoteCity.DRAFT), "asn-1", blinded).call());
        assertProblem(403, "forbidden", city.participation(survey, "b-1", blinded).as("b-1", Role.BKPSDM).call());
        assertProblem(400, "invalid", city.participation(survey, "asn-1", new byte[]{1}).call());
        assertProblem(400, "invalid", city.participation(survey, "asn-1", blinded).json("{\"blinded\":\"?\"}").call());
        assertProblem(413, "too-large",
                city.participation(survey, "asn-1", new byte[5_000]).call());
        String named = city.draft(VoteCity.DRAFT.replace("\"anonymous\":true,", ""));
        city.publish(named);
        assertProblem(404, "not-found", city.participation(named, "asn-1", blinded).call());
        assertEquals(0, city.count(survey).json().path("tookPart").asInt());
    }

    @Test
    void no_answer_under_a_name_is_taken_and_nothing_comes_of_the_survey_but_ballots() {
        String survey = city.published();
        Reply refused = city.cloud.http("POST /surveys/{surveyId}/responses").as("asn-1", Role.ASN)
                .path("surveyId", survey).json("{\"answers\":" + VoteCity.ANSWERS + "}").call();
        assertProblem(409, "anonymous-survey", refused);
        assertTrue(refused.json().path("title").asString().contains("/participation"), refused.text());
        assertEquals(204, city.cast(survey, city.token(survey, "asn-1"), VoteCity.ANSWERS).status());
        String named = city.cloud.contents(VoteCity.NAMED);
        assertFalse(named.contains("RESPONSES#") || named.contains("EVIDENCE#"), named);
        assertEquals(List.of(), city.cloud.outbox());
    }

    @Test
    void a_token_is_spent_once_and_the_same_answers_again_are_the_same_ballot_however_they_are_written() {
        String survey = city.published();
        Token token = city.token(survey, "asn-1");
        assertEquals(204, city.cast(survey, token, VoteCity.ANSWERS).status());
        assertEquals(204, city.cast(survey, token, " { \"didengar\" : 2,\n \"\\u0061dil\" : 4 } ").status());
        assertProblem(409, "token-spent", city.cast(survey, token, VoteCity.ANSWERS.replace('4', '5')));
        String stored = city.cloud.contents(VoteCity.BALLOTS);
        assertTrue(stored.contains(VoteCity.ANSWERS.replace("\"", "\\\"")) || stored.contains(VoteCity.ANSWERS),
                stored);
        assertFalse(stored.contains("padding") || stored.contains("----"), stored);
    }

    @Test
    void wrong_answers_are_told_and_spend_nothing_and_an_unsigned_token_is_none() {
        String survey = city.published();
        Token token = city.token(survey, "asn-1");
        Reply wrong = city.cast(survey, token, "{\"adil\":6,\"lain\":1}");
        assertProblem(400, "answers-shape", wrong);
        assertProblem(400, "answers-logic", city.cast(survey, token, "{\"adil\":4}"));
        assertEquals(List.of("/answers/adil", "/answers/lain"),
                wrong.json().path("errors").values()
                        .stream().map(error -> error.path("pointer").asString()).toList());
        assertProblem(403, "no-token", city.cast(survey, new Token(new byte[32], token.signature()), VoteCity.ANSWERS));
        assertProblem(403, "no-token",
                city.cast(city.published(), token, VoteCity.ANSWERS));
        assertProblem(404, "poll-not-open", city.cast("tidak-ada", token, VoteCity.ANSWERS));
        assertProblem(400, "invalid", city.cast(survey, token, "[]"));
        assertEquals(204, city.cast(survey, token, VoteCity.ANSWERS).status());
    }

    @Test
    void what_was_answered_is_seen_once_the_survey_is_closed_and_only_by_bkpsdm_and_auditors() {
        String survey = city.published();
        List<Token> tokens = IntStream.rangeClosed(1, 3).mapToObj(i -> city.token(survey, "asn-" + i)).toList();
        tokens.forEach(token -> city.cast(survey, token,
                VoteCity.ANSWERS.replace('4', (char) ('1' + tokens.indexOf(token)))));
        assertProblem(404, "not-released", city.results(survey));
        assertEquals("closed", city.close(survey).json().path("status").asString());
        List<String> released = city.released(survey).stream().sorted().toList();
        assertEquals(IntStream.rangeClosed(1, 3).mapToObj(i -> "{\"adil\":" + i + ",\"didengar\":2}").toList(),
                released);
        assertEquals(200, city.close(survey).status());
        assertEquals(3, city.released(survey).size());
        assertProblem(403, "forbidden", city.cloud.http("results", "GET /surveys/{surveyId}/results")
                .as("asn-1", Role.ASN).path("surveyId", survey).call());
        assertProblem(404, "poll-not-open", city.cast(survey, tokens.getFirst(), VoteCity.ANSWERS));
        assertProblem(404, "not-found", city.participation(survey, "asn-4", city.client(survey).blinded()).call());
    }

    @Test
    void one_that_nobody_closes_is_closed_and_released_once_its_time_is_over() {
        String survey = city.published();
        String named = city.draft(VoteCity.DRAFT.replace("\"anonymous\":true,", ""));
        city.publish(named);
        IntStream.rangeClosed(1, 3).forEach(i -> city.cast(survey, city.token(survey, "asn-" + i), VoteCity.ANSWERS));
        ReferenceClient late = city.client(survey);
        city.cloud.schedule("closePolls");
        assertProblem(404, "not-released", city.results(survey));
        city.cloud.clock().set(Instant.parse("2026-12-01T00:00:00Z"));
        city.cloud.schedule("settleWaves");
        assertProblem(404, "not-released", city.results(survey));
        city.cloud.schedule("closePolls");
        city.cloud.schedule("closePolls");
        assertEquals(3, city.released(survey).size());
        assertEquals("closed", get(survey).path("status").asString());
        assertProblem(404, "not-found", city.participation(survey, "asn-4", late.blinded()).call());
        assertEquals("closed", get(named).path("status").asString(), "by the schedule of those with names");
    }

    @Test
    void a_device_sends_at_the_time_that_it_drew_also_after_a_restart_and_a_lost_answer_is_one_ballot(
            @TempDir Path device)
            throws IOException {
        String survey = city.published();
        Instant now = city.cloud.clock().instant();
        Path file = device.resolve("ballot");
        Instant sendAt = WaitingBallot.keep(file, survey, city.token(survey, "asn-1"), VoteCity.ANSWERS, now,
                Instant.parse("2026-12-01T00:00:00Z"), new SplittableRandom(1)).sendAt();
        assertTrue(sendAt.isAfter(now.plus(Duration.ofHours(1))), "this draw waits");
        WaitingBallot restarted = new WaitingBallot(file);
        restarted.wake(sendAt.minusMillis(1), body -> fail("too early"));
        assertThrows(UncheckedIOException.class, () -> restarted.wake(sendAt, body -> {
            assertEquals(204, city.cast(body).status());
            throw new UncheckedIOException(new IOException("the answer is lost"));
        }));
        restarted.wake(sendAt.plusSeconds(60), body -> city.cast(body).status());
        assertFalse(Files.exists(file), "nothing stays on the device");
        restarted.wake(sendAt.plusSeconds(120), body -> fail("again"));
        IntStream.rangeClosed(2, 3).forEach(i -> city.cast(survey, city.token(survey, "asn-" + i), VoteCity.ANSWERS));
        city.close(survey);
        assertEquals(3, city.released(survey).size());
    }

    @Test
    void a_poll_that_was_opened_before_forms_lay_apart_takes_ballots() {
        String survey = city.published();
        Token token = city.token(survey, "asn-1");
        var table = city.cloud.table(VoteCity.BALLOTS);
        var pk = AttributeValue.fromS("TERMS#" + survey + "#1");
        var form = Map.of("pk", pk, "sk", AttributeValue.fromS("FORM#000001"));
        var client = DynamoLocal.get().client();
        var text = client.getItem(get -> get.tableName(table).key(form)).item().get("form");
        client.deleteItem(delete -> delete.tableName(table).key(form));
        client.updateItem(update -> update.tableName(table).key(Map.of("pk", pk, "sk", AttributeValue.fromS("-")))
                .updateExpression("set form = :form").expressionAttributeValues(Map.of(":form", text)));
        assertEquals(204, city.cast(survey, token, VoteCity.ANSWERS).status());
    }

    @Test
    void pages_of_what_was_released_have_every_answer_once() {
        String survey = city.published();
        IntStream.rangeClosed(1, 4).forEach(i -> city.cast(survey, city.token(survey, "asn-" + i),
                "{\"adil\":" + i + ",\"didengar\":1}"));
        city.close(survey);
        List<String> seen = new java.util.ArrayList<>();
        for (String cursor = ""; cursor != null;) {
            JsonNode page = city.cloud.http("results", "GET /surveys/{surveyId}/results").as("b-1", Role.BKPSDM)
                    .path("surveyId", survey).query("limit", "3").query("cursor", cursor).call().json();
            page.path("items").values().forEach(answers -> seen.add(answers.toString()));
            cursor = page.path("next").asString(null);
        }
        assertEquals(city.released(survey), seen);
        Collections.sort(seen);
        assertEquals(4, seen.stream().distinct().count());
    }

    @Test
    void below_the_smallest_group_nothing_is_released() {
        String survey = city.published();
        IntStream.rangeClosed(1, 2)
                .forEach(i -> city.cast(survey, city.token(survey, "asn-" + i), VoteCity.ANSWERS));
        assertTrue(city.cloud.contents(VoteCity.BALLOTS).contains("BALLOTS#"));
        city.close(survey);
        assertProblem(404, "too-few-answers", city.results(survey));
        assertFalse(city.cloud.contents(VoteCity.BALLOTS).contains("BALLOTS#"));
    }

    @Test
    void a_ballot_that_comes_after_the_survey_is_over_counts_no_more() {
        String survey = city.published();
        Token token = city.token(survey, "asn-1");
        city.cloud.clock().set(Instant.parse("2026-12-01T00:00:00Z"));
        assertProblem(404, "poll-not-open", city.cast(survey, token, VoteCity.ANSWERS));
    }

    @Test
    void bkpsdm_sees_how_many_took_part_and_each_person_whether_they_did() {
        String survey = city.published();
        city.token(survey, "asn-1");
        assertEquals("{\"tookPart\":1}", city.count(survey).text());
        assertEquals(List.of(true, false), List.of(answered("asn-1"), answered("asn-2")));
        assertProblem(403, "forbidden", city.cloud.http("GET /surveys/{surveyId}/participation").as("asn-1", Role.ASN)
                .path("surveyId", survey).call());
        String named = city.draft(VoteCity.DRAFT.replace("\"anonymous\":true,", ""));
        assertProblem(404, "not-found", city.count(named));
    }

    @Test
    void a_draft_says_whether_it_is_anonymous_and_a_survey_of_before_is_not() {
        String survey = city.draft(VoteCity.DRAFT);
        assertTrue(get(survey).path("anonymous").booleanValue());
        assertEquals(400, city.cloud.http("POST /surveys").as("b-1", Role.BKPSDM).header("idempotency-key", "kunci-002")
                .json(VoteCity.DRAFT.replace("true", "\"ya\"")).call().status());
        DynamoLocal.get().client().updateItem(update -> update.tableName(city.cloud.table(VoteCity.NAMED))
                .key(Map.of("pk", AttributeValue.fromS("SURVEY#" + survey), "sk", AttributeValue.fromS("-")))
                .updateExpression("remove anonymous"));
        assertFalse(get(survey).path("anonymous").booleanValue());
        assertNotEquals("", get(survey).path("surveyId").asString());
    }

    private JsonNode get(String survey) {
        return city.cloud.http("GET /surveys/{surveyId}").as("b-1", Role.BKPSDM).path("surveyId", survey).call().json();
    }

    private boolean answered(String asn) {
        return city.cloud.http("GET /surveys").as(asn, Role.ASN).call().json().path("items").path(0).path("answered")
                .booleanValue();
    }

    private static void assertProblem(int status, String slug, Reply reply) {
        assertEquals(status + " urn:tumbuh:problem:" + slug, reply.status() + " "
                + reply.json().path("type").asString(), reply.text());
    }
}
