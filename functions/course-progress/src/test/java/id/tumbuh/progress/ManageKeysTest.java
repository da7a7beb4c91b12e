package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.basic;
import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** BKPSDM makes, lists, limits and revokes keys. */
class ManageKeysTest {

    private static final String GOOD = grant("LMS kota", "[\"read\",\"write\"]", "[]");

    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.withCourse();
    }

    @Test
    void a_made_key_works_and_its_secret_is_kept_nowhere() {
        Reply made = make("kunci-001", GOOD).call();
        assertEquals(201, made.status());
        JsonNode key = made.json();
        assertTrue(key.path("key").asString().matches("[0-9a-f]{20}"));
        assertTrue(key.path("secret").asString().matches("[A-Za-z0-9_-]{43}"));
        assertFalse(made.headers().containsKey("location"), "no route answers a GET of one key");
        assertEquals("no-store", made.headers().get("cache-control"));
        assertEquals(200, lrs.post(authorization(key), statement(uuid(0), "asn-1", 0)).status());
        assertFalse(lrs.cloud().contents("TABLE").contains(key.path("secret").asString()));
        assertFalse(list().toString().contains("secret"));
    }

    @Test
    void the_same_request_eight_times_at_once_is_one_key_whose_secret_one_answer_has() {
        List<Reply> replies = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> make("kunci-001", GOOD).call())).toList().stream()
                .map(CompletableFuture::join).toList();
        assertEquals(1, replies.stream().filter(reply -> reply.status() == 201).count());
        String key = replies.stream().filter(reply -> reply.status() == 201).findFirst().orElseThrow().json()
                .path("key").asString();
        for (Reply again : replies.stream().filter(reply -> reply.status() != 201).toList()) {
            assertEquals(409, again.status());
            assertEquals("urn:tumbuh:problem:key-made-before", again.json().path("type").asString());
            assertTrue(again.json().at("/errors/0/detail").asString().contains(key), again.text());
            assertFalse(again.text().contains("secret\""));
        }
        assertEquals(1, list().path("items").size());
    }

    @Test
    void an_idempotency_key_is_bound_to_its_body_and_its_admin() {
        assertEquals(201, make("kunci-001", GOOD).call().status());
        assertEquals(422, make("kunci-001", GOOD.replace("LMS", "H5P")).call().status());
        assertEquals(201, make("kunci-001", GOOD).as("b-2", Role.BKPSDM).call().status());
        assertEquals(400, lrs.cloud().http("POST /lrs/keys").as("b-1", Role.BKPSDM).json(GOOD).call().status());
    }

    @Test
    void a_key_is_limited_at_once() {
        JsonNode key = make("kunci-001", GOOD).call().json();
        assertEquals(200, lrs.post(authorization(key), statement(uuid(0), "asn-1", 0)).status());
        Reply limited = limit(key, 1, grant("LMS kota", "[\"read\"]", "[\"" + TestLrs.BASE + "/courses/ulas\"]"));
        assertEquals(200, limited.status());
        assertEquals(2, limited.json().path("version").asInt());
        assertEquals("[\"read\"]", limited.json().path("permissions").toString());
        assertEquals(403, lrs.post(authorization(key), statement(uuid(1), "asn-1", 1)).status());
        assertEquals(200, lrs.get(authorization(key), uuid(0)).status());
        assertEquals(200, limit(key, 2, grant("LMS kota", "[\"read\"]", "[\"https://lain.example/\"]")).status());
        assertEquals(404, lrs.get(authorization(key), uuid(0)).status());
    }

    @Test
    void of_two_admins_who_limit_the_same_key_at_once_one_is_told_to_look_again() {
        JsonNode key = make("kunci-001", GOOD).call().json();
        List<Integer> statuses = new ArrayList<>(IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture
                        .supplyAsync(() -> limit(key, 1, grant("LMS " + i, "[\"read\"]", "[]")).status()))
                .toList().stream().map(CompletableFuture::join).sorted().toList());
        assertEquals(List.of(200, 409), statuses);
        assertEquals(2, list().at("/items/0/version").asInt());
    }

    @Test
    void a_limit_that_is_asked_for_again_is_answered_as_the_first_time() {
        JsonNode key = make("kunci-001", GOOD).call().json();
        String reading = grant("LMS kota", "[\"read\"]", "[]");
        assertEquals(limit(key, 1, reading).text(), limit(key, 1, reading).text());
        assertEquals(409, limit(key, 1, GOOD).status());
        Reply stale = limit(key, 7, GOOD);
        assertEquals(409, stale.status());
        assertEquals("version", stale.json().at("/errors/0/pointer").asString());
        assertTrue(stale.json().at("/errors/0/detail").asString().contains("versi 2"), stale.text());
    }

    @Test
    void a_revoked_key_is_shut_out_at_once_for_good_and_stays_in_the_list() {
        JsonNode key = make("kunci-001", GOOD).call().json();
        Reply revoked = revoke(key.path("key").asString()).call();
        assertEquals(204, revoked.status());
        assertEquals("", revoked.text());
        assertEquals(401, lrs.post(authorization(key), statement(uuid(0), "asn-1", 0)).status());
        String at = list().at("/items/0/revokedAt").asString();
        lrs.cloud().clock().set(lrs.cloud().clock().instant().plusSeconds(3600));
        assertEquals(204, revoke(key.path("key").asString()).call().status());
        assertEquals(at, list().at("/items/0/revokedAt").asString());
        Reply late = limit(key, 2, GOOD);
        assertEquals(409, late.status());
        assertTrue(late.json().at("/errors/0/detail").asString().contains("dicabut"), late.text());
        assertEquals(409, make("kunci-001", GOOD).call().status());
        assertEquals(401, lrs.post(authorization(key), statement(uuid(0), "asn-1", 0)).status());
    }

    @Test
    void a_key_that_is_limited_while_it_is_revoked_is_revoked() {
        JsonNode key = make("kunci-001", GOOD).call().json();
        List<CompletableFuture<Integer>> limiting = IntStream.range(0, 4).mapToObj(i -> CompletableFuture
                .supplyAsync(() -> limit(key, 1, grant("LMS " + i, "[\"read\"]", "[]")).status())).toList();
        assertEquals(204, revoke(key.path("key").asString()).call().status());
        limiting.forEach(CompletableFuture::join);
        assertEquals(401, lrs.get(authorization(key), uuid(0)).status());
    }

    @Test
    void a_key_that_is_not_there_is_not_found() {
        for (String id : List.of("tidak-ada", "0123456789abcdef0123", "courseware")) {
            assertEquals(404, revoke(id).call().status(), id);
            assertEquals(404, lrs.cloud().http("PUT /lrs/keys/{keyId}").path("keyId", id).as("b-1", Role.BKPSDM)
                    .json(versioned(GOOD, 1)).call().status(), id);
        }
        assertEquals(0, list().path("items").size());
    }

    @Test
    void a_curious_colleague_learns_and_changes_nothing() {
        JsonNode key = make("kunci-001", GOOD).call().json();
        String id = key.path("key").asString();
        int items = lrs.cloud().items("TABLE");
        for (Role role : Role.values()) {
            if (role != Role.BKPSDM) {
                for (HttpCall call : List.of(make("kunci-002", GOOD), make("kunci-002", "{"), listing(), revoke(id),
                        revoke("tidak-ada"), limiting(id, versioned(GOOD, 1)), limiting("tidak-ada", "{"))) {
                    Reply reply = call.as("asn-1", role).call();
                    assertEquals(403, reply.status(), role.code());
                    assertFalse(reply.text().contains(id));
                }
            }
        }
        assertEquals(items, lrs.cloud().items("TABLE"));
        assertEquals(200, lrs.post(authorization(key), statement(uuid(0), "asn-1", 0)).status());
    }

    @Test
    void the_list_has_every_key_once_however_it_is_paged() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            made.add(make("kunci-00" + i, GOOD).call().json().path("key").asString());
        }
        List<String> listed = new ArrayList<>();
        HttpCall page = listing().query("limit", "2");
        for (String next = "first"; !next.isEmpty();) {
            JsonNode answer = page.call().json();
            StreamSupport.stream(answer.path("items").spliterator(), false)
                    .forEach(item -> listed.add(item.path("key").asString()));
            next = answer.path("next").asString("");
            page = listing().query("limit", "2").query("cursor", next);
        }
        assertEquals(5, listed.size());
        assertEquals(made, new HashSet<>(listed));
    }

    @Test
    void what_a_key_is_for_is_said_whole_and_well_or_not_taken() {
        int items = lrs.cloud().items("TABLE");
        for (String bad : List.of("{}", "[]", "{", grant("", "[\"read\"]", "[]"),
                grant("x".repeat(101), "[\"read\"]", "[]"), grant("LMS", "[]", "[]"), grant("LMS", "[\"admin\"]", "[]"),
                grant("LMS", "[\"read\",\"read\"]", "[]"), grant("LMS", "\"read\"", "[]"), grant("LMS", "[7]", "[]"),
                grant("LMS", "[\"read\"]", "null"), grant("LMS", "[\"read\"]", "\"https://x.example\""),
                "{\"label\":\"LMS\",\"permissions\":[\"read\"]}",
                grant("LMS", "[\"read\"]",
                        IntStream.range(0, 51).mapToObj(i -> "\"https://x.example/" + i + "\"").toList()
                                .toString()))) {
            assertEquals(400, make("kunci-001", bad).call().status(), bad);
        }
        for (String bad : List.of("kursus", "https://", "https:/", "https:///a", "https://x.example/a b", "urn:",
                ":a", "/a", "https://x.example/<a>", "https://x.example/" + "x".repeat(250))) {
            Reply reply = make("kunci-001", grant("LMS", "[\"read\"]", "[\"https://x.example\",\"" + bad + "\"]"))
                    .call();
            assertEquals(400, reply.status(), bad);
            assertEquals("/activities/1", reply.json().at("/errors/0/pointer").asString());
        }
        assertEquals(415, make("kunci-001", GOOD).header("content-type", "text/plain").call().status());
        assertEquals(413, make("kunci-001", "{\"label\":\"" + "x".repeat(40_000) + "\"}").call().status());
        assertEquals(items, lrs.cloud().items("TABLE"));
        for (String good : List.of("https://x.example", "https://x.example/kursus#", "urn:kursus:1", "tag:kota,2026:a",
                "https://contoh.example/pelatihan-ñ")) {
            assertEquals(201, make("kunci-" + good.hashCode(), grant("LMS", "[\"write\"]", "[\"" + good + "\"]")).call()
                    .status(), good);
        }
    }

    private HttpCall make(String idempotencyKey, String body) {
        return lrs.cloud().http("POST /lrs/keys").as("b-1", Role.BKPSDM).header("idempotency-key", idempotencyKey)
                .json(body);
    }

    private HttpCall listing() {
        return lrs.cloud().http("GET /lrs/keys").as("b-1", Role.BKPSDM);
    }

    private JsonNode list() {
        Reply reply = listing().call();
        assertEquals(200, reply.status());
        return reply.json();
    }

    private HttpCall limiting(String keyId, String body) {
        return lrs.cloud().http("PUT /lrs/keys/{keyId}").path("keyId", keyId).as("b-1", Role.BKPSDM).json(body);
    }

    private Reply limit(JsonNode key, int version, String grant) {
        return limiting(key.path("key").asString(), versioned(grant, version)).call();
    }

    private HttpCall revoke(String keyId) {
        return lrs.cloud().http("DELETE /lrs/keys/{keyId}").path("keyId", keyId).as("b-1", Role.BKPSDM);
    }

    private static String authorization(JsonNode key) {
        return basic(key.path("key").asString() + ":" + key.path("secret").asString());
    }

    private static String grant(String label, String permissions, String activities) {
        return "{\"label\":\"%s\",\"permissions\":%s,\"activities\":%s}".formatted(label, permissions, activities);
    }

    private static String versioned(String grant, int version) {
        return grant.replaceFirst("\\{", "{\"version\":" + version + ",");
    }
}
