package id.tumbuh.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.CourseCompleted;
import id.tumbuh.shared.event.CoursePublished;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final String BASE = "https://tumbuh.example";
    private static HttpServer issuer;
    private static RSAKey key;
    private TestCloud cloud;

    @BeforeAll
    static void startIssuer() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        issuer.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
    }

    @AfterAll
    static void stopIssuer() {
        issuer.stop(0);
    }

    @BeforeEach
    void start() {
        cloud = TestCloud.start(ProgressFunctions.class,
                Map.of("PUBLIC_URL", BASE, "LRS_KEY", "courseware", "LRS_SECRET", "rahasia", "OIDC_ISSUER",
                        "https://oidc",
                        "OIDC_AUDIENCE", "tumbuh", "OIDC_JWKS_URL",
                        "http://127.0.0.1:" + issuer.getAddress().getPort()),
                "TABLE");
        cloud.deliver("onEvents",
                new CoursePublished(new CourseId("ulas"), 1, new LocalizedText("U", "U"), new LessonHours(8), "LAN",
                        List.of(new CompetencyCode("T03")), new ProficiencyLevel(3), IntStream.range(0, 4)
                                .mapToObj(i -> new CoursePublished.Lesson("p" + i, new LocalizedText("L", "L"),
                                        new LessonHours(2)))
                                .toList()));
    }

    @Test
    void lessons_done_offline_complete_the_course_when_they_arrive_and_count_when_they_happened() {
        assertEquals(200, post(token("asn-1"), batch("asn-1", 0, 1, 2, 3)).status());
        var item = progress("asn-1");
        assertEquals(100, item.path("percent").asInt());
        assertEquals("2026-11-23T04:00:00Z", item.path("completedAt").asString());
        CourseCompleted event = (CourseCompleted) cloud.outbox().getFirst();
        assertEquals(4, event.lessons().size());
    }

    @Test
    void in_whatever_order_and_however_often_statements_arrive_a_course_completes_once() {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            statements.addAll(Collections.nCopies(3, statement(uuid(i), "asn-1", i)));
        }
        for (int seed = 0; seed < 3; seed++) {
            start();
            Collections.shuffle(statements, new Random(seed));
            statements.forEach(statement -> assertEquals(200, post(token("asn-1"), statement).status()));
            assertEquals(1, cloud.outbox().size());
            assertEquals("2026-11-23T04:00:00Z", progress("asn-1").path("completedAt").asString());
        }
    }

    @Test
    void the_same_statement_again_is_accepted_and_another_with_its_id_is_a_conflict() {
        post(token("asn-1"), statement(uuid(0), "asn-1", 0));
        int items = cloud.items("TABLE");
        assertEquals(200, post(token("asn-1"), statement(uuid(0), "asn-1", 0)).status());
        assertEquals(409, post(token("asn-1"), statement(uuid(0), "asn-1", 1)).status());
        assertEquals(409, post(token("asn-1"),
                "[" + statement(uuid(7), "asn-1", 2) + "," + statement(uuid(0), "asn-1", 1) + "]").status());
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void courseware_states_with_its_key_and_a_person_reads_only_their_own() {
        String basic = "Basic " + Base64.getEncoder().encodeToString("courseware:rahasia".getBytes());
        Reply stored = post(basic, statement(uuid(0), "asn-1", 0));
        assertEquals(200, stored.status());
        assertEquals("1.0.3", stored.headers().get("x-experience-api-version"));
        assertEquals(200, get(token("asn-1"), uuid(0)).status());
        assertEquals(404, get(token("asn-2"), uuid(0)).status());
        assertEquals(1, list(token("asn-1")).json().path("statements").size());
        assertEquals(0, list(token("asn-2")).json().path("statements").size());
    }

    @Test
    void nobody_speaks_without_good_credentials_or_about_somebody_else() {
        int items = cloud.items("TABLE");
        String statement = statement(uuid(0), "asn-1", 0);
        Instant now = cloud.clock().instant();
        for (String bad : List.of("", "Basic x",
                "Basic " + Base64.getEncoder().encodeToString("courseware:salah".getBytes()),
                "Bearer x", token("asn-1", "https://lain", "tumbuh", now.plusSeconds(60)),
                token("asn-1", "https://oidc", "lain", now.plusSeconds(60)),
                token("asn-1", "https://oidc", "tumbuh", now.minusSeconds(1)))) {
            Reply reply = post(bad, statement);
            assertEquals(401, reply.status(), bad);
            assertTrue(reply.headers().containsKey("x-experience-api-version"));
        }
        assertEquals(403, post(token("asn-2"), statement).status());
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void bad_statements_are_refused_and_nothing_of_the_batch_is_written() {
        int items = cloud.items("TABLE");
        for (String bad : List.of("{", "7", "[7]", "{}", statement("x", "asn-1", 0),
                "[" + statement(uuid(0), "asn-1", 0) + ",{}]",
                "[" + statement(uuid(0), "asn-1", 0) + "," + statement(uuid(0), "asn-1", 0) + "]")) {
            assertEquals(400, post(token("asn-1"), bad).status(), bad);
        }
        assertEquals(413, post(token("asn-1"), "[" + "7,".repeat(30) + "7]").status());
        assertEquals(413, post(token("asn-1"), "\"" + "x".repeat(1_000_001) + "\"").status());
        assertEquals(415, call(token("asn-1")).body(new byte[1], "text/plain").call().status());
        assertEquals(400, call(token("asn-1")).header("x-experience-api-version", "0.9")
                .json(statement(uuid(0), "asn-1", 0)).call().status());
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void a_phone_whose_clock_is_ahead_did_not_learn_in_the_future() {
        cloud.clock().set(Instant.parse("2026-11-22T00:00:00Z"));
        assertEquals(200, post(token("asn-1"), batch("asn-1", 0, 1, 2, 3)).status());
        assertEquals("2026-11-22T00:00:00Z", progress("asn-1").path("completedAt").asString());
    }

    private tools.jackson.databind.JsonNode progress(String subject) {
        return cloud.http("GET /me/progress").as(subject, Role.ASN).call().json().path("items").path(0);
    }

    private HttpCall call(String authorization) {
        return cloud.http("POST /xapi/statements").header("authorization", authorization).header(
                "x-experience-api-version",
                "1.0.3");
    }

    private Reply post(String authorization, String body) {
        return call(authorization).json(body).call();
    }

    private Reply get(String authorization, String id) {
        return cloud.http("GET /xapi/statements").header("authorization", authorization)
                .header("x-experience-api-version", "2.0.0").query("statementId", id).call();
    }

    private Reply list(String authorization) {
        return cloud.http("GET /xapi/statements").header("authorization", authorization)
                .header("x-experience-api-version", "2.0.0").call();
    }

    private static String batch(String asn, int... lessons) {
        return IntStream.of(lessons).mapToObj(i -> statement(uuid(i), asn, i)).toList().toString();
    }

    private static String uuid(int i) {
        return new UUID(0, i).toString();
    }

    private static String statement(String id, String asn, int lesson) {
        return """
                {"id":"%s","actor":{"objectType":"Agent","account":{"homePage":"%s","name":"%s"}},
                "verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},
                "object":{"id":"%s/courses/ulas/lessons/p%d"},"timestamp":"2026-11-23T0%d:00:00Z"}"""
                .formatted(id, BASE, asn, BASE, lesson, lesson + 1);
    }

    private String token(String subject) {
        return token(subject, "https://oidc", "tumbuh", cloud.clock().instant().plus(Duration.ofMinutes(5)));
    }

    private static String token(String subject, String issuedBy, String audience, Instant expires) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
                    new JWTClaimsSet.Builder().subject(subject).issuer(issuedBy).audience(audience)
                            .expirationTime(Date.from(expires)).claim("roles", List.of("asn")).build());
            jwt.sign(new RSASSASigner(key));
            return "Bearer " + jwt.serialize();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
