package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.cli.CloudClient.Answer;
import id.tumbuh.local.demo.Quiet;
import id.tumbuh.local.template.CloudTemplate.RouteSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the whole city, gateway and functions, does with requests that it must refuse: nothing is written, nothing is
 * answered with 5xx, and every answer is in the contract.
 */
class BadInputTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final Duration HOUR = Duration.ofHours(1);
    private int items;

    @BeforeEach
    void count() throws IOException {
        Quiet.await(CITY.cloud(), Duration.ofSeconds(30));
        items = CITY.items();
    }

    @AfterEach
    void nothing_was_written() throws IOException {
        Quiet.await(CITY.cloud(), Duration.ofSeconds(30));
        assertEquals(items, CITY.items());
    }

    @Test
    void without_a_valid_token_no_guarded_route_is_reached() {
        List<String> tokens = List.of("", "not-a-token",
                CITY.cloud().oidc().token("demo-bkpsdm", "other", List.of("bkpsdm"), HOUR),
                CITY.cloud().oidc().token("demo-bkpsdm", "tumbuh", List.of("bkpsdm"), Duration.ofSeconds(-5)),
                CITY.cloud().oidc().token("stranger", "demo-bkpsdm", "tumbuh",
                        Map.of("scope", "tumbuh", "roles", List.of("bkpsdm")), HOUR));
        for (RouteSpec route : guarded()) {
            for (String token : tokens) {
                Answer answer = CITY.send(route.method(), path(route), token, new byte[0]);
                assertEquals(401, answer.status(), route.routeKey());
                assertEquals("{\"message\":\"Unauthorized\"}", answer.text());
            }
        }
    }

    @Test
    void a_token_without_the_scope_is_forbidden_by_the_gateway() {
        String token = CITY.cloud().oidc().token("tumbuh", "demo-bkpsdm", "tumbuh",
                Map.of("scope", "openid", "roles", List.of("bkpsdm")), HOUR);
        for (RouteSpec route : guarded()) {
            Answer answer = CITY.send(route.method(), path(route), token, new byte[0]);
            assertEquals(403, answer.status(), route.routeKey());
            assertEquals("{\"message\":\"Forbidden\"}", answer.text());
        }
    }

    @Test
    void an_unknown_path_or_method_is_the_gateways_not_found() {
        for (String request : List.of("GET /nothing", "DELETE /me", "POST /health", "GET /me/", "GET /")) {
            Answer answer = CITY.send(request.split(" ")[0], request.split(" ")[1], "", new byte[0]);
            assertEquals(404, answer.status(), request);
            assertEquals("{\"message\":\"Not Found\"}", answer.text());
        }
    }

    @Test
    void an_unknown_id_and_somebody_elses_thing_are_not_found_alike() {
        for (String path : List.of("/courses/tidak-ada", "/surveys/tidak-ada", "/certificates/tidak-ada",
                "/people/imports/tidak-ada", "/award-runs/1999-Q1", "/award-runs/musim-hujan")) {
            assertProblem(404, CITY.get(path, CITY.token("bkpsdm")));
        }
        assertEquals(404, CITY.get("/verify/tidak-ada", "").status());
        assertProblem(404, CITY.get("/me", CITY.token("nobody-here", "asn")));
    }

    @Test
    void a_role_that_may_not_is_forbidden() {
        String key = UUID.randomUUID().toString();
        String mitra = CITY.token("mitra");
        String survey = """
                {"title":{"id":"S","en":"S"},"opensAt":"2026-01-01T00:00:00Z","closesAt":"2027-01-01T00:00:00Z",
                "questions":[{"name":"a","competency":"T01","title":{"id":"a","en":"a"}}]}""";
        assertProblem(403, CITY.json("POST", "/surveys", mitra, survey, "idempotency-key", key));
        assertProblem(403, CITY.json("POST", "/innovations", mitra,
                "{\"title\":\"Judul yang baik\",\"summary\":\"Ringkasan yang cukup panjang.\"}", "idempotency-key",
                key));
        assertProblem(403, CITY.send("POST", "/people/imports", CITY.token("asn"), "a".getBytes(), "content-type",
                "text/csv", "idempotency-key", key));
        assertProblem(403, CITY.get("/training-needs", CITY.token("asn")));
        assertProblem(403, CITY.get("/award-runs/2026-Q4", CITY.token("asn")));
        assertProblem(403, CITY.send("PUT", "/courses/operator-ulas/enrolments/me", mitra, new byte[0]));
    }

    @Test
    void bodies_that_are_malformed_of_another_type_or_too_large_are_refused() {
        String key = UUID.randomUUID().toString();
        for (String path : List.of("/surveys", "/innovations")) {
            String token = path.equals("/surveys") ? CITY.token("bkpsdm") : CITY.token("asn");
            for (String body : List.of("{", "[]", "[1]", "null", "\"text\"", "{\"title\":7}", "{\"a\":1,\"a\":2}")) {
                assertProblem(400, CITY.json("POST", path, token, body, "idempotency-key", key));
            }
            assertProblem(415, CITY.send("POST", path, token, "{}".getBytes(), "content-type", "text/plain",
                    "idempotency-key", key));
            assertProblem(413, CITY.json("POST", path, token, "{\"title\":\"" + "x".repeat(300_000) + "\"}",
                    "idempotency-key", key));
            Answer gateways = CITY.send("POST", path, token, new byte[10 * 1024 * 1024 + 1], "content-type",
                    "application/json");
            assertEquals(413, gateways.status());
            assertEquals("{\"message\":\"Request Entity Too Large\"}", gateways.text());
        }
    }

    @Test
    void a_missing_idempotency_key_is_a_bad_request() {
        assertProblem(400, CITY.json("POST", "/innovations", CITY.token("asn"),
                "{\"title\":\"Judul yang baik\",\"summary\":\"Ringkasan yang cukup panjang.\"}"));
    }

    @Test
    void a_webhook_without_the_right_signature_is_refused() {
        String event = "{\"specversion\":\"1.0\"}";
        String now = String.valueOf(java.time.Instant.now().getEpochSecond());
        assertProblem(401, CITY.json("POST", "/webhooks/complaints", "", event));
        assertProblem(401, CITY.json("POST", "/webhooks/complaints", "", event, "webhook-id", "m1",
                "webhook-timestamp", now, "webhook-signature", "v1,AAAA"));
        assertProblem(401, CITY.json("POST", "/webhooks/complaints", "", event, "webhook-id", "m1",
                "webhook-timestamp", "1", "webhook-signature", "v1,AAAA"));
    }

    @Test
    void learning_records_want_credentials_of_their_own() {
        String version = "x-experience-api-version";
        for (String authorization : List.of("", "Basic bm9ib2R5Om5vdGhpbmc=", "Bearer x", "Basic ?", "Digest y")) {
            Answer answer = CITY.json("POST", "/xapi/statements", "", "[]", version, "1.0.3", "authorization",
                    authorization);
            assertProblem(401, answer);
            assertEquals("1.0.3", answer.headers().get(version));
        }
        String asn = CITY.token("asn");
        assertProblem(400, CITY.json("POST", "/xapi/statements", asn, "[7]", version, "1.0.3"));
        assertProblem(400, CITY.json("POST", "/xapi/statements", asn, "[]"));
    }

    @Test
    void control_paths_are_refused_to_pages_of_another_origin() {
        for (String path : List.of("/_local/token?role=bkpsdm", "/_local/schedules/IncentiveCalculateAwardsNightly")) {
            Answer answer = CITY.send("POST", path, "", new byte[0], "origin", "https://evil.example");
            assertEquals(403, answer.status());
            assertFalse(answer.text().startsWith("ey"));
        }
        assertEquals(404, CITY.send("POST", "/_local/token?role=raja", "", new byte[0]).status());
        assertEquals(404, CITY.send("POST", "/_local/schedules/Nothing", "", new byte[0]).status());
    }

    private static List<RouteSpec> guarded() {
        List<RouteSpec> routes = CITY.cloud().template().functions().stream()
                .flatMap(function -> function.routes().stream()).filter(route -> !route.authorizer().isEmpty())
                .toList();
        assertTrue(routes.size() > 20);
        return routes;
    }

    private static String path(RouteSpec route) {
        return route.path().replaceAll("\\{[^}]*}", "x");
    }

    private static void assertProblem(int status, Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.headers().get("content-type"));
        assertEquals(status, answer.json().path("status").asInt());
        assertTrue(answer.json().path("type").asString().startsWith("urn:tumbuh:problem:"));
    }
}
