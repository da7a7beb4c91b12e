package id.tumbuh.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import id.tumbuh.local.template.CloudTemplate.JwtAuthorizerSpec;
import id.tumbuh.local.template.CloudTemplate.RouteSpec;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * An HTTP API's JWT authorizer: the signature (RSA) by a key of the issuer's metadata, then iss, aud or client_id, exp,
 * nbf, iat, and for the route one of its scopes.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">JWT authorizer</a>
 */
final class JwtAuthorizer {

    /** Whether a request may go on. */
    sealed interface Decision {
        record Allowed(Map<String, String> claims, List<String> scopes) implements Decision {}

        record Refused(GatewayAnswer answer) implements Decision {}
    }

    private static final Set<JWSAlgorithm> RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);
    /** AWS waits 1.5 s for an issuer; the one here has just been started, on a machine that may be busy. */
    private static final int MILLIS = 10_000;
    private static final int LARGEST_METADATA = 100_000;
    private static final long KEYS_LIVE_MILLIS = 2 * 3600 * 1000L;

    private final JwtAuthorizerSpec spec;
    private final Clock clock;
    private Optional<DefaultJWTProcessor<SecurityContext>> verifier = Optional.empty();

    JwtAuthorizer(JwtAuthorizerSpec spec, Clock clock) {
        this.spec = spec;
        this.clock = clock;
    }

    Decision authorize(RouteSpec route, GatewayRequest request) {
        String token = request.header(spec.identitySource()).map(String::strip).orElse("");
        if (token.regionMatches(true, 0, "Bearer ", 0, 7)) {
            token = token.substring(7).strip();
        }
        if (token.isEmpty()) {
            return refused(401, "Unauthorized", "Bearer");
        }
        try {
            JWTClaimsSet claims = verifier().process(token, null);
            Optional<String> wrong = wrong(claims);
            return wrong.map(this::invalid).orElseGet(() -> scoped(route, claims));
        } catch (KeySourceException | IOException e) {
            return invalid("OIDC discovery endpoint communication error");
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return invalid("the token is malformed or its signature is invalid");
        }
    }

    private Optional<String> wrong(JWTClaimsSet claims) {
        Instant now = clock.instant();
        List<String> audience = new ArrayList<>(claims.getAudience());
        if (audience.isEmpty() && claims.getClaim("client_id") instanceof String client) {
            audience.add(client);
        }
        if (!spec.issuer().equals(claims.getIssuer())) {
            return Optional.of("the issuer is wrong");
        }
        if (audience.stream().noneMatch(spec.audience()::contains)) {
            return Optional.of("the audience is wrong");
        }
        if (claims.getExpirationTime() == null || !claims.getExpirationTime().toInstant().isAfter(now)) {
            return Optional.of("the token has expired");
        }
        if (later(claims.getNotBeforeTime(), now) || later(claims.getIssueTime(), now)) {
            return Optional.of("the token is not valid yet");
        }
        return Optional.empty();
    }

    private static boolean later(Date time, Instant now) {
        return time != null && time.toInstant().isAfter(now);
    }

    private Decision scoped(RouteSpec route, JWTClaimsSet claims) {
        List<String> held = new ArrayList<>();
        for (String name : List.of("scope", "scp")) {
            switch (claims.getClaim(name)) {
                case String words -> held.addAll(List.of(words.strip().split("\\s+")));
                case List<?> words -> words.forEach(word -> held.add(String.valueOf(word)));
                case null, default -> {
                    // no scopes under this name
                }
            }
        }
        List<String> fitting = route.scopes().stream().filter(held::contains).toList();
        if (fitting.isEmpty() && !route.scopes().isEmpty()) {
            return refused(403, "Forbidden", "Bearer scope=\"" + String.join(" ", route.scopes())
                    + "\" error=\"insufficient_scope\" error_description=\"the token has none of the scopes\"");
        }
        Map<String, String> texts = new TreeMap<>();
        claims.toJSONObject().forEach((name, value) -> texts.put(name, text(value)));
        return new Decision.Allowed(texts, fitting);
    }

    /** The payload has claims as strings, a list as {@code [a b]}. */
    private static String text(Object claim) {
        return switch (claim) {
            case String text -> text;
            case List<?> list -> "[" + String.join(" ", list.stream().map(String::valueOf).toList()) + "]";
            case Map<?, ?> map -> JsonMapper.shared().writeValueAsString(map);
            case null, default -> String.valueOf(claim);
        };
    }

    private Decision invalid(String description) {
        return refused(401, "Unauthorized",
                "Bearer scope=\"\" error=\"invalid_token\" error_description=\"" + description + "\"");
    }

    private static Decision refused(int status, String message, String challenge) {
        return new Decision.Refused(GatewayAnswer.own(status, message, Map.of("www-authenticate", challenge)));
    }

    /** Found at the first request, since an issuer may start after its API. */
    private synchronized DefaultJWTProcessor<SecurityContext> verifier() throws IOException {
        if (verifier.isEmpty()) {
            var retriever = new DefaultResourceRetriever(MILLIS, MILLIS, LARGEST_METADATA);
            URI metadata = URI.create(spec.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration");
            String keys = JsonMapper.shared().readTree(retriever.retrieveResource(metadata.toURL()).getContent())
                    .path("jwks_uri").asString("");
            JWKSource<SecurityContext> source = JWKSourceBuilder.create(URI.create(keys).toURL(), retriever)
                    .cache(KEYS_LIVE_MILLIS, MILLIS).build();
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(RSA, source));
            // access tokens say at+jwt, others JWT or nothing: the gateway does not look at it
            processor.setJWSTypeVerifier((type, context) -> {});
            // times are checked above, by the injected clock
            processor.setJWTClaimsSetVerifier((claims, context) -> {});
            verifier = Optional.of(processor);
        }
        return verifier.get();
    }
}
