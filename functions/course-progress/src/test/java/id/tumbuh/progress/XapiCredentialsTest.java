package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import id.tumbuh.runtime.testing.Reply;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who speaks at /xapi. */
class XapiCredentialsTest {

    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.withCourse();
    }

    @Test
    void courseware_states_with_its_key_and_a_person_reads_only_their_own() {
        Reply stored = lrs.post(TestLrs.courseware(), statement(uuid(0), "asn-1", 0));
        assertEquals(200, stored.status());
        assertEquals("1.0.3", stored.headers().get("x-experience-api-version"));
        assertEquals(200, lrs.get(lrs.token("asn-1"), uuid(0)).status());
        assertEquals(404, lrs.get(lrs.token("asn-2"), uuid(0)).status());
        assertEquals(1, lrs.list(lrs.token("asn-1")).call().json().path("statements").size());
        assertEquals(0, lrs.list(lrs.token("asn-2")).call().json().path("statements").size());
    }

    @Test
    void nobody_speaks_without_good_credentials_or_about_somebody_else() {
        int items = lrs.cloud().items("TABLE");
        String statement = statement(uuid(0), "asn-1", 0);
        Instant now = lrs.cloud().clock().instant();
        for (String bad : List.of("", "Basic x",
                TestLrs.basic("courseware:salah"),
                "Bearer x", claiming(claims -> claims.issuer("https://lain")),
                claiming(claims -> claims.audience("lain")),
                claiming(claims -> claims.expirationTime(Date.from(now.minusSeconds(1)))))) {
            Reply reply = lrs.post(bad, statement);
            assertEquals(401, reply.status(), bad);
            assertTrue(reply.headers().containsKey("x-experience-api-version"));
        }
        assertEquals(403, lrs.post(lrs.token("asn-2"), statement).status());
        assertEquals(items, lrs.cloud().items("TABLE"));
    }

    @Test
    void a_good_token_without_the_scope_or_the_role_may_not_speak() {
        String statement = statement(uuid(0), "asn-1", 0);
        int items = lrs.cloud().items("TABLE");
        for (String token : List.of(claiming(claims -> claims.claim("scope", null)),
                claiming(claims -> claims.claim("scope", "openid tumbuh2")),
                claiming(claims -> claims.claim("scope", List.of("openid"))),
                claiming(claims -> claims.claim("roles", List.of("auditor"))),
                claiming(claims -> claims.claim("roles", null)), claiming(claims -> claims.subject("a b")))) {
            Reply reply = lrs.post(token, statement);
            assertEquals(403, reply.status());
            assertEquals("urn:tumbuh:problem:forbidden", reply.json().path("type").asString());
            assertEquals("1.0.3", reply.headers().get("x-experience-api-version"));
            assertEquals(403, lrs.get(token, uuid(0)).status());
        }
        assertEquals(items, lrs.cloud().items("TABLE"));
    }

    @Test
    void the_scope_is_found_where_the_gateway_finds_it() {
        for (String token : List.of(claiming(claims -> claims.claim("scope", List.of("openid", "tumbuh"))),
                claiming(claims -> claims.claim("scope", null).claim("scp", "tumbuh")),
                claiming(claims -> claims.claim("scope", "openid").claim("scp", List.of("tumbuh"))),
                claiming(claims -> claims.audience((String) null).claim("client_id", "tumbuh")))) {
            assertEquals(200, lrs.list(token).call().status());
        }
        Instant later = lrs.cloud().clock().instant().plusSeconds(30);
        assertEquals(401, lrs.list(claiming(claims -> claims.issueTime(Date.from(later)))).call().status());
        assertEquals(401, lrs.list(claiming(claims -> claims.notBeforeTime(Date.from(later)))).call().status());
        assertEquals(401, lrs.list(claiming(claims -> claims.audience("lain").claim("client_id", "tumbuh"))).call()
                .status());
    }

    @Test
    void an_access_token_may_say_its_type_or_not() {
        JWTClaimsSet claims = TestIssuer.claims("asn-1", lrs.cloud().clock().instant().plusSeconds(60)).build();
        for (Optional<String> type : List.of(Optional.of("JWT"), Optional.of("at+jwt"),
                Optional.of("application/at+jwt"), Optional.<String>empty())) {
            assertEquals(200, lrs.list(TestIssuer.bearer(claims, type)).call().status(), type.toString());
        }
        assertEquals(401, lrs.list(TestIssuer.bearer(claims, Optional.of("dpop+jwt"))).call().status());
    }

    @Test
    void while_the_issuer_can_not_be_asked_no_good_token_is_called_wrong() {
        lrs = TestLrs.start("http://127.0.0.1:1");
        for (int i = 0; i < 4; i++) {
            Reply reply = lrs.post(lrs.token("asn-1"), statement(uuid(0), "asn-1", 0));
            assertEquals(503, reply.status());
            assertEquals("urn:tumbuh:problem:issuer-unreachable", reply.json().path("type").asString());
            assertEquals("30", reply.headers().get("retry-after"));
            assertEquals("1.0.3", reply.headers().get("x-experience-api-version"));
        }
        assertEquals(401, lrs.post("Bearer x", statement(uuid(0), "asn-1", 0)).status());
        assertEquals(200, lrs.post(TestLrs.courseware(), statement(uuid(0), "asn-1", 0)).status());
    }

    @Test
    void tokens_of_keys_that_do_not_exist_are_wrong_however_many_come() {
        JWTClaimsSet claims = TestIssuer.claims("asn-1", lrs.cloud().clock().instant().plusSeconds(60)).build();
        for (int i = 0; i < 6; i++) {
            assertEquals(401, lrs.list(TestIssuer.bearer(claims, Optional.of("JWT"), "forged-" + i)).call().status());
        }
        assertEquals(200, lrs.list(lrs.token("asn-1")).call().status());
    }

    private String claiming(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant expires = lrs.cloud().clock().instant().plusSeconds(60);
        return TestIssuer.bearer(change.apply(TestIssuer.claims("asn-1", expires)).build());
    }
}
