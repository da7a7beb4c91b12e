package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PeopleChanged;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who of a review's raters has not rated all whom they may: how many, and nothing else. */
class ReviewRemindersTest extends ReviewCity {

    private Reply ask(String id, String subject, Role role, String department, String limit, String cursor) {
        return cloud.http("GET /surveys/{surveyId}/reminders").as(subject, role).path("surveyId", id)
                .query("department", department).query("limit", limit).query("cursor", cursor).call();
    }

    /** How many ratings each still owes, such as rina 10. */
    private Map<String, Integer> owed(String id, String limit) {
        Map<String, Integer> all = new TreeMap<>();
        for (String cursor = ""; cursor != null;) {
            Reply reply = ask(id, "b-1", Role.BKPSDM, "dishub", limit, cursor);
            assertEquals(200, reply.status(), reply.text());
            JsonNode page = reply.json();
            assertTrue(page.path("items").size() <= Integer.parseInt(limit), page.toString());
            page.path("items").values()
                    .forEach(item -> all.put(item.path("asn").asString(), item.path("ratings").asInt()));
            cursor = page.path("next").asString(null);
        }
        return all;
    }

    /** The same by what each of them is told that they may rate. */
    private Map<String, Integer> told(String id) {
        Map<String, Integer> all = new TreeMap<>();
        Stream.concat(Stream.of("kepala", "rina", "asing", "asn-1"),
                Stream.concat(IntStream.rangeClosed(1, 5).mapToObj(i -> "rekan-" + i),
                        IntStream.rangeClosed(1, 3).mapToObj(i -> "staf-" + i)))
                .forEach(rater -> all.merge(rater,
                        (int) mine(id, rater, "50").stream().filter(one -> !one.path("rated").asBoolean()).count(),
                        Integer::sum));
        all.values().removeIf(left -> left == 0);
        return all;
    }

    @Test
    void each_owes_as_many_ratings_as_they_are_told_to_give_and_have_not_given() {
        String id = review();
        assertEquals(10, owed(id, "50").get("rina"), "herself, a superior, five peers, three subordinates");
        assertEquals(told(id), owed(id, "3"));
        rateRina(id, 3, "rina", "kepala", "rekan-1", "staf-1", "staf-1");
        rate(id, "asing", "asing", 4);
        assertEquals(9, owed(id, "50").get("rina"));
        assertTrue(!owed(id, "50").containsKey("asing"), "who gave all owes none");
        assertEquals(told(id), owed(id, "3"));
    }

    @Test
    void a_review_of_some_is_owed_by_those_who_may_rate_them() {
        String id = publish("kunci-dlh", REVIEW.replace("\"review\"", "\"departments\":[\"dlh\"],\"review\""));
        assertEquals(Map.of(), owed(id, "50"));
        PeopleChanged.Person rina = person("rina", 2, "kepala");
        cloud.deliver("onEvents", new PeopleChanged(List.of(new PeopleChanged.Person(rina.asn(), 2, rina.name(),
                new DepartmentCode("dlh"), "Pengelola", PositionKind.PELAKSANA, Employment.PNS, "kepala", true, true,
                ""))));
        assertEquals("kepala rekan-1 rekan-2 rekan-3 rekan-4 rekan-5 staf-1 staf-2 staf-3",
                String.join(" ", owed(id, "50").keySet()));
        rate(id, "staf-2", "rina", 1);
        assertEquals("kepala rekan-1 rekan-2 rekan-3 rekan-4 rekan-5 staf-1 staf-3",
                String.join(" ", owed(id, "50").keySet()));
    }

    @Test
    void it_says_nothing_of_whom_they_rated_or_what_they_said() {
        String id = review();
        rateRina(id, 1, "staf-1");
        JsonNode items = ask(id, "b-1", Role.BKPSDM, "dishub", "50", "").json().path("items");
        assertEquals("asn,name,positionKind,ratings", items.values().stream()
                .map(item -> String.join(",", item.propertyNames())).distinct().collect(Collectors.joining(" | ")));
        assertEquals("Nama kepala", items.values().stream()
                .filter(item -> item.path("asn").asString().equals("kepala")).findFirst().orElseThrow().path("name")
                .asString());
    }

    @Test
    void a_departments_administrator_sees_that_departments_raters_and_others_none() {
        String id = review();
        assertEquals(200, ask(id, "rekan-1", Role.ADMIN_OPD, "dishub", "50", "").status());
        assertEquals(403, ask(id, "rekan-1", Role.ADMIN_OPD, "dlh", "50", "").status());
        for (Role role : List.of(Role.ASN, Role.ATASAN, Role.AUDITOR, Role.MITRA)) {
            assertEquals(403, ask(id, "rekan-1", role, "dishub", "50", "").status(), role.toString());
        }
    }

    @Test
    void nobody_owes_anything_to_a_review_that_is_over() {
        String id = review();
        cloud.clock().advance(Duration.ofDays(30));
        assertEquals(Map.of(), owed(id, "50"));
        String closed = publish("kunci-lagi", REVIEW.replace("2026-12-01T", "2027-12-01T"));
        assertTrue(owed(closed, "50").containsKey("rina"));
        move(closed, "closing", Role.BKPSDM);
        assertEquals(Map.of(), owed(closed, "50"), "its ratings are deleted once they are aggregated");
    }

    /** A row of the department's list as it was before it told the superior. */
    record OldMember(String pk, String sk, String name, String positionKind, String grade) {}

    @Test
    void who_was_listed_before_lists_told_the_superior_owes_the_same() {
        String id = review();
        Map<String, Integer> before = owed(id, "50");
        cloud.database("TABLE").write()
                .put(new OldMember("DEPARTMENT#dishub", "rina", "Nama rina", "PELAKSANA", ""))
                .put(new OldMember("DEPARTMENT#dishub", "staf-1", "Nama staf-1", "PELAKSANA", "")).commit();
        assertEquals(before, owed(id, "50"));
    }
}
