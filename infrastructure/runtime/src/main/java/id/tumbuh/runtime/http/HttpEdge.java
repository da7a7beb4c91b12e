package id.tumbuh.runtime.http;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.event.Correlation;
import id.tumbuh.runtime.measure.Measures;
import id.tumbuh.runtime.measure.MetricNames;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Turns payload format 2.0 into a request, and an answer back into it; problems become RFC 9457 documents. */
public final class HttpEdge {

    private static final Logger LOG = LoggerFactory.getLogger(HttpEdge.class);

    private final Clock clock;
    private final Json json;
    private final Measures measures;

    public HttpEdge(Clock clock, Json json, Measures measures) {
        this.clock = clock;
        this.json = json;
        this.measures = measures;
    }

    /** The Lambda function for one route. */
    public Function<JsonNode, Map<String, Object>> serving(Routes.Route route) {
        return event -> serve(route, event);
    }

    /** The Lambda function for all routes of a context. */
    public Function<JsonNode, Map<String, Object>> serving(Routes routes) {
        Map<String, Routes.Route> byKey = routes.byKey();
        return event -> {
            Routes.Route route = byKey.get(event.path("routeKey").asString(""));
            if (route == null) {
                throw new IllegalStateException(
                        "template.yaml routes " + event.path("routeKey").asString("") + " to a function without it");
            }
            return serve(route, event);
        };
    }

    private Map<String, Object> serve(Routes.Route route, JsonNode event) {
        Map<String, String> headers = texts(event.path("headers"));
        String correlation = Correlation.accepted(headers.get("x-correlation-id"))
                .orElseGet(() -> event.at("/requestContext/requestId").asString());
        return Correlation.within(correlation, () -> {
            HttpRequest request = request(event, headers, correlation);
            HttpAnswer answer = answer(route, request);
            measures.count(MetricNames.answers(answer.status()));
            LOG.info("{} answered {}", route.operationId(), answer.status());
            return response(answer, request);
        });
    }

    private HttpAnswer answer(Routes.Route route, HttpRequest request) {
        try {
            return route.function().apply(request);
        } catch (ProblemException e) {
            return HttpAnswer.problem(e.type(), e.errors());
        } catch (StoreBusy e) {
            LOG.warn("{} found the store busy", route.operationId());
            return HttpAnswer.problem(ProblemType.BUSY).withHeader("retry-after", "1");
        } catch (RuntimeException e) {
            // here, where it is masked and under the correlation id; API Gateway tells the caller no more than 500
            LOG.error("{} failed", route.operationId(), e);
            throw e;
        }
    }

    private HttpRequest request(JsonNode event, Map<String, String> headers, String correlation) {
        return new HttpRequest(event.path("routeKey").asString(""),
                event.at("/requestContext/http/method").asString(""), event.path("rawPath").asString(""),
                texts(event.path("pathParameters")),
                texts(event.path("queryStringParameters")), headers, body(event),
                caller(event), Language.accepting(headers.getOrDefault("accept-language", "id")), correlation,
                clock.instant());
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

    /** Payload format 2.0. */
    private Map<String, Object> response(HttpAnswer answer, HttpRequest request) {
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("x-correlation-id", request.correlationId());
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
                json.write(problem(type, errors, request));
        });
        response.put("isBase64Encoded", answer.content() instanceof HttpAnswer.Bytes);
        return response;
    }

    private static Map<String, Object> problem(ProblemType type, List<FieldError> errors, HttpRequest request) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:tumbuh:problem:" + type.slug());
        problem.put("title", request.language().of(type.title()));
        problem.put("status", type.status());
        problem.put("correlationId", request.correlationId());
        if (!errors.isEmpty()) {
            List<Map<String, Object>> fields = new ArrayList<>();
            errors.forEach(error -> fields.add(
                    Members.of("pointer", error.pointer(), "detail", request.language().of(error.message()))));
            problem.put("errors", fields);
        }
        return problem;
    }
}
