package id.tumbuh.local.services;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** An OIDC issuer on a free port of 127.0.0.1, whose tokens are signed with RSA; for people who do not exist. */
public final class OidcServer implements AutoCloseable {

    private static final String ISSUER = "tumbuh";

    /** Who asks for itself, by its client's credentials, is a civil servant who does not exist. */
    private static final String CLIENTS = """
            {"tokenCallbacks": [{"issuerId": "%s", "tokenExpiry": 3600, "requestMappings": [
              {"requestParam": "grant_type", "match": "client_credentials",
               "claims": {"sub": "kenari", "aud": ["tumbuh"], "scope": "tumbuh", "roles": ["asn"]}}]}]}"""
            .formatted(ISSUER);

    private final MockOAuth2Server server = new MockOAuth2Server(OAuth2Config.Companion.fromJson(CLIENTS));

    public OidcServer() {
        server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
    }

    public String issuer() {
        return server.issuerUrl(ISSUER).toString();
    }

    /** Where the issuer's public keys are. */
    public URI jwks() {
        return server.jwksUrl(ISSUER).uri();
    }

    /** Where a client gets a token for itself. */
    public URI tokens() {
        return server.tokenEndpointUrl(ISSUER).uri();
    }

    /** What tokens another issuer on the same server signs are from: for tests of who must not be let in. */
    public String token(String issuer, String subject, String audience, Map<String, Object> claims, Duration lives) {
        var callback = new DefaultOAuth2TokenCallback(issuer, subject, "JWT", List.of(audience), claims,
                lives.toSeconds());
        return server.issueToken(issuer, "tumbuh-spa", callback).serialize();
    }

    /** An access token of this issuer, in the API's only scope. */
    public String token(String subject, String audience, List<String> roles, Duration lives) {
        return token(ISSUER, subject, audience, Map.of("scope", "tumbuh", "roles", roles), lives);
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
