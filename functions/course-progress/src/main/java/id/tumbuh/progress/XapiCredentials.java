package id.tumbuh.progress;

import id.tumbuh.runtime.Settings;
import id.tumbuh.shared.AsnId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;

/**
 * Who speaks at /xapi: courseware with a key and secret (HTTP Basic, as every learning record store has it), or a person
 * with the token of the city's issuer. The gateway has no authorizer there, because it knows no Basic.
 */
final class XapiCredentials {

    /** What the credentials are worth. */
    sealed interface Checked {}

    /** Nobody's: missing, wrong or expired. */
    record Unknown() implements Checked {}

    /** A token that can not be checked now, because the issuer's keys can not be read. */
    record Undecided() implements Checked {}

    /** A good token, but without the scope or the role for this. */
    record NotEntitled() implements Checked {}

    /** Who may state what. */
    sealed interface Speaker extends Checked {

        /** The name of the account under which statements are stored. */
        String account();
    }

    /** Courseware, known by its key: statements about anybody. */
    record Courseware(String account) implements Speaker {}

    /** A person: statements about themselves. */
    record Person(AsnId asn) implements Speaker {

        @Override
        public String account() {
            return asn.value();
        }
    }

    private final String key;
    private final byte[] basic;
    private final PersonTokens tokens;

    private XapiCredentials(String key, byte[] basic, PersonTokens tokens) {
        this.key = key;
        this.basic = basic;
        this.tokens = tokens;
    }

    static XapiCredentials from(Settings settings, Clock clock) {
        String key = settings.required("LRS_KEY");
        String pair = key + ":" + settings.required("LRS_SECRET");
        byte[] basic = Base64.getEncoder().encode(pair.getBytes(StandardCharsets.UTF_8));
        return new XapiCredentials(key, basic, PersonTokens.from(settings, clock));
    }

    Checked check(String authorization) {
        if (authorization.startsWith("Basic ")) {
            byte[] sent = authorization.substring("Basic ".length()).strip().getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(basic, sent) ? new Courseware(key) : new Unknown();
        }
        return authorization.startsWith("Bearer ")
                ? tokens.check(authorization.substring("Bearer ".length()).strip())
                : new Unknown();
    }
}
