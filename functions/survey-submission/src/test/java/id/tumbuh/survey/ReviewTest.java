package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.shared.event.ReviewAggregationContinued;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewTest extends ReviewCity {

    private String groupOf(String id, String rater) {
        Reply reply = rate(id, rater, "rina", 3);
        assertEquals(200, reply.status(), reply.text());
        return reply.json().path("group").asString();
    }

    @Test
    void each_rates_in_the_group_in_which_they_stand_to_the_subject() {
        String id = review();
        assertEquals(List.of("self", "superior", "peer", "subordinate"),
                List.of(groupOf(id, "rina"), groupOf(id, "kepala"), groupOf(id, "rekan-1"), groupOf(id, "staf-1")));
    }

    @Test
    void a_superior_rates_also_with_the_role_of_one_alone() {
        String id = review();
        assertEquals(200, cloud.http("POST /surveys/{surveyId}/reviews/{subject}").as("kepala", Role.ATASAN)
                .path("surveyId", id).path("subject", "rina").json("{\"answers\":{\"jelas\":3}}").call().status());
    }

    @Test
    void who_stands_in_no_group_learns_not_even_whether_there_is_such_a_person() {
        String id = review();
        Reply stranger = rate(id, "asing", "rina", 3);
        assertEquals(404, stranger.status());
        assertEquals(stranger.json().path("type"), rate(id, "asing", "tidak-ada", 3).json().path("type"));
        assertEquals(404, rate(id, "tidak-ada", "rina", 3).status());
        assertEquals(403, cloud.http("POST /surveys/{surveyId}/reviews/{subject}").as("b-1", Role.BKPSDM)
                .path("surveyId", id).path("subject", "rina").json("{\"answers\":{\"jelas\":3}}").call().status());
    }

    @Test
    void a_rating_has_to_have_the_reviews_shape_and_keep_its_rules() {
        String id = review();
        assertEquals(400, rate(id, "kepala", "rina", "{\"answers\":{\"lain\":3}}").status());
        assertEquals(400, rate(id, "kepala", "rina", "{\"answers\":{\"ramah\":3}}").status());
        assertEquals(400, rate(id, "kepala", "rina", "{\"version\":2,\"answers\":{\"jelas\":3}}").status());
    }

    @Test
    void a_review_takes_no_answers_about_oneself_as_a_survey_and_a_survey_no_ratings() {
        String id = review();
        assertEquals(404, respond(id, "rina", "{\"answers\":{\"jelas\":3}}").status());
        assertEquals(404, save(id, "rina", "{\"answers\":{\"jelas\":3}}", "if-none-match", "*").status());
        assertEquals(404, rate(published(), "kepala", "rina", 3).status());
        assertEquals(400, create("kunci-anonim", REVIEW.replace("\"review\"", "\"anonymous\":true,\"review\"")).call()
                .status());
    }

    @Test
    void a_review_that_measures_nothing_is_not_published() {
        String id = create("kunci-kosong", REVIEW.replaceFirst("(?s)\"competencies\":.*", "\"competencies\":[]}"))
                .call().json().path("surveyId").asString();
        Reply reply = move(id, "publication", Role.BKPSDM);
        assertEquals("422 /competencies",
                reply.status() + " " + reply.json().at("/errors/0/pointer").asString());
    }

    @Test
    void whom_the_review_does_not_ask_about_is_not_rated_but_may_rate() {
        String id = publish("kunci-pengawas", REVIEW.replace("\"review\"", "\"departments\":[\"dlh\"],\"review\""));
        cloud.deliver("onEvents", new PeopleChanged(List.of(moved("rina", "dlh"))));
        assertEquals(200, rate(id, "kepala", "rina", 3).status());
        assertEquals(404, rate(id, "rina", "kepala", 3).status());
        assertEquals(200, get(id, "kepala", Role.ASN).status(), "who rates reads what is asked");
    }

    @Test
    void a_rating_that_was_made_before_the_person_rated_moved_counts_by_when_it_was_made() {
        String id = publish("kunci-dishub", REVIEW.replace("\"review\"", "\"departments\":[\"dishub\"],\"review\""));
        String made = cloud.clock().instant().toString();
        cloud.clock().advance(Duration.ofHours(1));
        cloud.deliver("onEvents", new PeopleChanged(List.of(moved("rina", "dlh"))));
        assertEquals(404, rate(id, "kepala", "rina", 3).status());
        assertEquals(200, rate(id, "kepala", "rina", "{\"answeredAt\":\"" + made + "\",\"answers\":{\"jelas\":3}}")
                .status());
    }

    private static PeopleChanged.Person moved(String asn, String department) {
        var person = person(asn, 2, "kepala");
        return new PeopleChanged.Person(person.asn(), 2, person.name(),
                new DepartmentCode(department), person.position(), person.positionKind(),
                person.employment(), person.superior(), true, true, "");
    }

    @Test
    void evidence_is_one_aggregate_for_each_group_at_the_closing_and_nothing_before() {
        String id = review();
        rateRina(id, 4, "rina", "staf-1", "staf-2", "staf-3");
        rateRina(id, 2, "kepala", "rekan-1", "rekan-2");
        rateRina(id, 5, "rekan-3");
        assertEquals("", evidence("rina"));
        settle(id);
        assertEquals("peer M01 REVIEW_360 3000 of 3, self M01 SELF 4000 of 1, subordinate M01 REVIEW_360 4000 of 3,"
                + " superior M01 SUPERIOR 2000 of 1", evidence("rina"));
    }

    @Test
    void a_groups_evidence_weighs_as_the_review_says() {
        String id = review();
        rateRina(id, 2, "rina", "kepala", "rekan-1", "rekan-2", "rekan-3");
        settle(id);
        JsonNode evidence = JsonMapper.shared().readTree(why("rina")).path("evidence");
        assertEquals("review-360 0.199 self 0.099 superior 0.6", evidence.values().stream()
                .map(one -> one.path("source").asString() + " " + one.path("weight").asString()).sorted()
                .collect(Collectors.joining(" ")),
                "of 0.6, 0.3 and 0.6: superiors count thrice, thirds are rounded down");
    }

    @Test
    void a_group_of_two_is_evidence_of_nothing_and_is_shown_nowhere() {
        String id = review();
        rateRina(id, 1, "rekan-1", "rekan-2");
        rateRina(id, 4, "staf-1", "staf-2", "staf-3");
        settle(id);
        assertEquals("subordinate M01 REVIEW_360 4000 of 3", evidence("rina"));
        assertFalse(why("rina").contains("peer"), why("rina"));
    }

    @Test
    void the_smallest_group_is_the_reviews_own_where_that_is_larger() {
        String id = publish("kunci-lima", REVIEW.replace("\"review\"", "\"minimumGroupSize\":5,\"review\""));
        rateRina(id, 1, "rekan-1", "rekan-2", "rekan-3", "rekan-4");
        settle(id);
        assertEquals("", evidence("rina"));
    }

    private String why(String asn) {
        return cloud.http("GET /me/gaps/{competency}/why").as(asn, Role.ASN).path("competency", "M01").call().text();
    }

    @Test
    void what_was_said_first_gives_way_to_what_was_said_later_and_not_the_other_way_round() {
        String id = review();
        rate(id, "kepala", "rina", 1);
        cloud.clock().advance(Duration.ofHours(1));
        rate(id, "kepala", "rina", 5);
        assertEquals(200, rate(id, "kepala", "rina",
                "{\"answeredAt\":\"2026-11-24T01:00:00Z\",\"answers\":{\"jelas\":2}}").status());
        settle(id);
        assertEquals("superior M01 SUPERIOR 5000 of 1", evidence("rina"));
    }

    @Test
    void nothing_that_a_rater_said_is_kept_after_the_closing_and_no_answers_ever() {
        String id = review();
        rateRina(id, 4, "staf-1", "staf-2", "staf-3", "rekan-1", "kepala");
        assertFalse(cloud.contents("TABLE").contains("jelas"), cloud.contents("TABLE"));
        settle(id);
        assertFalse(cloud.contents("TABLE").contains("_RATING#"), cloud.contents("TABLE"));
    }

    @Test
    void nobody_reads_a_rating_by_the_routes_of_answers() {
        String id = review();
        rateRina(id, 4, "kepala");
        assertEquals(404, response("GET", id, "kepala").call().status());
        assertEquals(404, response("GET", id, "rina").call().status());
        assertEquals("{\"subject\":\"rina\",\"group\":\"superior\"}", rate(id, "kepala", "rina", 4).text());
    }

    @Test
    void a_review_that_still_takes_ratings_is_not_aggregated() {
        String id = review();
        rateRina(id, 4, "kepala");
        assertEquals(1, aggregate(id).size());
        move(id, "closing", Role.BKPSDM);
        assertEquals(1, aggregate(id).size(), "what was made before the closing may still come");
        assertEquals("", evidence("rina"));
    }

    @Test
    void a_review_that_nobody_closes_is_closed_settled_and_aggregated_by_what_the_schedule_tells() {
        String id = review();
        rateRina(id, 4, "staf-1", "staf-2", "staf-3");
        cloud.clock().set(Instant.parse("2026-12-01T00:00:00Z"));
        for (int day = 0; day < 5; day++) {
            cloud.schedule("settleWaves");
            cloud.clock().advance(Duration.ofDays(1));
        }
        var told = cloud.outbox().stream().filter(ReviewAggregationContinued.class::isInstance).toList();
        assertEquals(List.of(new ReviewAggregationContinued(id, "")), told);
        assertEquals(List.of(), cloud.deliver("onEvents", told.getFirst()));
        assertEquals("subordinate M01 REVIEW_360 4000 of 3", evidence("rina"));
    }

    @Test
    void eight_messages_at_once_record_the_same_once() {
        String id = review();
        rateRina(id, 4, "staf-1", "staf-2", "staf-3", "rekan-1", "rekan-2", "rekan-3");
        close(id);
        IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> aggregate(id))).toList()
                .forEach(delivery -> assertEquals(List.of(), delivery.join()));
        assertEquals("peer M01 REVIEW_360 4000 of 3, subordinate M01 REVIEW_360 4000 of 3", evidence("rina"));
        int items = cloud.items("TABLE");
        cloud.clock().advance(Duration.ofDays(1));
        aggregate(id);
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void a_rating_after_the_grace_is_not_taken() {
        String id = review();
        close(id);
        assertEquals(404, rate(id, "kepala", "rina", 3).status());
        assertEquals(404, rate(id, "kepala", "rina",
                "{\"answeredAt\":\"2026-11-25T00:00:00Z\",\"answers\":{\"jelas\":2}}").status());
    }

    @Test
    void more_people_than_one_message_takes_are_aggregated_by_the_messages_that_follow() {
        cloud.deliver("onEvents", new PeopleChanged(IntStream.range(0, 30)
                .mapToObj(i -> person("anggota-%02d".formatted(i), 1, "ketua")).toList()));
        String id = review();
        IntStream.range(0, 30).forEach(i -> rate(id, "anggota-%02d".formatted(i), "anggota-%02d".formatted(i), 3));
        settle(id);
        assertEquals("", evidence("anggota-29"));
        var next = cloud.outbox().stream().filter(ReviewAggregationContinued.class::isInstance).toList();
        assertEquals(1, next.size());
        assertEquals(List.of(), cloud.deliver("onEvents", next.getFirst()));
        assertEquals("self M01 SELF 3000 of 1", evidence("anggota-29"));
    }

    @Test
    void a_rater_sees_whom_they_may_rate_and_whom_they_have_rated() {
        String id = review();
        rate(id, "rina", "kepala", 3);
        assertEquals("rina self false, kepala subordinate true, rekan-1 peer false, rekan-2 peer false,"
                + " rekan-3 peer false, rekan-4 peer false, rekan-5 peer false, staf-1 superior false,"
                + " staf-2 superior false, staf-3 superior false", listed(id, "rina"));
        assertEquals("Nama kepala", mine(id, "rina", "50").get(1).path("name").asString());
        assertEquals("asing self false", listed(id, "asing"));
        for (String limit : List.of("1", "2", "3", "7")) {
            assertEquals(listed(id, "rina"), listed(id, "rina", limit));
        }
    }

    @Test
    void who_gets_another_superior_or_leaves_is_listed_where_they_are_now() {
        String id = review();
        var gone = person("staf-2", 2, "rina");
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("staf-1", 2, "rekan-1"),
                new PeopleChanged.Person(gone.asn(), 2, gone.name(), gone.department(), "", gone.positionKind(),
                        gone.employment(), gone.superior(), true, false, ""))),
                new PersonErased(new AsnId("staf-3"), 9));
        assertFalse(listed(id, "rina").contains("staf"), listed(id, "rina"));
        assertTrue(listed(id, "rekan-1").contains("staf-1 superior"), listed(id, "rekan-1"));
        assertEquals(404, rate(id, "staf-1", "rina", 3).status());
        assertEquals(404, rate(id, "rina", "staf-2", 3).status());
        assertFalse(cloud.contents("TABLE").contains("Nama staf-3"));
    }

    private String listed(String id, String rater) {
        return listed(id, rater, "50");
    }

    private String listed(String id, String rater, String limit) {
        return mine(id, rater, limit).stream().map(item -> item.path("subject").asString() + " "
                + item.path("group").asString() + " " + item.path("rated").asBoolean())
                .collect(Collectors.joining(", "));
    }

    @Test
    void what_an_erased_person_said_and_what_was_said_of_them_is_gone() {
        String id = review();
        rateRina(id, 4, "staf-1", "staf-2", "staf-3");
        rate(id, "rina", "staf-3", 2);
        cloud.deliver("onEvents", new PersonErased(new AsnId("staf-3"), 9));
        assertFalse(cloud.contents("TABLE").contains("_RATING#" + id + "#staf-3"));
        settle(id);
        assertEquals("", evidence("rina"), "two are left");
        cloud.deliver("onEvents", new PersonErased(new AsnId("rina"), 9));
        assertTrue(cloud.contents("TABLE").lines()
                .noneMatch(line -> line.contains("_SUBJECT#") && line.contains("rina")), cloud.contents("TABLE"));
    }
}
