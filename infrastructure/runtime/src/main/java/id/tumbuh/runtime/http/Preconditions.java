package id.tumbuh.runtime.http;

import java.util.Arrays;
import java.util.Optional;

/**
 * The headers If-Match and If-None-Match of a request for one resource (RFC 9110, 13.1; xAPI 1.0.3
 * Communication 3.1, IEEE 9274.1.1 4.1.4).
 */
public record Preconditions(Optional<String> ifMatch, Optional<String> ifNoneMatch) {

    public boolean none() {
        return ifMatch.isEmpty() && ifNoneMatch.isEmpty();
    }

    /** Whether both hold for what is there now. @param etag without quotes; empty where none is there */
    public boolean hold(Optional<String> etag) {
        return matches(etag) && ifNoneMatch.map(header -> !names(header, etag)).orElse(true);
    }

    /** Whether If-Match holds: a read for which it does not is refused (412), one for which the other does not is not modified (304). */
    public boolean matches(Optional<String> etag) {
        return ifMatch.map(header -> names(header, etag)).orElse(true);
    }

    private static boolean names(String header, Optional<String> etag) {
        return etag.isPresent() && Arrays.stream(header.split(",")).map(String::strip)
                .anyMatch(tag -> tag.equals("*") || unquoted(tag).equals(etag.get()));
    }

    /** Some clients forget the quotes. A weak tag stays what it is, and so is none of ours. */
    private static String unquoted(String tag) {
        return tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"")
                ? tag.substring(1, tag.length() - 1)
                : tag;
    }
}
