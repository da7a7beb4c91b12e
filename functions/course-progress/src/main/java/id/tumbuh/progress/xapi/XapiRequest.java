package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.XapiVersion;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request whose speaker and version are known, taken out of the alternate request syntax where it came in that.
 *
 * @param method GET, PUT, POST or DELETE: HEAD is asked as GET, and its answer loses its body
 * @param headers by their names in lower case
 */
public record XapiRequest(
        String method,
        Map<String, String> parameters,
        Map<String, String> headers,
        byte[] body,
        Speaker speaker,
        XapiVersion version,
        Instant receivedAt) {

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The media type without its parameters, in lower case. */
    public String mediaType() {
        return Part.mediaType(header("content-type").orElse(""));
    }
}
