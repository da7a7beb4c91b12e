package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.TrainingNeedRaised;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What citizens complain of is a gap of who works in the department, as a list of gaps tells it and as it is explained. */
class ComplaintNeedTest extends SurveyCity {

    /** The row as it was before needs were dated. */
    record OldNeed(String pk, String sk, long version) {}

    private void complaints(String competency, int count) {
        cloud.deliver("onEvents", raised(competency, count));
    }

    private TrainingNeedRaised raised(String competency, int count) {
        return new TrainingNeedRaised("n-" + competency, new DepartmentCode("dishub"), new CompetencyCode(competency),
                count, cloud.clock().instant());
    }

    /** What the end of a day was kept as, before the row itself kept its last day. */
    record OldNeedDay(String pk, String sk, long complaints) {}

    /** What a partner said, as it lay among a department's needs once. */
    record Stray(String pk, String sk, String text) {}

    private JsonNode why(String asOf) {
        var call = cloud.http("GET /me/gaps/{competency}/why").as("asn-1", Role.ASN).path("competency", "T03");
        return (asOf.isEmpty() ? call : call.query("asOf", asOf)).call().json();
    }

    private String today() {
        return LocalDate.ofInstant(cloud.clock().instant(), Period.ZONE).toString();
    }

    private List<Double> toldGaps() {
        return List.of(gaps("asn-1").path(0).path("gap").asDouble(), why("").path("gap").asDouble());
    }

    @Test
    void the_list_and_the_explanation_tell_the_same_gap_whatever_the_level() {
        complaints("T03", 2);
        assertEquals(List.of(2.0, 2.0), toldGaps(), "nothing is known of the level");
        answer(published(), "asn-1", 1, 2);
        assertEquals(List.of(1.0, 1.0), toldGaps());
        answer(publish("kunci-001", SURVEY), "asn-1", 3, 2);
        assertEquals(List.of(1.0, 1.0), toldGaps(), "the level is high enough, and citizens complain");
    }

    @Test
    void complaints_lower_the_level_of_who_worked_in_the_department_by_their_share() {
        answer(published(), "asn-1", 3, 2);
        complaints("T03", 6);
        assertEquals(3.0, why("").path("actual").asDouble(), "the policy of November gives complaints no weight");
        cloud.clock().advance(Duration.ofDays(10));
        JsonNode told = why("");
        assertEquals("complaints/dishub complaint-share 1.0 6 counts 0.2",
                Stream.of("id", "source", "level", "raters", "standing", "weight").map(of(told)::path)
                        .map(JsonNode::asString).collect(Collectors.joining(" ")));
        assertEquals(2.202, told.path("actual").asDouble(), 0.01);
        assertEquals(List.of(1.0, 1.0), toldGaps());
        complaints("T04", 2);
        assertEquals(0.15, of(why("")).path("weight").asDouble(), "six of eight complaints");
    }

    @Test
    void what_complaints_did_on_a_past_day_stays_whatever_is_complained_of_later() {
        answer(published(), "asn-1", 3, 2);
        cloud.clock().advance(Duration.ofDays(10));
        complaints("T03", 6);
        complaints("T04", 6);
        String day = today();
        cloud.clock().advance(Duration.ofDays(1));
        String then = why(day).toString();
        assertEquals(0.1, of(why(day)).path("weight").asDouble());
        complaints("T04", 60);
        complaints("T03", 7);
        complaints("T08", 7);
        assertEquals(then, why(day).toString());
    }

    @Test
    void complaints_alone_are_nobodys_level() {
        cloud.clock().advance(Duration.ofDays(10));
        complaints("T03", 6);
        assertFalse(why("").has("actual"));
        assertEquals("not-alone 0.000", of(why("")).path("standing").asString() + " "
                + of(why("")).path("share").decimalValue().setScale(3));
        assertEquals(List.of(2.0, 2.0), toldGaps());
    }

    @Test
    void who_came_to_the_department_later_is_not_judged_by_what_was_complained_of_before() {
        answer(published(), "asn-1", 3, 2);
        cloud.clock().advance(Duration.ofDays(10));
        cloud.deliver("onEvents", new TrainingNeedRaised("n-2", new DepartmentCode("dlh"), new CompetencyCode("T03"), 6,
                cloud.clock().instant()));
        cloud.clock().advance(Duration.ofDays(1));
        cloud.deliver("onEvents", new PeopleChanged(List.of(new PeopleChanged.Person(new AsnId("asn-1"), 2, "Budi",
                new DepartmentCode("dlh"), "Pengelola", PositionKind.PELAKSANA, Employment.PNS, "", true, true, ""))));
        assertEquals(3.0, why("").path("actual").asDouble());
        assertEquals(List.of(1.0, 1.0), toldGaps(), "the need of the department is there");
    }

