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
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.shared.event.PeopleChanged;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WhyTest extends SurveyCity {

    @Test
    void a_gap_tells_what_is_required_by_what_law_and_what_each_piece_of_evidence_did() {
        answer(published(), "asn-1", 1, 2);
        cloud.deliver("onEvents", certificate());
        JsonNode why = why("asn-1", "").json();
        assertEquals("[2,\"PermenPANRB 38/2017\",\"2026-01-01\",\"PELAKSANA\",1]",
                List.of(why.path("required"), why.path("legalBasis"), why.path("requiredFrom"), why.path("position"),
                        why.path("policy").path("version")).toString().replace(", ", ","));
        assertEquals("2.4", why.path("actual").asDecimal().stripTrailingZeros().toPlainString());
        assertEquals(List.of("self counts 0.3", "certificate counts 0.7"), why.path("evidence").values().stream()
                .map(one -> one.path("source").asString() + " " + one.path("standing").asString() + " "
                        + one.path("share").asDecimal().stripTrailingZeros().toPlainString())
                .toList());
    }

    @Test
    void a_past_day_reads_the_same_whatever_came_since() {
        answer(published(), "asn-1", 1, 2);
        String day = today();
        cloud.clock().advance(Duration.ofDays(1));
        String then = why("asn-1", day).text();
        assertTrue(then.contains("\"final\":true"), then);
        cloud.deliver("onEvents", certificate(), new PeopleChanged(List.of(
                person("asn-1", 2, PositionKind.ADMINISTRATOR))));
        cloud.operate("publishRequirements", requirements("2026-01-01").replace(":2", ":5"));
        answer(publish("kunci-001", SURVEY), "asn-1", 5, 5);
        cloud.clock().advance(Duration.ofDays(400));
        assertEquals(then, why("asn-1", day).text());
        JsonNode now = why("asn-1", "").json();
        assertEquals(List.of("ADMINISTRATOR", "5"),
                List.of(now.path("position").asString(), now.path("required").toString()));
    }

    @Test
    void today_is_not_final_and_a_day_is_only_when_what_was_on_its_way_at_midnight_is_recorded() {
        assertFalse(why("asn-1", "").json().path("final").asBoolean());
        String day = today();
        cloud.clock().set(LocalDate.parse(day).plusDays(1).atStartOfDay(Period.ZONE).toInstant());
        assertFalse(why("asn-1", day).json().path("final").asBoolean());
        cloud.clock().advance(Duration.ofMinutes(15));
        assertTrue(why("asn-1", day).json().path("final").asBoolean());
    }

    @Test
    void of_a_competency_without_evidence_there_is_no_level_and_no_gap() {
        JsonNode why = why("asn-1", "").json();
        assertEquals(0, why.path("evidence").size());
        assertTrue(why.path("actual").isMissingNode() && why.path("gap").isMissingNode());
    }

    @Test
    void what_is_no_day_or_lies_ahead_or_before_anybody_knew_the_person_is_refused() {
        for (String day : List.of("kemarin", "2026-13-01", "2026-02-30", "2099-01-01", "+999999-01-01")) {
            Reply reply = why("asn-1", day);
            assertEquals(400, reply.status(), day);
            assertTrue(reply.text().contains("asOf"), reply.text());
        }
        assertEquals(404, why("asn-1", "2025-12-31").status());
        assertEquals(404, why("asing", "").status());
        assertEquals(404, cloud.http("GET /me/gaps/{competency}/why").as("asn-1", Role.ASN)
                .path("competency", "tidak sah!").call().status());
    }

    private String today() {
        return LocalDate.ofInstant(cloud.clock().instant(), Period.ZONE).toString();
    }

    private Reply why(String subject, String asOf) {
        var call = cloud.http("GET /me/gaps/{competency}/why").as(subject, Role.ASN).path("competency", "T03");
        return (asOf.isEmpty() ? call : call.query("asOf", asOf)).call();
    }

    private CertificateIssued certificate() {
        return new CertificateIssued("c-1", new AsnId("asn-1"), new CourseId("pendek"), new LocalizedText("x", "x"),
                new LessonHours(4), cloud.clock().instant(), cloud.clock().instant());
    }
}
