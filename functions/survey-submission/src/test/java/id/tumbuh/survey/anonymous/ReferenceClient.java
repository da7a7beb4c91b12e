package id.tumbuh.survey.anonymous;

import id.tumbuh.survey.anonymous.blind.BlindClient;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Token;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * What an app does for its user, as a reference for those who write one. It keeps the token, the factor and the chosen time on
 * the device alone, sends the ballot without a login and on another connection, and forgets all of it once the ballot counts.
 */
final class ReferenceClient {

    private static final int LENGTH = 1024;

    private final RSAPublicKey key;
    private final BlindClient blinding;
    private final byte[] prepared;
    private final BlindClient.Blinded blinded;

    ReferenceClient(Poll poll, RSAPublicKey key, SecureRandom random) {
        this.key = key;
        this.blinding = new BlindClient(key, random);
        this.prepared = blinding.prepare(poll.message());
        this.blinded = blinding.blind(prepared);
    }

    /** The one that all participants have to see. */
    RSAPublicKey key() {
        return key;
    }

    /** What is sent under the user's name. Kept until a token is there, so that a lost answer is asked for again. */
    byte[] blinded() {
        return blinded.message();
    }

    /** What must never leave the device: it joins the ballot to the name. */
    BigInteger factor() {
        return blinded.factor();
    }

    Token token(byte[] blindSignature) {
        return new Token(Arrays.copyOf(prepared, Token.RANDOM_BYTES),
                blinding.finish(prepared, blindSignature, blinded.factor()));
    }

    /**
     * The body of the ballot: filled up to the next multiple of {@value #LENGTH} bytes, so that its size on the way tells nobody
     * how much was written.
     */
    static String ballot(String survey, Token token, String answers) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String body = "{\"surveyId\":\"%s\",\"token\":\"%s\",\"signature\":\"%s\",\"answers\":%s,\"padding\":\"%%s\"}"
                .formatted(survey, base64.encodeToString(token.random()), base64.encodeToString(token.signature()),
                        answers);
        int length = body.getBytes(StandardCharsets.UTF_8).length - 2;
        return body.replace("%s", "-".repeat(LENGTH - length % LENGTH));
    }

    /**
     * How long to wait before the ballot is sent: any time until the poll closes is as likely, drawn once and kept over
     * restarts. Whoever draws it from a shorter time is among fewer.
     *
     * @param untilClosing at least a second
     * @param random the device's own
     */
    static Duration delay(Duration untilClosing, RandomGenerator random) {
        return Duration.ofSeconds(random.nextLong(untilClosing.toSeconds()));
    }
}
