package id.tumbuh.local.gateway;

import id.tumbuh.local.template.LocalAccount;
import id.tumbuh.local.gateway.JwtAuthorizer.Decision.Allowed;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payload format 2.0: a request as the event of a Lambda proxy integration, and the function's answer as a response.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">
 *      Lambda proxy integrations</a>
 */
final class PayloadV2 {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Set<String> TEXT = Set.of("application/json", "application/javascript", "application/xml");
    /** API Gateway keeps these to itself, or the server here sets them. */
    private static final Set<String> NOT_PASSED_ON = Set.of("connection", "transfer-encoding", "content-length", "date",
            "keep-alive", "upgrade", "trailer", "te");

    private PayloadV2() {}

    /** @return the event in JSON */
    static byte[] event(
            GatewayRequest request,
            RouteTable.Match match,
            Optional<Allowed> caller,
            String requestId,
            Instant now) {
        ObjectNode event = JSON.createObjectNode().put("version", "2.0").put("routeKey", match.route().routeKey())
                .put("rawPath", RouteTable.decode(request.path())).put("rawQueryString", request.query());
        request.header("cookie").ifPresent(line -> Arrays.stream(line.split(";\\s*|,\\s*")).filter(c -> !c.isBlank())
                .forEach(event.withArray("cookies")::add));
        event.set("headers", texts(headers(request)));
        if (!request.query().isEmpty()) {
            event.set("queryStringParameters", texts(query(request.query())));
        }
        event.set("requestContext", context(request, match, caller, requestId, now));
        if (!match.pathParameters().isEmpty()) {
            event.set("pathParameters", texts(match.pathParameters()));
        }
        Optional<String> text = text(request);
        if (request.body().length > 0) {
            event.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(request.body())));
        }
        event.put("isBase64Encoded", request.body().length > 0 && text.isEmpty());
        return JSON.writeValueAsBytes(event);
    }

    private static ObjectNode context(
            GatewayRequest request,
            RouteTable.Match match,
            Optional<Allowed> caller,
            String requestId,
            Instant now) {
        String host = request.header("host").map(name -> name.replaceAll(":\\d+$", "")).orElse("localhost");
        ObjectNode context = JSON.createObjectNode().put("accountId", LocalAccount.ID).put("apiId", "local")
                .put("domainName", host).put("domainPrefix", host.split("\\.")[0]).put("requestId", requestId)
                .put("routeKey", match.route().routeKey()).put("stage", "$default").put("time", TIME.format(now))
                .put("timeEpoch", now.toEpochMilli());
        context.putObject("http").put("method", request.method()).put("path", RouteTable.decode(request.path()))
                .put("protocol", request.protocol()).put("sourceIp", request.sourceIp())
                .put("userAgent", request.header("user-agent").orElse(""));
        caller.ifPresent(allowed -> {
            ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
            jwt.set("claims", texts(allowed.claims()));
            allowed.scopes().forEach(jwt.putArray("scopes")::add);
        });
        return context;
    }

    private static Map<String, String> headers(GatewayRequest request) {
        Map<String, String> headers = new TreeMap<>(request.headers());
        headers.keySet().removeAll(Set.of("cookie", "connection", "transfer-encoding", "keep-alive", "upgrade", "te"));
        headers.put("content-length", String.valueOf(request.body().length));
        headers.merge("x-forwarded-for", request.sourceIp(), (before, ip) -> before + ", " + ip);
        headers.put("x-forwarded-proto", "http");
        headers.put("x-forwarded-port", request.header("host").map(host -> URI.create("http://" + host).getPort())
                .filter(port -> port > 0).map(String::valueOf).orElse("80"));
        return headers;
    }

    /** Decoded; several of one name are joined by commas. */
    private static Map<String, String> query(String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!pair.isEmpty()) {
                query.merge(form(parts[0]), parts.length == 1 ? "" : form(parts[1]), (a, b) -> a + "," + b);
            }
        }
        return query;
    }

    private static String form(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    /** The body as text where its type says so and its bytes are; all else travels in base64. */
    private static Optional<String> text(GatewayRequest request) {
        String type = request.header("content-type").orElse("").split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/") && !TEXT.contains(type)) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(request.body())).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode texts(Map<String, String> map) {
        ObjectNode node = JSON.createObjectNode();
        map.forEach(node::put);
        return node;
    }

    /**
     * An answer with a status code is taken as it is; any other JSON is the body of a 200.
     *
     * @throws RuntimeException where it is neither, which is the function's error
     */
    static GatewayAnswer answer(byte[] json) {
        JsonNode answer = JSON.readTree(json);
        if (!answer.path("statusCode").isIntegralNumber()) {
            if (answer.isMissingNode() || answer.has("errorType") && answer.has("errorMessage")) {
                throw new IllegalArgumentException("no answer");
            }
            byte[] body = answer.isString() ? answer.asString().getBytes(StandardCharsets.UTF_8) : json;
            return new GatewayAnswer(200, Map.of("content-type", "application/json"), List.of(), body);
        }
        Map<String, String> headers = new TreeMap<>();
        answer.path("headers").properties().forEach(header -> headers
                .put(header.getKey().toLowerCase(Locale.ROOT), header.getValue().asString()));
        headers.keySet().removeAll(NOT_PASSED_ON);
        headers.putIfAbsent("content-type", "text/plain; charset=utf-8");
        String text = answer.path("body").asString("");
        byte[] body = answer.path("isBase64Encoded").asBoolean(false)
                ? Base64.getDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
        List<String> cookies = answer.path("cookies").valueStream().map(JsonNode::asString).toList();
        int status = answer.path("statusCode").asInt();
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status " + status);
        }
        return new GatewayAnswer(status, headers, cookies, body);
    }
}
