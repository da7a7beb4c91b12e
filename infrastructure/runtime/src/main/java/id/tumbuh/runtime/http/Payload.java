package id.tumbuh.runtime.http;

import id.tumbuh.runtime.Json;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Payload format 2.0 as a request, and an answer as payload format 2.0; problems become RFC 9457 documents. */
final class Payload {

    private Payload() {}

    /** Of the request, by names in lower case. */
    static Map<String, String> headers(JsonNode event) {
        return texts(event.path("headers"));
    }

    static HttpRequest request(JsonNode event, Map<String, String> headers, String correlation, Instant at) {
        return new HttpRequest(event.path("routeKey").asString(""),
                event.at("/requestContext/http/method").asString(""), event.path("rawPath").asString(""),
                texts(event.path("pathParameters")),
                texts(event.path("queryStringParameters")), headers, body(event),
                caller(event), Language.accepting(headers.getOrDefault("accept-language", "id")), correlation,
                at);
    }

    private static byte[] body(JsonNode event) {
        String body = event.path("body").asString("");
        return event.path("isBase64Encoded").asBoolean(false)
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Caller> caller(JsonNode event) {
        JsonNode claims = event.at("/requestContext/authorizer/jwt/claims");
        try {
            return Optional.of(new Caller(new AsnId(claims.path("sub").asString("")),
                    roles(claims.path("roles").asString(""))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties().forEach(member -> texts.put(member.getKey(), member.getValue().asString("")));
        return texts;
    }

    /** API Gateway gives a list as "[asn atasan]". */
    private static Set<Role> roles(String claim) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : claim.replaceAll("[\\[\\],]", " ").strip().split("\\s+")) {
            Role.of(word).ifPresent(roles::add);
        }
        return roles;
    }

    /** @param correlation empty where nobody may tell this request from others */
    static Map<String, Object> response(Json json, HttpAnswer answer, Language language, Optional<String> correlation) {
        Map<String, String> headers = new HashMap<>(answer.headers());
        correlation.ifPresent(id -> headers.put("x-correlation-id", id));
        headers.putIfAbsent("cache-control", "no-store");
        headers.putIfAbsent("x-content-type-options", "nosniff");
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("statusCode", answer.status());
        response.put("headers", headers);
        response.put("body", switch (answer.content()) {
            case HttpAnswer.JsonContent(Object value) -> json.write(value);
            case HttpAnswer.Text(String value) -> value;
            case HttpAnswer.Bytes(byte[] value) -> Base64.getEncoder().encodeToString(value);
            case HttpAnswer.Problem(ProblemType type, List<FieldError> errors) ->
                json.write(problem(type, errors, language, correlation));
        });
        response.put("isBase64Encoded", answer.content() instanceof HttpAnswer.Bytes);
        return response;
    }

    private static Map<String, Object> problem(ProblemType type, List<FieldError> errors, Language language,
            Optional<String> correlation) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:tumbuh:problem:" + type.slug());
        problem.put("title", language.of(type.title()));
        problem.put("status", type.status());
        correlation.ifPresent(id -> problem.put("correlationId", id));
        if (!errors.isEmpty()) {
            List<Map<String, Object>> fields = new ArrayList<>();
            errors.forEach(error -> fields.add(
                    Members.of("pointer", error.pointer(), "detail", language.of(error.message()))));
            problem.put("errors", fields);
        }
        return problem;
    }
}
