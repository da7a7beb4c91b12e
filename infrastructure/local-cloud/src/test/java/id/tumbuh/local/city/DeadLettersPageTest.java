package id.tumbuh.local.city;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.cli.CloudClient.Answer;
import id.tumbuh.local.demo.Quiet;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the page does with dead letters: it opens them without losing any, and sends them back. */
class DeadLettersPageTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String NIP = "198903172014032002";

    @AfterEach
    void no_dead_letter_is_left_for_other_tests() {
        CITY.emptyDeadLetters();
    }

    @Test
    void a_queue_that_a_function_reads_can_not_be_looked_into_and_what_came_from_no_queue_not_be_sent_back() {
        assertEquals(404, post("/_local/dead-letters/SurveyQueue/open").status());
        assertEquals(404, post("/_local/dead-letters/SurveyQueue/redrive").status());
        assertEquals(200, post("/_local/dead-letters/FailedInvocations/open").status());
        assertEquals(409, post("/_local/dead-letters/FailedInvocations/redrive").status());
    }

    @Test
    void reading_writes_nothing_and_counts_no_receive() throws IOException {
        String dead = sendDead("InnovationDeadLetters", "read by nobody");
        Quiet.await(CITY.cloud(), Duration.ofSeconds(30));
        int items = CITY.items();
        ObservePagesTest.READ.forEach(DeadLettersPageTest::get);
        List.of("open", "redrive").forEach(action -> assertEquals(404,
                get("/_local/dead-letters/InnovationDeadLetters/" + action).status()));
        assertEquals(items, CITY.items());
        JsonNode letter = letter("InnovationDeadLetters", dead);
        assertEquals(1, letter.path("receives").asInt(), "the first to receive it is this look");
        assertEquals(2, letter("InnovationDeadLetters", dead).path("receives").asInt(), "which left it there");
    }

    @Test
    void more_dead_letters_than_sqs_gives_at_once_are_all_shown_and_all_stay() {
        Set<String> sent = new HashSet<>();
        for (int i = 0; i < 23; i++) {
            sent.add(sendDead("CertificateDeadLetters", "letter " + i));
        }
        for (int look = 0; look < 2; look++) {
            Set<String> seen = new HashSet<>();
            post("/_local/dead-letters/CertificateDeadLetters/open").json().path("letters")
                    .forEach(letter -> seen.add(letter.path("id").asString()));
            assertTrue(seen.containsAll(sent), seen.size() + " of " + sent.size());
        }
    }

    @Test
    void a_redriven_letter_is_handled_by_the_function_that_it_failed_in() throws IOException {
        String correlation = "redrive-" + UUID.randomUUID();
        sendDead("ServiceDeadLetters", envelope(correlation, "id.tumbuh.workforce.people-changed.v1", "x"));
        Answer answer = post("/_local/dead-letters/ServiceDeadLetters/redrive");
        assertEquals(202, answer.status());
        assertTrue(answer.json().path("messages").asInt() >= 1);
        await().until(() -> get("/_local/paths/" + correlation).status() == 200);
        JsonNode step = get("/_local/paths/" + correlation).json().path("steps").get(0);
        assertEquals("consumer ServiceOnEvents ServiceQueue ok",
                step.path("kind").asString() + " " + step.path("function").asString() + " "
                        + step.path("queue").asString() + " " + step.path("outcome").asString());
        Quiet.await(CITY.cloud(), Duration.ofSeconds(30));
        assertEquals(0, queue("ServiceDeadLetters").path("waiting").asInt());
    }

    @Test
    void a_nip_in_a_dead_letter_is_masked() {
        String id = sendDead("InnovationDeadLetters", envelope("masked-" + UUID.randomUUID(), "a.type", NIP));
        String letter = letter("InnovationDeadLetters", id).toString();
        assertFalse(letter.contains(NIP), letter);
        assertTrue(letter.contains("1989***********002"), letter);
        assertNotEquals("", letter("InnovationDeadLetters", id).path("type").asString());
    }

    private static Answer get(String path) {
        return CITY.get(path, "");
    }

    private static Answer post(String path, String... headers) {
        return CITY.send("POST", path, "", new byte[0], headers);
    }

    private static JsonNode queue(String name) {
        return get("/_local/now").json().path("queues").values().stream()
                .filter(each -> each.path("name").asString().equals(name)).findFirst().orElseThrow();
    }

    private static JsonNode letter(String queue, String id) {
        return post("/_local/dead-letters/" + queue + "/open").json().path("letters").values().stream()
                .filter(each -> each.path("id").asString().equals(id)).findFirst().orElseThrow();
    }

    private static String sendDead(String queue, String body) {
        return CITY.cloud().queues().client().send(CITY.url(queue), body);
    }

    private static String envelope(String correlation, String type, String subject) {
        return """
                {"version":"0","id":"%1$s","detail-type":"%2$s","source":"test","time":"2026-11-24T02:00:00Z",
                "detail":{"specversion":"1.0","id":"%1$s","source":"test","type":"%2$s","subject":"%4$s",
                "time":"2026-11-24T02:00:00Z","datacontenttype":"application/json","correlationid":"%3$s",
                "recordedtime":"2026-11-24T02:00:00Z","data":{"people":[]}}}"""
                .formatted(UUID.randomUUID(), type, correlation, subject);
    }
}
