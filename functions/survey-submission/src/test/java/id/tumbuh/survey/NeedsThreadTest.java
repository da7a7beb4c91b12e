package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.Role;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What institutions and BKPSDM say to each other about the city's needs. */
class NeedsThreadTest extends SurveyCity {

    private static final String PROPOSAL = """
            {"text":"Kami dapat mengajar ini.","proposal":{"title":"Melayani aduan","lessonHours":8,"reaches":3}}""";

    @BeforeEach
    void partners() {
        assertEquals(200, register("b-1", Role.BKPSDM, "uns-1", "{\"institution\":\"Universitas Sebelas Maret\"}"));
    }

    private int register(String caller, Role role, String subject, String body) {
        return cloud.http("PUT /partners/{subject}").as(caller, role).path("subject", subject).json(body).call()
                .status();
    }

    private HttpCall say(String subject, Role role, String key, String body) {
        return cloud.http("POST /needs/{competency}/messages").as(subject, role).path("competency", "T03")
                .header("idempotency-key", key).json(body);
    }

    private Reply thread(String subject, Role role) {
        return cloud.http("GET /needs/{competency}/messages").as(subject, role).path("competency", "T03").call();
    }

    private Reply decide(String subject, Role role, String messageId, String decision, String reason) {
        return cloud.http("PUT /needs/{competency}/messages/{messageId}/decision").as(subject, role)
                .path("competency", "T03").path("messageId", messageId)
                .json("{\"decision\":\"" + decision + "\",\"reason\":\"" + reason + "\"}").call();
    }

    private String proposed() {
        Reply reply = say("uns-1", Role.MITRA, "kunci-001", PROPOSAL).call();
        assertEquals(201, reply.status(), reply.text());
        return reply.json().path("messageId").asString();
    }

    @Test
    void who_writes_under_the_name_of_a_department_touches_nothing_of_it() {
        complainOf("dishub");
        assertEquals(201, say("uns-1", Role.MITRA, "kunci-009", PROPOSAL).path("competency", "dishub").call().status());
        assertEquals("T03", gaps("asn-1").path(0).path("competency").asString());
        assertEquals(1, cloud.http("GET /needs/{competency}/messages").as("uns-1", Role.MITRA)
                .path("competency", "dishub").call().json().path("items").size(), "the message, and no need");
    }

    @Test
    void an_institution_proposes_bkpsdm_answers_and_decides_and_all_of_it_is_kept_in_order() {
        String proposal = proposed();
        cloud.clock().advance(Duration.ofMinutes(5));
        say("b-1", Role.BKPSDM, "kunci-002", "{\"text\":\"Berapa peserta?\",\"answers\":\"" + proposal + "\"}").call();
        assertEquals(200, decide("b-1", Role.BKPSDM, proposal, "accepted", "Sesuai kebutuhan.").status());
        var items = thread("uns-1", Role.MITRA).json().path("items");
        assertEquals(List.of("Universitas Sebelas Maret", "BKPSDM"),
                items.values().stream().map(item -> item.path("from").asString()).toList());
        assertEquals("accepted", items.at("/0/decided/decision").asString());
        assertEquals(proposal, items.at("/1/answers").asString());
        assertFalse(thread("b-1", Role.BKPSDM).text().contains("uns-1"), "who it was stays inside");
    }

    @Test
    void a_decision_is_made_once() {
        String proposal = proposed();
        List<Integer> statuses = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(
                () -> decide("b-1", Role.BKPSDM, proposal, i % 2 == 0 ? "accepted" : "declined", "Alasan.").status()))
                .toList().stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(200, 200, 200, 200, 409, 409, 409, 409), statuses);
        String comment = say("b-1", Role.BKPSDM, "kunci-003", "{\"text\":\"Terima kasih.\"}").call().json()
                .path("messageId").asString();
        assertEquals(409, decide("b-1", Role.BKPSDM, comment, "accepted", "x").status(), "it proposes nothing");
        assertEquals(404, decide("b-1", Role.BKPSDM, "tidak-ada", "accepted", "x").status());
    }

    @Test
    void the_same_request_again_says_it_once() {
        String first = proposed();
        assertEquals(first, proposed());
        assertEquals(422, say("uns-1", Role.MITRA, "kunci-001", "{\"text\":\"Lain.\"}").call().status());
        assertEquals(1, thread("a-1", Role.AUDITOR).json().path("items").size());
    }

    @Test
    void nobody_speaks_for_an_institution_that_bkpsdm_did_not_register_them_for() {
        assertEquals(403, say("palsu", Role.MITRA, "kunci-001", PROPOSAL).call().status());
        assertEquals(403, say("asn-1", Role.ASN, "kunci-001", "{\"text\":\"x\"}").call().status());
        assertEquals(403, say("uns-1", Role.ASN, "kunci-001", "{\"text\":\"x\"}").call().status());
        assertEquals(403, say("b-1", Role.BKPSDM, "kunci-001", PROPOSAL).call().status());
        assertEquals(403, thread("palsu", Role.MITRA).status());
        assertEquals(403, thread("asn-1", Role.ASN).status());
        assertEquals(403, register("uns-1", Role.MITRA, "uns-1", "{\"institution\":\"LAN\"}"));
        assertEquals(403, decide("uns-1", Role.MITRA, proposed(), "accepted", "x").status());
        assertEquals(200, register("b-1", Role.BKPSDM, "uns-1", "{}"));
        assertEquals(403, thread("uns-1", Role.MITRA).status());
    }

    @Test
    void what_is_not_valid_is_refused() {
        for (String body : List.of("{}", "{\"text\":\"\"}", "{\"text\":\"x\",\"proposal\":{\"title\":\"Aduan\"}}",
                "{\"text\":\"x\",\"proposal\":{\"title\":\"Aduan warga\",\"lessonHours\":0,\"reaches\":9}}")) {
            assertEquals(400, say("uns-1", Role.MITRA, "kunci-001", body).call().status(), body);
        }
        assertEquals(404, say("uns-1", Role.MITRA, "kunci-001", "{\"text\":\"x\",\"answers\":\"tidak-ada\"}").call()
                .status());
        assertEquals(400, decide("b-1", Role.BKPSDM, proposed(), "perhaps", "x").status());
        assertEquals(413, say("uns-1", Role.MITRA, "kunci-001", "{\"text\":\"" + "x".repeat(20_000) + "\"}").call()
                .status());
    }
}
