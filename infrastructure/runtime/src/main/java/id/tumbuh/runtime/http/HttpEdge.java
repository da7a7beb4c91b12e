package id.tumbuh.runtime.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.event.Correlation;
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

/** Turns payload format 2.0 into a request, and an answer back into it; problems become RFC 9457 documents. */
public final class HttpEdge {

    private static final Logger LOG = LoggerFactory.getLogger(HttpEdge.class);

    private final Clock clock;
    private final Json json;

    public HttpEdge(Clock clock, Json json) {
        this.clock = clock;
        this.json = json;
    }

    /** The Lambda function for one route. */
    public Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> serving(Routes.Route route) {
        return event -> serve(route, event);
    }

    /** The Lambda function for all routes of a context. */
    public Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> serving(Routes routes) {
        Map<String, Routes.Route> byKey = routes.byKey();
        return event -> {
            Routes.Route route = byKey.get(event.getRouteKey());
            if (route == null) {
                throw new IllegalStateException(
                        "template.yaml routes " + event.getRouteKey() + " to a function without it");
            }
            return serve(route, event);
        };
    }

    private APIGatewayV2HTTPResponse serve(Routes.Route route, APIGatewayV2HTTPEvent event) {
        Map<String, String> headers = Optional.ofNullable(event.getHeaders()).orElse(Map.of());
        String correlation = Correlation.accepted(headers.get("x-correlation-id"))
                .orElseGet(() -> event.getRequestContext().getRequestId());
        return Correlation.within(correlation, () -> {
            HttpRequest request = request(event, headers, correlation);
            HttpAnswer answer = answer(route, request);
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
        }
    }

    private HttpRequest request(APIGatewayV2HTTPEvent event, Map<String, String> headers, String correlation) {
        return new HttpRequest(event.getRouteKey(), event.getRawPath(),
                Optional.ofNullable(event.getPathParameters()).orElse(Map.of()),
                Optional.ofNullable(event.getQueryStringParameters()).orElse(Map.of()), headers, body(event),
                caller(event), Language.accepting(headers.getOrDefault("accept-language", "id")), correlation,
                clock.instant());
    }

    private static byte[] body(APIGatewayV2HTTPEvent event) {
        String body = Optional.ofNullable(event.getBody()).orElse("");
        return event.getIsBase64Encoded()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Caller> caller(APIGatewayV2HTTPEvent event) {
        var authorizer = event.getRequestContext().getAuthorizer();
        if (authorizer == null || authorizer.getJwt() == null || authorizer.getJwt().getClaims() == null) {
            return Optional.empty();
        }
        Map<String, String> claims = authorizer.getJwt().getClaims();
        try {
            return Optional.of(new Caller(new AsnId(claims.get("sub")), roles(claims.getOrDefault("roles", ""))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** API Gateway gives a list as "[asn atasan]". */
    private static Set<Role> roles(String claim) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : claim.replaceAll("[\\[\\],]", " ").strip().split("\\s+")) {
            Role.of(word).ifPresent(roles::add);
        }
        return roles;
    }

    private APIGatewayV2HTTPResponse response(HttpAnswer answer, HttpRequest request) {
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("x-correlation-id", request.correlationId());
        headers.putIfAbsent("cache-control", "no-store");
        headers.putIfAbsent("x-content-type-options", "nosniff");
        var response = APIGatewayV2HTTPResponse.builder().withStatusCode(answer.status()).withHeaders(headers)
                .withIsBase64Encoded(false);
        switch (answer.content()) {
            case HttpAnswer.JsonContent(Object value) -> response.withBody(json.write(value));
            case HttpAnswer.Text(String value) -> response.withBody(value);
            case HttpAnswer.Bytes(byte[] value) -> response.withIsBase64Encoded(true)
                    .withBody(Base64.getEncoder().encodeToString(value));
            case HttpAnswer.Problem(ProblemType type, List<FieldError> errors) ->
                response.withBody(json.write(problem(type, errors, request)));
        }
        return response.build();
    }

    private static Map<String, Object> problem(ProblemType type, List<FieldError> errors, HttpRequest request) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:tumbuh:problem:" + type.slug());
        problem.put("title", request.language().of(type.title()));
        problem.put("status", type.status());
        problem.put("correlationId", request.correlationId());
        if (!errors.isEmpty()) {
            List<Map<String, String>> fields = new ArrayList<>();
            errors.forEach(error -> fields.add(
                    Map.of("pointer", error.pointer(), "detail", request.language().of(error.message()))));
            problem.put("errors", fields);
        }
        return problem;
    }
}
