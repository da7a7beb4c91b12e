package id.tumbuh.survey.anonymous;

import id.tumbuh.survey.anonymous.blind.BlindClient;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Token;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What an app does for its user, as a reference for those who write one. It keeps the token, the factor and the chosen time on
 * the device alone, sends the ballot without a login and on another connection, and forgets all of it once the ballot counts.
 */
final class ReferenceClient {

    private final BlindClient blinding;
    private final byte[] prepared;
    private final BlindClient.Blinded blinded;

    ReferenceClient(Poll poll, RSAPublicKey key, SecureRandom random) {
        this.blinding = new BlindClient(key, random);
        this.prepared = blinding.prepare(poll.message());
        this.blinded = blinding.blind(prepared);
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
