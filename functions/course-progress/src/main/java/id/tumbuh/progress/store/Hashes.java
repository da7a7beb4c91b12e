package id.tumbuh.progress.store;

import id.tumbuh.shared.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Hashes of texts, for keys: what they are of may be of any length. */
final class Hashes {

    /** Of SHA-256. */
    static final int WHOLE = 32;

    private Hashes() {}

    /** The first so many bytes of the text's SHA-256, in Base64 as in an address. */
    static String of(String text, int bytes) {
        byte[] hash = Digests.of("SHA-256", text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, bytes));
    }
}
