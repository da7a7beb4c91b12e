package id.tumbuh.progress;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import id.tumbuh.runtime.Settings;
import id.tumbuh.shared.AsnId;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Who speaks at /xapi: courseware with a key and secret (HTTP Basic, as every learning record store has it), or a person
 * with the token of the city's issuer. The gateway has no authorizer there, because it knows no Basic.
 */
final class XapiCredentials {

    /** Who may state what. */
    sealed interface Speaker {}

    /** Courseware: statements about anybody. */
    record Courseware() implements Speaker {}

    /** A person: statements about themselves. */
    record Person(AsnId asn) implements Speaker {}

    private final byte[] basic;
    private final DefaultJWTProcessor<SecurityContext> tokens = new DefaultJWTProcessor<>();

    private XapiCredentials(byte[] basic, JWKSource<SecurityContext> keys, String issuer, String audience,
            Clock clock) {
        this.basic = basic;
        tokens.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        tokens.setJWTClaimsSetVerifier((claims, context) -> check(claims, issuer, audience, clock));
    }

    static XapiCredentials from(Settings settings, Clock clock) {
        String pair = settings.required("LRS_KEY") + ":" + settings.required("LRS_SECRET");
        byte[] basic = Base64.getEncoder().encode(pair.getBytes(StandardCharsets.UTF_8));
        try {
            JWKSource<SecurityContext> keys = JWKSourceBuilder
                    .create(URI.create(settings.required("OIDC_JWKS_URL")).toURL()).build();
            return new XapiCredentials(basic, keys, settings.required("OIDC_ISSUER"),
                    settings.required("OIDC_AUDIENCE"),
                    clock);
        } catch (MalformedURLException e) {
            throw new IllegalStateException("the setting OIDC_JWKS_URL is no address", e);
        }
    }

    Optional<Speaker> speaker(String authorization) {
        if (authorization.startsWith("Basic ")) {
            byte[] sent = authorization.substring("Basic ".length()).strip().getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(basic, sent) ? Optional.of(new Courseware()) : Optional.empty();
        }
        return authorization.startsWith("Bearer ")
                ? person(authorization.substring("Bearer ".length()).strip())
                : Optional.empty();
    }

    private Optional<Speaker> person(String token) {
        try {
            JWTClaimsSet claims = tokens.process(token, null);
            List<String> roles = Optional.ofNullable(claims.getStringListClaim("roles")).orElse(List.of());
            return roles.contains("asn") ? Optional.of(new Person(new AsnId(claims.getSubject()))) : Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void check(JWTClaimsSet claims, String issuer, String audience, Clock clock)
            throws BadJWTException {
        Date now = Date.from(clock.instant());
        boolean good = issuer.equals(claims.getIssuer()) && claims.getAudience().contains(audience)
                && claims.getExpirationTime() != null && now.before(claims.getExpirationTime())
                && (claims.getNotBeforeTime() == null || !now.before(claims.getNotBeforeTime()));
        if (!good) {
            throw new BadJWTException("issuer, audience or time");
        }
    }
}
