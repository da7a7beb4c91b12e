package id.tumbuh.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.tumbuh.local.testing.FakeLambda;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who the gateway lets through to the function, and what it says to the others. */
class JwtAuthorizerTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private TestApi api;

    @BeforeEach
    void open() throws IOException {
        api = TestApi.guarded(FakeLambda.answering("{\"statusCode\":204}"));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_valid_token_passes_with_or_without_bearer_and_its_claims_are_strings() {
        String token = token("tumbuh", "tumbuh", Map.of("scope", "openid tumbuh", "roles", List.of("asn", "atasan"),
                "level", 3, "active", true));
        api.clock.advance(Duration.ofSeconds(5));
        assertEquals(204, api.get("/things", "authorization", token).statusCode());
        assertEquals(204, api.get("/things", "authorization", "Bearer " + token).statusCode());
        JsonNode jwt = api.event().path("requestContext").path("authorizer").path("jwt");
        assertEquals("asn-1", jwt.path("claims").path("sub").asString());
        assertEquals("[asn atasan]", jwt.path("claims").path("roles").asString());
        assertTrue(jwt.path("claims").path("level").isString() && jwt.path("claims").path("exp").isString());
        assertEquals("true", jwt.path("claims").path("active").asString());
        assertEquals("tumbuh", jwt.path("scopes").path(0).asString());
    }

    @Test
    void a_missing_token_is_unauthorized() {
        HttpResponse<String> answer = api.get("/things");
        assertUnauthorized(answer);
        assertEquals("Bearer", answer.headers().firstValue("www-authenticate").orElseThrow());
    }

    @Test
    void a_wrong_audience_or_issuer_is_unauthorized() {
        api.clock.advance(Duration.ofSeconds(5));
        assertUnauthorized(get(token("tumbuh", "other", Map.of("scope", "tumbuh"))));
        assertUnauthorized(get(token("stranger", "tumbuh", Map.of("scope", "tumbuh"))));
    }

    @Test
    void a_token_counts_only_between_its_times() {
        String token = token("tumbuh", "tumbuh", Map.of("scope", "tumbuh"));
        api.clock.advance(Duration.ofMinutes(-10));
        assertUnauthorized(get(token));
        api.clock.advance(Duration.ofMinutes(11));
        assertEquals(204, get(token).statusCode());
        api.clock.advance(HOUR);
        assertUnauthorized(get(token));
    }

    @Test
    void a_token_without_the_routes_scope_is_forbidden() {
        api.clock.advance(Duration.ofSeconds(5));
        for (Map<String, Object> claims : List.<Map<String, Object>>of(Map.of(), Map.of("scope", "openid"))) {
            HttpResponse<String> answer = get(token("tumbuh", "tumbuh", claims));
            assertEquals(403, answer.statusCode());
            assertEquals("{\"message\":\"Forbidden\"}", answer.body());
        }
        assertEquals(204, get(token("tumbuh", "tumbuh", Map.of("scp", List.of("a", "tumbuh")))).statusCode());
        assertEquals(1, api.calls());
    }

    @Test
    void what_was_not_signed_with_the_issuers_key_is_unauthorized() throws JOSEException {
        api.clock.advance(Duration.ofSeconds(5));
        String good = token("tumbuh", "tumbuh", Map.of("scope", "tumbuh"));
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(api.oidc.issuer()).audience("tumbuh").subject("asn-1")
                .claim("scope", "tumbuh").expirationTime(Date.from(api.clock.instant().plus(HOUR))).build();
        SignedJWT foreign = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("tumbuh").build(), claims);
        foreign.sign(new RSASSASigner(new RSAKeyGenerator(2048).keyID("tumbuh").generate()));
        SignedJWT hmac = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("tumbuh").build(), claims);
        hmac.sign(new MACSigner("a secret that is long enough for HS256"));
        for (String forged : List.of(foreign.serialize(), hmac.serialize(), new PlainJWT(claims).serialize(),
                good.substring(0, good.length() - 8) + "AAAAAAAA", "not-a-token", "a.b.c")) {
            assertUnauthorized(get(forged));
        }
        assertEquals(204, get(good).statusCode());
    }

    @Test
    void where_the_issuer_does_not_answer_nobody_passes() {
        String token = token("tumbuh", "tumbuh", Map.of("scope", "tumbuh"));
        api.oidc.close();
        HttpResponse<String> answer = get(token);
        assertUnauthorized(answer);
        assertTrue(answer.headers().firstValue("www-authenticate").orElseThrow().contains("communication error"));
    }

    private String token(String issuer, String audience, Map<String, Object> claims) {
        return api.oidc.token(issuer, "asn-1", audience, claims, HOUR);
    }

    private HttpResponse<String> get(String token) {
        return api.get("/things", "authorization", "Bearer " + token);
    }

    private static void assertUnauthorized(HttpResponse<String> answer) {
        assertEquals(401, answer.statusCode());
        assertEquals("{\"message\":\"Unauthorized\"}", answer.body());
        assertTrue(answer.headers().firstValue("www-authenticate").orElse("").startsWith("Bearer"));
    }
}
