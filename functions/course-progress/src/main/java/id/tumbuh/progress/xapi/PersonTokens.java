package id.tumbuh.progress.xapi;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.runtime.Settings;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Role;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks a person's token as the gateway's JWT authorizer does on the other routes: the signature, then iss, aud or
 * client_id, exp, nbf, iat, and the scope. A wrong token is nobody's; a good one without the scope may not speak. Without the
 * issuer's keys nobody can tell.
 */
final class PersonTokens {

    private static final Logger LOG = LoggerFactory.getLogger(PersonTokens.class);
    /** What template.yaml names as AuthorizationScopes of every route with an authorizer. */
    private static final String SCOPE = "tumbuh";
    /** Access tokens say at+jwt (RFC 9068, 2.1), those of older issuers JWT or nothing. */
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES = new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null);

    private static final Set<JWSAlgorithm> RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private volatile boolean keysWereRead;

    private PersonTokens(JWKSource<SecurityContext> keys, String issuer, String audience, Clock clock) {
        processor.setJWSTypeVerifier(TYPES);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(RSA, (selector, context) -> {
            var found = keys.get(selector, context);
            keysWereRead = true;
            return found;
        }));
        processor.setJWTClaimsSetVerifier((claims, context) -> verify(claims, issuer, audience, clock));
    }

    static PersonTokens from(Settings settings, Clock clock) {
        try {
            JWKSource<SecurityContext> keys = JWKSourceBuilder
                    .create(URI.create(settings.required("OIDC_JWKS_URL")).toURL()).build();
            return new PersonTokens(keys, settings.required("OIDC_ISSUER"), settings.required("OIDC_AUDIENCE"), clock);
        } catch (MalformedURLException e) {
            throw new IllegalStateException("the setting OIDC_JWKS_URL is no address", e);
        }
    }

    Credentials.Checked check(String token) {
        JWTClaimsSet claims;
        try {
            claims = processor.process(token, null);
        } catch (RateLimitReachedException e) {
            // asked for other keys a moment ago: where there are some, this token's is none, and who forges one is told so
            return keysWereRead ? new Credentials.Unknown() : new Credentials.Undecided();
        } catch (KeySourceException e) {
            // a JOSEException too, but it says nothing of the token: a phone would take a good one for wrong
            LOG.warn("the issuer's keys can not be read", e);
            return new Credentials.Undecided();
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            return new Credentials.Unknown();
        }
        boolean entitled = Stream.concat(words(claims, "scope"), words(claims, "scp")).anyMatch(SCOPE::equals)
                && words(claims, "roles").anyMatch(Role.ASN.code()::equals);
        return entitled ? person(claims.getSubject()) : new Credentials.NotEntitled();
    }

    private static Credentials.Checked person(String subject) {
        try {
            return new Credentials.Known(new Speaker.Person(new AsnId(subject)));
        } catch (IllegalArgumentException e) {
            // the issuer vouches for the subject, but it is none of a civil servant
            return new Credentials.NotEntitled();
        }
    }

    /** Words between blanks, or a list of words: issuers do both. */
    private static Stream<String> words(JWTClaimsSet claims, String name) {
        return switch (claims.getClaim(name)) {
            case String text -> Stream.of(text.strip().split("\\s+"));
            case List<?> list -> list.stream().map(String::valueOf);
            case null, default -> Stream.empty();
        };
    }

    private static void verify(JWTClaimsSet claims, String issuer, String audience, Clock clock)
            throws BadJWTException {
        Date now = Date.from(clock.instant());
        boolean forUs = claims.getAudience().isEmpty()
                ? audience.equals(claims.getClaim("client_id"))
                : claims.getAudience().contains(audience);
        boolean inTime = claims.getExpirationTime() != null && now.before(claims.getExpirationTime())
                && !later(claims.getNotBeforeTime(), now) && !later(claims.getIssueTime(), now);
        if (!issuer.equals(claims.getIssuer()) || !forUs || !inTime) {
            throw new BadJWTException("issuer, audience or time");
        }
    }

    private static boolean later(Date time, Date now) {
        return time != null && time.after(now);
    }
}
