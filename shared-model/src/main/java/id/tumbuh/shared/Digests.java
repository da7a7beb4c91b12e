package id.tumbuh.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes by algorithms that every Java has. */
public final class Digests {

    private Digests() {}

    public static byte[] of(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same in lower-case hexadecimal. */
    public static String hex(String algorithm, byte[] content) {
        return HexFormat.of().formatHex(of(algorithm, content));
    }
}
