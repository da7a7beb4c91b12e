package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.XapiVersion;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The alternate request syntax of xAPI 1.0.3 (Communication 1.3), for browsers that send nothing but a POST without headers: the
 * query names the method, and a form has the headers, the parameters and the content. IEEE 9274.1.1 has it no longer.
 */
public final class AlternateRequest {

    /**
     * A request in the usual syntax.
     *
     * @param headers by their names in lower case
     */
    public record Plain(String method, Map<String, String> parameters, Map<String, String> headers, byte[] body) {}

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "DELETE");
    private static final Set<String> HEADERS = Set.of("authorization", "x-experience-api-version", "content-type",
            "content-length", "if-match", "if-none-match");
    private static final String VERSION = "x-experience-api-version";

    private AlternateRequest() {}

    /**
     * The request in the usual syntax; one that is in it already comes back as it is.
     *
     * @param request with the query's parameters
     * @throws ProblemException INVALID or MALFORMED where it is in neither
     */
    public static Plain plain(Plain request) {
        String method = request.parameters().get("method");
        if (method == null) {
            return request;
        }
        if (!request.method().equals("POST") || request.parameters().size() > 1 || !METHODS.contains(method)) {
            throw Violations.one("method",
                    "Sintaks permintaan alternatif adalah POST dengan parameter method saja: GET, HEAD, PUT, POST atau DELETE.",
                    "The alternate request syntax is a POST with the parameter method alone: GET, HEAD, PUT, POST or DELETE.");
        }
        Map<String, String> parameters = form(request.body());
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("content-type", "application/json");
        List.copyOf(parameters.keySet()).stream().filter(name -> HEADERS.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), parameters.remove(name)));
        if (Optional.ofNullable(headers.get(VERSION)).flatMap(XapiVersion::of).filter(XapiVersion.V2::equals)
                .isPresent()) {
            throw Violations.one("method", "xAPI 2.0 tidak mengenal sintaks permintaan alternatif.",
                    "xAPI 2.0 does not have the alternate request syntax.");
        }
        String content = parameters.remove("content");
        if (content == null && (method.equals("PUT") || method.equals("POST"))) {
            throw Violations.one("content", "Wajib ada di formulir.", "Is required in the form.");
        }
        byte[] body = content == null ? new byte[0] : content.getBytes(StandardCharsets.UTF_8);
        headers.put("content-length", String.valueOf(body.length));
        return new Plain(method, parameters, headers, body);
    }

    private static Map<String, String> form(byte[] body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : text(body).split("&")) {
            String[] parts = pair.split("=", 2);
            if (!pair.isEmpty() && form.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1])) != null) {
                throw Violations.one(decoded(parts[0]), "Ada dua kali di formulir.", "Is there twice in the form.");
            }
        }
        return form;
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.MALFORMED);
        }
    }

    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\uFFFD') < 0 || text.toUpperCase(Locale.ROOT).contains("%EF%BF%BD")
                    || text.contains("\uFFFD")) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new ProblemException(ProblemType.MALFORMED);
    }
}
