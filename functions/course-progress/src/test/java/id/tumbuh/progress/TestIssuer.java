package id.tumbuh.progress;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** The city's OIDC issuer with its one key, as long as the tests' JVM lives. */
final class TestIssuer {

    static final String ISSUER = "https://oidc";
    static final String AUDIENCE = "tumbuh";
    private static final TestIssuer SHARED = new TestIssuer();

    private final RSAKey key;
    private final HttpServer server;

    private TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k1").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    static String keysUrl() {
        return "http://127.0.0.1:" + SHARED.server.getAddress().getPort();
    }

    /** An ASN's claims as the issuer gives them, to be changed by a test. */
    static JWTClaimsSet.Builder claims(String subject, Instant expires) {
        return new JWTClaimsSet.Builder().subject(subject).issuer(ISSUER).audience(AUDIENCE)
                .expirationTime(Date.from(expires)).claim("scope", "openid tumbuh").claim("roles", List.of("asn"));
    }

    /** The header that carries the claims in a signed token. */
    static String bearer(JWTClaimsSet claims) {
        return bearer(claims, Optional.of("JWT"));
    }

    static String bearer(JWTClaimsSet claims, Optional<String> type) {
        return bearer(claims, type, "k1");
    }

    /** @param keyId which key the token says that it was signed with */
    static String bearer(JWTClaimsSet claims, Optional<String> type, String keyId) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId)
                    .type(type.map(JOSEObjectType::new).orElse(null)).build(), claims);
            jwt.sign(new RSASSASigner(SHARED.key));
            return "Bearer " + jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
