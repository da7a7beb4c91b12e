package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Answers that are saved from one device and gone on with on another, submitted once, and changed until the closing. */
class ResumeTest extends SurveyCity {

    private static final String HALF = "{\"answers\":{\"aduan\":1}}";
    private static final String WHOLE = "{\"answers\":{\"aduan\":1,\"ai\":2}}";

    private Reply mine(String id) {
        return response("GET", id, "asn-1").call();
    }

    @Test
    void what_one_device_saved_another_one_goes_on_with() {
        String id = published();
        assertEquals(404, mine(id).status());
        assertEquals(428, response("PUT", id, "asn-1").json(HALF).call().status());
        Reply first = save(id, "asn-1", HALF, "if-none-match", "*");
        assertEquals(200, first.status());
        assertEquals("{\"aduan\":1}", mine(id).json().path("saved").path("answers").toString());
        Reply second = save(id, "asn-1", WHOLE, "if-match", mine(id).headers().get("etag"));
        assertEquals("{\"aduan\":1,\"ai\":2}", second.json().path("saved").path("answers").toString());
        assertEquals(0, gaps("asn-1").size(), "what is not submitted shows nothing");
    }

    @Test
    void of_two_devices_that_saw_the_same_the_second_is_refused_and_nothing_is_lost() {
        String id = published();
        String seen = save(id, "asn-1", HALF, "if-none-match", "*").headers().get("etag");
        assertEquals(200, save(id, "asn-1", WHOLE, "if-match", seen).status());
        assertEquals(412, save(id, "asn-1", HALF, "if-match", seen).status());
        assertEquals(412, save(id, "asn-1", HALF, "if-none-match", "*").status());
        assertEquals("{\"aduan\":1,\"ai\":2}", mine(id).json().path("saved").path("answers").toString());
        List<Integer> statuses = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(
                () -> save(id, "asn-1", HALF, "if-match", "\"s0.p2\"").status())).toList().stream()
                .map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(200, 412, 412, 412, 412, 412, 412, 412), statuses);
    }

    @Test
    void submitting_takes_the_place_of_what_was_saved() {
        String id = published();
        String seen = save(id, "asn-1", HALF, "if-none-match", "*").headers().get("etag");
        assertEquals(201, submit(id, WHOLE, "if-match", seen).status());
        JsonNode mine = mine(id).json();
        assertTrue(mine.path("saved").isMissingNode());
        assertEquals("{\"aduan\":1,\"ai\":2}", mine.path("submitted").path("answers").toString());
        assertEquals(412, save(id, "asn-1", HALF, "if-match", seen).status(), "the other device has to look again");
    }

    @Test
    void who_submits_without_having_seen_what_another_device_saved_is_told_so_and_buries_nothing() {
        String id = published();
        String ofA = save(id, "asn-1", HALF, "if-none-match", "*").headers().get("etag");
        String ofB = save(id, "asn-1", WHOLE, "if-match", ofA).headers().get("etag");
        int items = cloud.items("TABLE");
        assertEquals(428, respond(id, "asn-1", "{\"answers\":{\"aduan\":3,\"ai\":3}}").status());
        assertEquals(412, submit(id, WHOLE, "if-match", ofA).status());
        assertEquals(412, submit(id, WHOLE, "if-none-match", "*").status());
        assertEquals(items, cloud.items("TABLE"));
        assertEquals("{\"aduan\":1,\"ai\":2}", mine(id).json().path("saved").path("answers").toString());
        assertEquals(201, submit(id, WHOLE, "if-match", ofB).status());
        assertEquals(200, respond(id, "asn-1", WHOLE).status(), "what arrived is told as arrived, without an ETag too");
    }

    private Reply submit(String id, String body, String header, String value) {
        return response("POST", id, "asn-1").header(header, value).json(body).call();
    }

    @Test
    void other_answers_until_the_closing_are_a_revision_and_the_gaps_follow_it() {
        String id = published();
        respond(id, "asn-1", WHOLE);
        assertEquals(1, gaps("asn-1").size());
        assertEquals(409, respond(id, "asn-1", "{\"answers\":{\"aduan\":5,\"ai\":5}}").status());
        String seen = mine(id).headers().get("etag");
        cloud.clock().advance(Duration.ofMinutes(1));
        Reply revised = revise(id, "asn-1");
        assertEquals(200, revised.status());
        assertEquals(2, revised.json().path("revision").asInt());
        assertEquals(0, gaps("asn-1").size());
        assertTrue(cloud.contents("TABLE").contains("RESPONSES_EARLIER#"));
        assertEquals(412, response("POST", id, "asn-1").header("if-match", seen).json(WHOLE).call().status());
        assertEquals(200, response("POST", id, "asn-1").json("{\"answers\":{\"ai\":5,\"aduan\":5}}").call().status(),
                "the same again, in whatever order, changes nothing");
        assertEquals(2, mine(id).json().path("submitted").path("revision").asInt());
        cloud.clock().advance(Duration.ofDays(8));
        assertEquals(404,
                response("POST", id, "asn-1").header("if-match", mine(id).headers().get("etag")).json(WHOLE).call()
                        .status());
        assertEquals(200, mine(id).status(), "what one answered stays one's own to read");
    }

    @Test
    void eight_revisions_at_once_of_the_same_seen_answer_are_one() {
        String id = published();
        respond(id, "asn-1", WHOLE);
        List<Integer> statuses = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(
                () -> response("POST", id, "asn-1").header("if-match", "\"s1.p0\"")
                        .json("{\"answers\":{\"aduan\":5,\"ai\":" + (i % 5 + 1) + "}}").call().status()))
                .toList().stream().map(CompletableFuture::join).toList();
        assertEquals(2, mine(id).json().path("submitted").path("revision").asInt(), statuses.toString());
        assertTrue(statuses.stream().allMatch(status -> status == 200 || status == 412), statuses.toString());
    }

    @Test
    void nobody_reads_or_saves_for_somebody_else_and_only_who_is_asked_saves() {
        String id = published();
        respond(id, "asn-1", WHOLE);
        assertEquals(404, response("GET", id, "asn-2").call().status());
        assertEquals(404, save(id, "asn-2", HALF, "if-none-match", "*").status());
        assertEquals(403, cloud.http("PUT /surveys/{surveyId}/responses/me").as("m-1", Role.MITRA).path("surveyId", id)
                .header("if-none-match", "*").json(HALF).call().status());
    }

    @Test
    void a_revision_that_a_slow_clock_dates_earlier_counts_all_the_same() {
        String id = published();
        respond(id, "asn-1", WHOLE);
        cloud.clock().advance(Duration.ofHours(1));
        String earlier = cloud.clock().instant().minus(Duration.ofMinutes(90)).toString();
        assertEquals(200, response("POST", id, "asn-1").header("if-match", mine(id).headers().get("etag"))
                .json("{\"answeredAt\":\"" + earlier + "\",\"answers\":{\"aduan\":5,\"ai\":5}}").call().status());
        assertEquals(0, gaps("asn-1").size());
        for (int level = 1; level <= 12; level++) {
            response("POST", id, "asn-1").header("if-match", mine(id).headers().get("etag"))
                    .json("{\"answers\":{\"aduan\":" + (level % 4 + 1) + ",\"ai\":5}}").call();
        }
        assertEquals(13 + 1, mine(id).json().path("submitted").path("revision").asInt());
        assertEquals(1, gaps("asn-1").path(0).path("actual").asInt());
    }

    @Test
    void what_arrived_is_told_as_arrived_also_after_the_closing_and_after_a_move() {
        String id = published();
        respond(id, "asn-1", WHOLE);
        cloud.clock().advance(Duration.ofDays(30));
        assertEquals(200, respond(id, "asn-1", WHOLE).status());
        assertEquals(404, respond(id, "asn-1", "{\"answers\":{\"aduan\":2,\"ai\":2}}").status());
    }

    @Test
    void what_was_saved_waits_for_a_survey_whose_closing_is_moved() {
        String id = published();
        save(id, "asn-1", HALF, "if-none-match", "*");
        long expires = cloud.database("TABLE").get(Expiring.class, "RESPONSES_PARTIAL#" + id, "asn-1").orElseThrow()
                .expiresAt();
        assertTrue(expires > Instant.parse("2027-02-01T00:00:00Z").getEpochSecond());
    }

    record Expiring(String pk, String sk, long expiresAt) {}
}
