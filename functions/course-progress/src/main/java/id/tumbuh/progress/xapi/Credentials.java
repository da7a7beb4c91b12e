package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.CoursewareKey;
import id.tumbuh.progress.model.xapi.HashedSecret;
import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.store.CoursewareKeys;
import id.tumbuh.runtime.Settings;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who speaks at /xapi: courseware with a key and secret (HTTP Basic, as every learning record store has it), or a person
 * with the token of the city's issuer. The gateway has no authorizer there, because it knows no Basic. A key is read at each
 * request, so that what an admin revokes or limits is so at once.
 */
public final class Credentials {

    /** What the credentials are worth. */
    public sealed interface Checked {}

    /** There are none. */
    public record Missing() implements Checked {}

    /** Nobody's: wrong, expired or revoked. Which of these, and what of them is wrong, is told to nobody. */
    public record Unknown() implements Checked {}

    /** A token that can not be checked now, because the issuer's keys can not be read. */
    public record Undecided() implements Checked {}

    /** A good token, but without the scope or the role for this. */
    public record NotEntitled() implements Checked {}

    /** Whose they are. */
    public record Known(Speaker speaker) implements Checked {}

    private static final HashedSecret NOBODYS = HashedSecret.of("", "");

    /** The operator's own key, which the deployment brings: there is one before any was made. */
    private final Speaker.Courseware operators;
    private final HashedSecret operatorsSecret;
    private final CoursewareKeys keys;
    private final PersonTokens tokens;

    private Credentials(String operatorsKey, HashedSecret operatorsSecret, CoursewareKeys keys, PersonTokens tokens) {
        this.operators = new Speaker.Courseware(operatorsKey, true, true, List.of());
        this.operatorsSecret = operatorsSecret;
        this.keys = keys;
        this.tokens = tokens;
    }

    public static Credentials from(Settings settings, Clock clock, CoursewareKeys keys) {
        return new Credentials(settings.required("LRS_KEY"), HashedSecret.of(settings.required("LRS_SECRET"), ""), keys,
                PersonTokens.from(settings, clock));
    }

    /** @param authorization as the header Authorization has it; empty where there is none */
    public Checked check(String authorization) {
        if (authorization.isBlank()) {
            return new Missing();
        }
        String[] words = authorization.strip().split(" +", 2);
        if (words.length < 2) {
            return new Unknown();
        }
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "basic" -> basic(words[1]);
            case "bearer" -> tokens.check(words[1]);
            default -> new Unknown();
        };
    }

    /** RFC 7617; in UTF-8, and a secret may have colons. */
    private Checked basic(String encoded) {
        try {
            String pair = StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(encoded))).toString();
            int colon = pair.indexOf(':');
            return (colon < 0
                    ? Optional.<Speaker>empty()
                    : speaker(pair.substring(0, colon), pair.substring(colon + 1)))
                    .<Checked>map(Known::new).orElseGet(Unknown::new);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return new Unknown();
        }
    }

    private Optional<Speaker> speaker(String key, String secret) {
        if (key.equals(operators.account())) {
            return operatorsSecret.matches(secret) ? Optional.of(operators) : Optional.empty();
        }
        Optional<CoursewareKey> found = keys.find(key);
        // compared for a key that is not there, too: the time that a refusal takes tells nobody which keys there are
        boolean right = found.map(CoursewareKey::secret).orElse(NOBODYS).matches(secret);
        return right ? found.flatMap(CoursewareKey::speaker) : Optional.empty();
    }
}
