package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.tumbuh.shared.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MyPerspectiveTest extends ReviewCity {

    private String perspective(String asn) {
        return cloud.http("GET /me/perspective").as(asn, Role.ASN).call().text();
    }

    private String items(String asn) {
        String text = perspective(asn);
        return text.substring(text.indexOf("\"items\""));
    }

    @Test
    void who_sees_themselves_a_level_above_the_others_has_a_blind_spot() {
        String id = review();
        rateRina(id, 5, "rina");
        rateRina(id, 3, "rekan-1", "rekan-2", "rekan-3");
        settle(id);
        assertEquals("\"items\":[{\"competency\":\"M01\",\"view\":\"blind-spot\",\"self\":5.000,\"others\":3.000,"
                + "\"groups\":[{\"group\":\"peer\",\"raters\":3,\"level\":3.000}]}]}", items("rina"));
    }

    @Test
    void whom_others_see_a_level_above_themselves_has_a_hidden_strength_and_between_they_are_alike() {
        String id = review();
        rate(id, "rina", "rina", "{\"answers\":{\"jelas\":2,\"ramah\":3}}");
        List.of("staf-1", "staf-2", "staf-3")
                .forEach(staf -> rate(id, staf, "rina", "{\"answers\":{\"jelas\":4,\"ramah\":3}}"));
        settle(id);
        assertEquals(List.of("hidden-strength", "alike"), views());
    }

    private List<String> views() {
        return cloud.http("GET /me/perspective").as("rina", Role.ASN).call().json().path("items").values().stream()
                .map(item -> item.path("view").asString()).toList();
    }

    @Test
    void without_a_group_that_is_large_enough_or_without_an_own_view_nothing_is_shown() {
        String id = review();
        rateRina(id, 5, "rina", "kepala", "rekan-1", "rekan-2");
        rate(id, "rekan-1", "rekan-2", 4);
        settle(id);
        assertEquals("\"items\":[{\"competency\":\"M01\",\"view\":\"not-shown\"}]}", items("rina"));
        assertEquals("{\"items\":[]}", perspective("staf-1"));
    }

    /** What the two peers and the superior say differs between two cities; the rest is the same. */
    @Test
    void nothing_that_a_person_is_told_depends_on_what_a_group_of_two_said() {
        assertEquals(told(1, 1), told(5, 2));
        assertEquals(told(1, 1), told(3, 4));
    }

    private Map<String, String> told(int first, int second) {
        start();
        people();
        String id = review();
        rateRina(id, 4, "rina", "staf-1", "staf-2");
        rateRina(id, 1, "staf-3");
        rateRina(id, first, "rekan-1");
        rateRina(id, second, "rekan-2");
        settle(id);
        return Map.of("perspective", items("rina"), "gaps", gaps("rina").toString(), "why",
                cloud.http("GET /me/gaps/{competency}/why").as("rina", Role.ASN).path("competency", "M01").call()
                        .text().replace(id, "review"));
    }

    @Test
    void the_others_mean_is_that_of_the_groups_that_are_shown_and_the_superior_is_in_none() {
        String id = review();
        rateRina(id, 4, "rina", "staf-1", "staf-2", "staf-3", "rekan-1", "rekan-2", "rekan-3");
        rateRina(id, 1, "kepala");
        settle(id);
        assertEquals("\"items\":[{\"competency\":\"M01\",\"view\":\"alike\",\"self\":4.000,\"others\":4.000,"
                + "\"groups\":[{\"group\":\"peer\",\"raters\":3,\"level\":4.000},"
                + "{\"group\":\"subordinate\",\"raters\":3,\"level\":4.000}]}]}", items("rina"));
    }

    @Test
    void the_last_review_is_the_one_that_closed_last() {
        String first = review();
        rateRina(first, 5, "rina");
        settle(first);
        cloud.clock().advance(Duration.ofDays(30));
        String second = publish("kunci-kedua", REVIEW.replace("2026-12-01", "2027-03-01"));
        rateRina(second, 3, "rina");
        settle(second);
        assertEquals(second, cloud.http("GET /me/perspective").as("rina", Role.ASN).call().json().path("surveyId")
                .asString());
        assertNotEquals(first, second);
    }
}
