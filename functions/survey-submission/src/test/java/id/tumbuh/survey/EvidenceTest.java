package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.shared.event.CoursePublished;
import id.tumbuh.shared.event.DomainEvent;
import id.tumbuh.shared.event.PersonErased;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceTest extends SurveyCity {

    @Test
    void a_certificate_closes_the_gap_that_an_answer_showed() {
        answer(published(), "asn-1", 1, 2);
        assertEquals(1, gaps("asn-1").size());
        cloud.deliver("onEvents", certificate("c-1", "pendek"));
        assertEquals(0, gaps("asn-1").size());
    }

    @Test
    void an_old_view_gives_way_to_a_newer_one() {
        answer(published(), "asn-1", 3, 3);
        cloud.clock().advance(Duration.ofDays(1));
        answer(publish("kunci-001", SURVEY), "asn-1", 1, 3);
        assertEquals("T03", gaps("asn-1").path(0).path("competency").asString());
    }

    @Test
    void eight_deliveries_of_one_certificate_at_once_are_one_piece_of_evidence() {
        int items = cloud.items("TABLE");
        IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture
                        .supplyAsync(() -> cloud.deliver("onEvents", certificate("c-1", "pendek"))))
                .toList().forEach(delivery -> assertEquals(List.of(), delivery.join()));
        assertEquals(items + 1, cloud.items("TABLE"));
        deliverCourseThatNowReachesMore();
        cloud.deliver("onEvents", certificate("c-1", "pendek"));
        assertEquals(items + 1, cloud.items("TABLE"));
    }

    @Test
    void a_certificate_that_comes_before_its_course_comes_again() {
        DomainEvent early = certificate("c-1", "baru");
        assertEquals(1, cloud.deliver("onEvents", early).size());
        cloud.deliver("onEvents", course("baru", 4));
        assertEquals(List.of(), cloud.deliver("onEvents", early));
    }

    @Test
    void a_certificate_of_who_was_erased_is_recorded_nowhere() {
        cloud.deliver("onEvents", certificate("c-1", "pendek"));
        cloud.deliver("onEvents", new PersonErased(new AsnId("asn-1"), 5));
        assertEquals(List.of(), cloud.deliver("onEvents", certificate("c-2", "pendek"),
                certificate("c-1", "pendek")));
        assertFalse(cloud.contents("TABLE").contains("EVIDENCE#"), cloud.contents("TABLE"));
    }

    private void deliverCourseThatNowReachesMore() {
        cloud.deliver("onEvents", new CoursePublished(new CourseId("pendek"), 2,
                new LocalizedText("x", "x"), new LessonHours(4), "LAN",
                List.of(new CompetencyCode("T03")), new ProficiencyLevel(5),
                List.of()));
    }

    private CertificateIssued certificate(String id, String course) {
        return new CertificateIssued(id, new AsnId("asn-1"), new CourseId(course), new LocalizedText("x", "x"),
                new LessonHours(4), cloud.clock().instant(), cloud.clock().instant());
    }
}
