package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.shared.event.CertificateRevoked;
import id.tumbuh.shared.event.PersonErased;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordEvidenceTest extends SurveyCity {

    private static final String TEST = """
            {"source":"test","competency":"T03","level":4,"happenedAt":"2026-11-20T03:00:00Z"}""";

    private Reply put(String asn, String id, String body) {
        return cloud.http("PUT /people/{asn}/evidence/{evidenceId}").as("b-1", Role.BKPSDM).path("asn", asn)
                .path("evidenceId", id).json(body).call();
    }

    private Reply delete(String asn, String id, Role role) {
        return cloud.http("DELETE /people/{asn}/evidence/{evidenceId}").as("b-1", role).path("asn", asn)
                .path("evidenceId", id).call();
    }

    private JsonNode why(String asOf) {
        var call = cloud.http("GET /me/gaps/{competency}/why").as("asn-1", Role.ASN).path("competency", "T03");
        return (asOf.isEmpty() ? call : call.query("asOf", asOf)).call().json();
    }

    private String today() {
        return LocalDate.ofInstant(cloud.clock().instant(), Period.ZONE).toString();
    }

    @Test
    void a_tests_result_is_evidence_and_closes_the_gap_that_an_answer_showed() {
        answer(published(), "asn-1", 1, 2);
        assertEquals(1, gaps("asn-1").size());
        Reply reply = put("asn-1", "uji-2026-1", TEST);
        assertEquals(200, reply.status(), reply.text());
        assertEquals("recorded/uji-2026-1", reply.json().path("id").asString());
        assertEquals(0, gaps("asn-1").size());
        assertEquals("test counts", why("").path("evidence").path(1).path("source").asString() + " "
                + why("").path("evidence").path(1).path("standing").asString());
    }

    @Test
    void the_same_again_is_the_same_and_anything_else_under_its_id_is_refused() {
        put("asn-1", "uji", TEST);
        cloud.clock().advance(Duration.ofHours(1));
        assertEquals(200, put("asn-1", "uji", TEST).status());
        assertEquals(409, put("asn-1", "uji", TEST.replace("4", "5")).status());
        assertEquals(409, put("asn-1", "uji", TEST.replace("test", "prior-learning")).status());
        assertEquals(1, why("").path("evidence").size());
    }

    @Test
    void eight_at_once_are_one() {
        int items = cloud.items("TABLE");
        IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> put("asn-1", "uji", TEST).status()))
                .toList().forEach(status -> assertEquals(200, status.join()));
        assertEquals(items + 1, cloud.items("TABLE"));
    }

    @Test
    void what_is_withdrawn_counts_no_more_and_the_days_before_read_as_they_did() {
        put("asn-1", "uji", TEST);
        String day = today();
        cloud.clock().advance(Duration.ofDays(2));
        String then = why(day).toString();
        assertEquals(204, delete("asn-1", "uji", Role.BKPSDM).status());
        assertEquals(204, delete("asn-1", "uji", Role.BKPSDM).status());
        assertEquals("withdrawn", why("").path("evidence").path(0).path("standing").asString());
        assertTrue(why("").path("actual").isMissingNode());
        assertEquals(then, why(day).toString());
        assertEquals(409, put("asn-1", "uji", TEST).status(), "it was taken back for good");
    }

    @Test
    void evidence_counts_until_its_own_last_day() {
        put("asn-1", "uji", TEST.replace("}", ",\"validUntil\":\"" + today() + "\"}"));
        assertEquals(today(), why("").path("evidence").path(0).path("countsUntil").asString());
        cloud.clock().advance(Duration.ofDays(1));
        assertEquals("expired", why("").path("evidence").path(0).path("standing").asString());
    }

    @Test
    void only_what_nobody_else_tells_is_recorded_by_hand() {
        for (String source : List.of("self", "review-360", "superior", "certificate", "complaint-share", "TEST")) {
            Reply reply = put("asn-1", "uji", TEST.replace("test", source));
            assertEquals("400 /source", reply.status() + " " + reply.json().at("/errors/0/pointer").asString());
        }
        assertEquals(400, put("asn-1", "uji", TEST.replace("2026-11-20", "2027-11-20")).status());
        assertEquals(400, put("asn-1", "uji", TEST.replace("}", ",\"validUntil\":\"2026-11-19\"}")).status());
        assertEquals(400, put("asn-1", "uji", TEST.replace("4,", "6,")).status());
    }

    @Test
    void only_bkpsdm_records_and_only_of_people_that_there_are() {
        for (Role role : List.of(Role.ASN, Role.ATASAN, Role.ADMIN_OPD, Role.AUDITOR, Role.MITRA)) {
            assertEquals(403, cloud.http("PUT /people/{asn}/evidence/{evidenceId}").as("asn-1", role)
                    .path("asn", "asn-1").path("evidenceId", "uji").json(TEST).call().status());
            assertEquals(403, delete("asn-1", "uji", role).status());
        }
        assertEquals(404, put("asing", "uji", TEST).status());
        assertEquals(404, put("asn-1", "tidak sah!", TEST).status());
        assertEquals(404, delete("asn-1", "tidak-ada", Role.BKPSDM).status());
    }

    @Test
    void a_certificate_that_is_revoked_counts_no_more_whichever_event_comes_first() {
        var issued = certificate("c-1");
        var revoked = new CertificateRevoked("c-1", new AsnId("asn-1"), cloud.clock().instant());
        cloud.deliver("onEvents", revoked, issued, certificate("c-2"), revoked);
        assertEquals(List.of("withdrawn", "counts"), why("").path("evidence").values().stream()
                .map(one -> one.path("standing").asString()).toList());
    }

    @Test
    void who_is_erased_has_neither_evidence_nor_withdrawals_and_gets_none() {
        put("asn-1", "uji", TEST);
        delete("asn-1", "uji", Role.BKPSDM);
        cloud.deliver("onEvents", new PersonErased(new AsnId("asn-1"), 5),
                new CertificateRevoked("c-9", new AsnId("asn-1"), cloud.clock().instant()));
        assertFalse(cloud.contents("TABLE").contains("EVIDENCE#"), cloud.contents("TABLE"));
        assertFalse(cloud.contents("TABLE").contains("WITHDRAWAL#"), cloud.contents("TABLE"));
        assertEquals(404, put("asn-1", "uji-2", TEST).status());
    }

    private CertificateIssued certificate(String id) {
        return new CertificateIssued(id, new AsnId("asn-1"), new CourseId("pendek"), new LocalizedText("x", "x"),
                new LessonHours(4), cloud.clock().instant(), cloud.clock().instant());
    }
}
