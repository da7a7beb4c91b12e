package id.tumbuh.progress.model.xapi;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A document of any bytes, as its sender typed it.
 *
 * @param contentType as it was sent
 * @param updated when it was received
 */
public record Document(String id, String contentType, byte[] content, Instant updated) {

    /** Without the quotes: the SHA-1 of the content in lower-case hexadecimal, as xAPI 1.0.3 (Communication 3.1) wants it. */
    public String etag() {
        return etagOf(content);
    }

    public static String etagOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
