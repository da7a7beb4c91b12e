package id.tumbuh.progress.xapi;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a multipart body.
 *
 * @param headers in their order; of one that was read their names are in lower case
 */
record Part(Map<String, String> headers, byte[] content) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The media type without its parameters, in lower case. */
    String mediaType() {
        return mediaType(header("content-type").orElse(""));
    }

    static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
