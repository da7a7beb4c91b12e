package id.tumbuh.progress.model.xapi;

import id.tumbuh.shared.Digests;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What is kept of a secret. Secrets of ours are 256 random bits, so that one fast hash is enough: a slow one is there for
 * passwords, of which people choose few, and would be paid at each request. The salt keeps equal secrets from being seen as
 * equal.
 */
public record HashedSecret(String salt, String hash) {

    public static HashedSecret of(String secret, String salt) {
        return new HashedSecret(salt, hash(secret, salt));
    }

    /** Takes the same time wherever the two begin to differ. */
    public boolean matches(String secret) {
        return MessageDigest.isEqual(bytes(hash), bytes(hash(secret, salt)));
    }

    private static String hash(String secret, String salt) {
        return Digests.hex("SHA-256", bytes(salt + "\0" + secret));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
