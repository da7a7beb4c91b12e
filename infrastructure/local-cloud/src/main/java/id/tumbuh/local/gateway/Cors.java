package id.tumbuh.local.gateway;

import id.tumbuh.local.template.CloudTemplate.CorsSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CORS of an HTTP API: preflight requests are answered without a route or a token, and what a function says about CORS is
 * replaced.
 */
final class Cors {

    private static final String PREFIX = "access-control-";

    private final CorsSpec spec;

    Cors(CorsSpec spec) {
        this.spec = spec;
    }

    Optional<GatewayAnswer> preflight(GatewayRequest request) {
        boolean asked = request.method().equals("OPTIONS") && request.header("origin").isPresent()
                && request.header(PREFIX + "request-method").isPresent();
        return asked && on() ? Optional.of(GatewayAnswer.empty(204)) : Optional.empty();
    }

    GatewayAnswer on(GatewayRequest request, GatewayAnswer answer) {
        if (!on()) {
            return answer;
        }
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.keySet().removeIf(name -> name.startsWith(PREFIX));
        request.header("origin").filter(this::allowed).ifPresent(origin -> {
            headers.put(PREFIX + "allow-origin", spec.allowOrigins().contains("*") ? "*" : origin);
            headers.put("vary", "Origin");
            if (preflight(request).isPresent()) {
                put(headers, "allow-methods", spec.allowMethods());
                put(headers, "allow-headers", spec.allowHeaders());
                headers.put(PREFIX + "max-age", String.valueOf(spec.maxAgeSeconds()));
            } else {
                put(headers, "expose-headers", spec.exposeHeaders());
            }
            if (spec.allowCredentials()) {
                headers.put(PREFIX + "allow-credentials", "true");
            }
        });
        return new GatewayAnswer(answer.status(), headers, answer.cookies(), answer.body());
    }

    private boolean on() {
        return !spec.allowOrigins().isEmpty();
    }

    private boolean allowed(String origin) {
        return spec.allowOrigins().contains("*") || spec.allowOrigins().stream().anyMatch(origin::equalsIgnoreCase);
    }

    private static void put(Map<String, String> headers, String name, List<String> values) {
        if (!values.isEmpty()) {
            headers.put(PREFIX + name, String.join(",", values));
        }
    }
}