    /** The evidence of the explanation that complaints are. */
    private static JsonNode of(JsonNode why) {
        return why.path("evidence").values().stream()
                .filter(one -> one.path("source").asString().equals("complaint-share")).findFirst().orElseThrow();
    }

    @Test
    void without_complaints_they_agree_as_well() {
        answer(published(), "asn-1", 1, 2);
        assertEquals(List.of(1.0, 1.0), toldGaps());
    }

    @Test
    void a_past_day_tells_what_was_complained_of_by_its_end() {
        answer(published(), "asn-1", 3, 2);
        String before = today();
        cloud.clock().advance(Duration.ofDays(1));
        complaints("T03", 2);
        complaints("T03", 3);
        String first = today();
        cloud.clock().advance(Duration.ofDays(1));
        String told = why(first).toString();
        complaints("T03", 9);
        assertEquals("{\"count\":3,\"since\":\"" + first + "\"}", why(first).path("complaints").toString());
        assertEquals("{\"count\":9,\"since\":\"" + first + "\"}", why("").path("complaints").toString());
        assertEquals(told, why(first).toString());
        assertEquals(0.0, why(before).path("gap").asDouble());
        assertFalse(why(before).has("complaints"));
    }

    @Test
    void counts_that_come_late_twice_or_at_once_are_the_highest_one() {
        IntStream.rangeClosed(1, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> cloud.deliver("onEvents", raised("T03", i), raised("T03", 5))))
                .toList().forEach(delivery -> assertEquals(List.of(), delivery.join()));
        assertEquals(8, why("").path("complaints").path("count").asInt());
    }

    @Test
    void a_need_of_before_needs_were_dated_counts_as_known_always() {
        cloud.database("TABLE").write().put(new OldNeed("NEED#dishub", "T03", 4)).commit();
        assertEquals("{\"count\":4}", why("").path("complaints").toString());
        assertEquals(List.of(2.0, 2.0), toldGaps());
        complaints("T03", 6);
        assertEquals("{\"count\":6}", why("").path("complaints").toString());
    }

    @Test
    void a_row_of_before_it_kept_its_last_day_reads_today_as_it_will_read_tomorrow() {
        answer(published(), "asn-1", 3, 2);
        cloud.clock().advance(Duration.ofDays(10));
        cloud.database("TABLE").write().put(new OldNeed("NEED#dishub", "T03", 4))
                .put(new OldNeedDay("NEED_DAYS#dishub#T03", today(), 4)).commit();
        String now = why("").path("actual").asString();
        assertEquals(now, why(today()).path("actual").asString());
        String day = today();
        cloud.clock().advance(Duration.ofDays(1));
        assertEquals(now, why(day).path("actual").asString());
    }

    @Test
    void what_is_no_need_among_a_departments_needs_is_passed_over() {
        complaints("T03", 2);
        cloud.database("TABLE").write().put(new Stray("NEED#dishub", "01J-message", "Kami dapat mengajar.")).commit();
        assertEquals(List.of(2.0, 2.0), toldGaps());
    }

    @Test
    void the_most_urgent_gap_comes_first_by_its_size_and_by_how_many_complain() {
        cloud.operate("publishRequirements", requirements("2026-02-01").replace(":2", ":4"));
        answer(published(), "asn-1", 3, 2);
        assertEquals("T08 200 200 0, T03 100 100 0", urgent());
        complaints("T03", 20);
        assertEquals("T03 300 100 200, T08 200 200 0", urgent());
        complaints("T03", 40);
        assertEquals("T03 300 100 200, T08 200 200 0", urgent(), "from 20 on more complaints are not more urgent");
    }

    private String urgent() {
        return gaps("asn-1").values().stream().map(gap -> gap.path("competency").asString() + " "
                + gap.path("priority").path("value").asInt() + " " + gap.path("priority").path("ofSize").asInt() + " "
                + gap.path("priority").path("ofComplaints").asInt()).collect(Collectors.joining(", "));
    }
}
