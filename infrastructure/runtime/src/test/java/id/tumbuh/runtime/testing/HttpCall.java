package id.tumbuh.runtime.testing;

import id.tumbuh.shared.Role;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP request as API Gateway hands it over in payload format 2.0, written as a test would say it. */
public final class HttpCall {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String routeKey;
    private final UnaryOperator<String> invoke;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, Object> authorizer = new LinkedHashMap<>();
    private byte[] body = new byte[0];
    private String method;

    HttpCall(String routeKey, UnaryOperator<String> invoke) {
        this.routeKey = routeKey;
        this.method = routeKey.split(" ")[0];
        this.invoke = invoke;
        headers.put("accept", "*/*");
    }

    public HttpCall as(String subject, Role... roles) {
        String claim = Stream.of(roles).map(Role::code).collect(Collectors.joining(" ", "[", "]"));
        authorizer.put("jwt",
                Map.of("claims", Map.of("sub", subject, "roles", claim), "scopes", new String[]{"tumbuh"}));
        return this;
    }

    /** The method of a request to a route for ANY. */
    public HttpCall method(String name) {
        method = name;
        return this;
    }

    public HttpCall header(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    public HttpCall path(String name, String value) {
        path.put(name, value);
        return this;
    }

    public HttpCall query(String name, String value) {
        query.put(name, value);
        return this;
    }

    public HttpCall json(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public HttpCall body(byte[] bytes, String contentType) {
        body = bytes;
        return header("content-type", contentType);
    }

    public Reply call() {
        JsonNode answer = JSON.readTree(invoke.apply(event()));
        Map<String, String> answered = new LinkedHashMap<>();
        answer.path("headers").properties()
                .forEach(header -> answered.put(header.getKey(), header.getValue().asString()));
        String text = answer.path("body").asString("");
        return new Reply(answer.path("statusCode").intValue(), answered,
                answer.path("isBase64Encoded").asBoolean(false)
                        ? Base64.getDecoder().decode(text)
                        : text.getBytes(StandardCharsets.UTF_8));
    }

    private String event() {
        String rawPath = routeKey.split(" ")[1];
        for (var parameter : path.entrySet()) {
            rawPath = rawPath.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("accountId", "000000000000");
        context.put("apiId", "local");
        context.put("requestId", UUID.randomUUID().toString());
        context.put("routeKey", routeKey);
        context.put("stage", "$default");
        context.put("timeEpoch", TestClock.SHARED.millis());
        context.put("http", Map.of("method", method, "path", rawPath, "protocol", "HTTP/1.1",
                "sourceIp", "127.0.0.1", "userAgent", "test"));
        if (!authorizer.isEmpty()) {
            context.put("authorizer", authorizer);
        }
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "2.0");
        event.put("routeKey", routeKey);
        event.put("rawPath", rawPath);
        event.put("rawQueryString", "");
        event.put("headers", headers);
        event.put("queryStringParameters", query);
        event.put("pathParameters", path);
        event.put("requestContext", context);
        boolean text = headers.getOrDefault("content-type", "").matches("application/json.*|text/.*");
        event.put("body",
                text ? new String(body, StandardCharsets.UTF_8) : Base64.getEncoder().encodeToString(body));
        event.put("isBase64Encoded", !text);
        return JSON.writeValueAsString(event);
    }
}
