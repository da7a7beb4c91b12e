package id.tumbuh.runtime.http;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.event.Correlation;
import id.tumbuh.runtime.measure.Measures;
import id.tumbuh.runtime.measure.MetricNames;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
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
        Map<String, String> headers = Payload.headers(event);
        String correlation = Correlation.accepted(headers.get("x-correlation-id"))
                .orElseGet(() -> event.at("/requestContext/requestId").asString());
        return Correlation.within(correlation, () -> {
            HttpRequest request = Payload.request(event, headers, correlation, clock.instant());
            HttpAnswer answer = answer(route, request);
            measures.count(MetricNames.answers(answer.status()));
            LOG.info("{} answered {}", route.operationId(), answer.status());
            return Payload.response(json, answer, request.language(), Optional.of(correlation));
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
}
