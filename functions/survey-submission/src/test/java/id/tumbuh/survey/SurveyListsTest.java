package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Surveys as BKPSDM finds them: each in the list of where it is in its life, and in no other. */
class SurveyListsTest extends SurveyCity {

    private Reply ask(String status, Role role, String limit, String cursor) {
        return cloud.http("GET /surveys").as("b-1", role).query("status", status).query("limit", limit)
                .query("cursor", cursor).call();
    }

    private List<JsonNode> listed(String status) {
        List<JsonNode> all = new ArrayList<>();
        for (String cursor = ""; cursor != null;) {
            JsonNode page = ask(status, Role.BKPSDM, "2", cursor).json();
            assertTrue(page.path("items").size() <= 2, page.toString());
            all.addAll(page.path("items").values());
            cursor = page.path("next").asString(null);
        }
        return all;
    }

    private String titles(String status) {
        return listed(status).stream().map(survey -> survey.at("/title/id").asString()).sorted()
                .collect(Collectors.joining(" "));
    }

    private String lists() {
        return titles("draft") + " | " + titles("published") + " | " + titles("closed");
    }

    private String create(String title) {
        return create("kunci-" + title, SURVEY.replace("Survei", title)).call().json().path("surveyId").asString();
    }

    private void draft(String id, String body) {
        assertEquals(200, cloud.http("PUT /surveys/{surveyId}/draft").as("b-1", Role.BKPSDM).path("surveyId", id)
                .header("if-match", get(id, "b-1", Role.BKPSDM).headers().get("etag")).json(body).call().status());
    }

    @Test
    void a_survey_goes_from_list_to_list_as_its_life_goes_on() {
        List<String> ids = List.of("satu", "dua", "tiga", "empat", "lima").stream().map(this::create).toList();
        assertEquals("dua empat lima satu tiga |  | ", lists());
        move(ids.get(0), "publication", Role.BKPSDM);
        move(ids.get(1), "publication", Role.BKPSDM);
        move(ids.get(2), "publication", Role.BKPSDM);
        assertEquals("empat lima | dua satu tiga | ", lists());
        move(ids.get(1), "closing", Role.BKPSDM);
        assertEquals("empat lima | satu tiga | dua", lists());
        move(ids.get(1), "closing", Role.BKPSDM);
        assertEquals("empat lima | satu tiga | dua", lists());
    }

    @Test
    void a_list_tells_what_is_said_of_each_survey_now() {
        String id = create("satu");
        draft(id, SURVEY.replace("Survei", "dua"));
        assertEquals("dua |  | ", lists());
        assertEquals(id + " draft 0", told("draft"));
        move(id, "publication", Role.BKPSDM);
        draft(id, SURVEY.replace("Survei", "tiga").replace("2026-12-01T", "2026-12-09T"));
        assertEquals(" | dua | ", lists(), "what is to be published next is not said yet");
        move(id, "publication", Role.BKPSDM);
        assertEquals(" | tiga | ", lists());
        assertEquals(id + " published 2", told("published"));
        cloud.clock().advance(Duration.ofDays(30));
        assertEquals(" | tiga | ", lists(), "as long as nobody and no schedule closed it");
        move(id, "closing", Role.BKPSDM);
        assertEquals(id + " closed 2", told("closed"));
    }

    private String told(String status) {
        JsonNode survey = listed(status).getFirst();
        return survey.path("surveyId").asString() + " " + survey.path("status").asString() + " "
                + survey.path("version").asInt();
    }

    @Test
    void what_closed_last_comes_first() {
        List<String> ids = List.of("satu", "dua", "tiga").stream().map(this::create).toList();
        for (int i : List.of(1, 0, 2)) {
            move(ids.get(i), "publication", Role.BKPSDM);
            cloud.clock().advance(Duration.ofMinutes(1));
            move(ids.get(i), "closing", Role.BKPSDM);
        }
        assertEquals(List.of(ids.get(2), ids.get(0), ids.get(1)),
                listed("closed").stream().map(survey -> survey.path("surveyId").asString()).toList());
    }

    @Test
    void whoever_moves_it_at_once_leaves_it_in_one_list() {
        String id = create("satu");
        at(8, () -> move(id, "publication", Role.BKPSDM));
        assertEquals(" | satu | ", lists());
        at(8, () -> move(id, "closing", Role.BKPSDM));
        assertEquals(" |  | satu", lists());
    }

    private static void at(int once, Runnable work) {
        IntStream.range(0, once).mapToObj(i -> CompletableFuture.runAsync(work)).toList()
                .forEach(CompletableFuture::join);
    }

    @Test
    void auditors_read_the_lists_and_others_only_what_is_open_for_them() {
        create("satu");
        assertEquals(1, ask("draft", Role.AUDITOR, "50", "").json().path("items").size());
        for (Role role : List.of(Role.ASN, Role.ATASAN, Role.ADMIN_OPD, Role.MITRA, Role.PENILAI)) {
            assertEquals(403, ask("draft", role, "50", "").status(), role.toString());
        }
        assertEquals("400 status", ask("DRAFT", Role.BKPSDM, "50", "").status() + " "
                + ask("semua", Role.BKPSDM, "50", "").json().at("/errors/0/pointer").asString());
        published();
        assertEquals(List.of(1, 0), List.of(open("asn-1").size(), open("asn-2").size()));
    }
}
