package id.tumbuh.progress.model.xapi;

import id.tumbuh.shared.Digests;
import java.time.Instant;

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
        return Digests.hex("SHA-1", content);
    }
}
