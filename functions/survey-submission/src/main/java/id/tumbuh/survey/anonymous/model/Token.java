package id.tumbuh.survey.anonymous.model;

import id.tumbuh.shared.Digests;
import java.util.Arrays;
import java.util.function.BiPredicate;

/**
 * The right to one ballot, which its holder drew and the city signed blindly: nobody but the holder saw it before the ballot.
 *
 * @param random 32 bytes
 * @param signature RSABSSA-SHA384-PSS-Randomized (RFC 9474) over the random bytes and the poll's message
 */
public record Token(byte[] random, byte[] signature) {

    public static final int RANDOM_BYTES = 32;

    public Token {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("a token has 32 random bytes");
        }
    }

    /** @param verifier tells whether a signature is one over a message by the poll's key */
    public boolean isSignedFor(Poll poll, BiPredicate<byte[], byte[]> verifier) {
        return verifier.test(prepared(poll), signature);
    }

    /**
     * What is kept of it: a hash of the random bytes without the signature, so that a second signature over the same bytes is
     * no second token.
     */
    public String hash(Poll poll) {
        return Digests.hex("SHA-256", prepared(poll));
    }

    private byte[] prepared(Poll poll) {
        byte[] message = poll.message();
        byte[] prepared = Arrays.copyOf(random, random.length + message.length);
        System.arraycopy(message, 0, prepared, random.length, message.length);
        return prepared;
    }
}
