package id.tumbuh.survey.akpk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.AkpkPublished;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How many of a department have a gap, which a report tells, makes the gap of who works there more urgent. */
class SpreadSharesTest extends AkpkCity {

    @BeforeEach
    void another_large_department() {
        people("dinkes", 12);
    }

    private int ofDepartment(String subject, String competency) {
        return gap(subject, competency).path("priority").path("ofDepartment").asInt(-1);
    }

    private JsonNode gap(String subject, String competency) {
        return cloud.http("GET /me/gaps").as(subject, Role.ASN).call().json().path("items").values().stream()
                .filter(gap -> gap.path("competency").asString().equals(competency)).findFirst().orElseThrow();
    }

    private AkpkPublished published() {
        return cloud.outbox().stream().filter(AkpkPublished.class::isInstance).map(AkpkPublished.class::cast).toList()
                .getLast();
    }

    private AkpkPublished settled(String survey) {
        everybodyAnswers(survey);
        answer(survey, "dinkes", 12, 1, 2);
        settle();
        return published();
    }

    @Test
    void the_more_of_the_department_have_a_gap_the_more_urgent_it_is() {
        String survey = published("001");
        answer(survey, "dishub", 12, 3, 2);
        answer(survey, "dinkes", 12, 1, 2);
        answer(survey, "dlh", 10, 1, 2);
        answer(survey, "kecil", 2, 2);
        settle();
        assertEquals(0, ofDepartment("dishub-2", "T03"), "nothing was laid there yet");
        assertEquals(List.of(), cloud.deliver("onEvents", published()));
        assertEquals(150, ofDepartment("dishub-2", "T03"), "a mean gap of half a level: at most half of them");
        assertEquals(300, ofDepartment("dinkes-1", "T03"), "one of more than a level: at most all of them");
        JsonNode priority = gap("dishub-2", "T03").path("priority");
        assertEquals(priority.path("value").asInt(), priority.path("ofSize").asInt() + 150);
    }

    @Test
    void what_the_report_withholds_no_priority_tells() {
        cloud.deliver("onEvents", settled(published("001")));
        assertEquals(0, ofDepartment("kecil-1", "T03"));
    }

    @Test
    void a_report_that_an_admin_may_not_read_for_its_few_departments_tells_nothing() {
        String survey = published("001");
        answer(survey, "dinkes", 12, 1, 2);
        answer(survey, "dishub", 12, 1, 2);
        settle();
        assertEquals(List.of(), cloud.deliver("onEvents", published()));
        assertEquals(0, ofDepartment("dinkes-1", "T03"));
    }

    @Test
    void a_later_report_that_withholds_takes_back_what_an_earlier_one_told() {
        cloud.deliver("onEvents", settled(published("001")));
        assertEquals(300, ofDepartment("dishub-1", "T03"));
        String later = published("002", SURVEY.replace("2026-12-01", "2027-02-01").replace("2026-11-24", "2027-01-01"));
        answer(later, "dishub", 2, 1);
        answer(later, "dinkes", 12, 1, 2);
        answer(later, "dlh", 10, 1, 2);
        cloud.clock().set(CLOSING.plus(Duration.ofDays(100)));
        cloud.schedule("settleWaves");
        relay();
        cloud.deliver("onEvents", published());
        assertEquals(0, ofDepartment("dishub-1", "T03"));
    }

    @Test
    void the_message_often_and_at_once_lays_the_same() {
        AkpkPublished event = settled(published("001"));
        IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> cloud.deliver("onEvents", event)))
                .toList().forEach(delivery -> assertEquals(List.of(), delivery.join()));
        String once = cloud.contents("TABLE");
        cloud.deliver("onEvents", event);
        assertEquals(once, cloud.contents("TABLE"));
        assertEquals(300, ofDepartment("dishub-1", "T03"));
    }

    @Test
    void of_two_reports_the_one_whose_survey_closed_later_counts_in_whatever_order_they_come() {
        AkpkPublished first = settled(published("001"));
        String later = published("002", SURVEY.replace("2026-12-01", "2027-02-01").replace("2026-11-24", "2027-01-01"));
        answer(later, "dishub", 12, 3);
        answer(later, "dinkes", 12, 2, 3);
        answer(later, "dlh", 10, 2, 3);
        answer(later, "kecil", 2, 2);
        cloud.clock().set(CLOSING.plus(Duration.ofDays(100)));
        cloud.schedule("settleWaves");
        relay();
        AkpkPublished second = published();
        assertTrue(second.closedAt().isAfter(first.closedAt()));
        cloud.deliver("onEvents", second);
        int shown = ofDepartment("dinkes-1", "T03");
        cloud.deliver("onEvents", first);
        assertEquals(shown, ofDepartment("dinkes-1", "T03"));
        assertTrue(shown > 0 && shown < 300, "of the later one");
    }

    @Test
    void a_message_before_its_report_can_be_read_comes_again() {
        AkpkPublished early = new AkpkPublished("none", "", CLOSING);
        assertFalse(cloud.deliver("onEvents", early).isEmpty());
    }
}
