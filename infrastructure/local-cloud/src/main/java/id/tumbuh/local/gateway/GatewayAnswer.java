package id.tumbuh.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What goes back to the client.
 *
 * @param headers by lower-case name
 * @param cookies one set-cookie header each
 */
record GatewayAnswer(int status, Map<String, String> headers, List<String> cookies, byte[] body) {

    /** API Gateway's own answer: {@code {"message":"Not Found"}}. */
    static GatewayAnswer own(int status, String message) {
        return own(status, message, Map.of());
    }

    static GatewayAnswer own(int status, String message, Map<String, String> headers) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("content-type", "application/json");
        return new GatewayAnswer(status, all, List.of(),
                ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    static GatewayAnswer empty(int status) {
        return new GatewayAnswer(status, Map.of(), List.of(), new byte[0]);
    }
}
