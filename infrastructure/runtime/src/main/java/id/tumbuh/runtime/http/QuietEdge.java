package id.tumbuh.runtime.http;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.StoreBusy;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The edge for what nobody may tell from anything else: it logs and counts nothing, takes and gives no correlation id, and hands
 * on of a request's headers the type of the body and the language alone, so that nothing behind it can keep an address, an
 * agent or a token. Who calls is nobody, whatever the event says.
 */
public final class QuietEdge {

    /** A request that failed. It has neither message of what it was about, nor cause, nor stack: Lambda logs what is thrown. */
    public static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(Class<?> cause) {
            super(cause.getSimpleName(), null, false, false);
        }
    }

    private final Clock clock;
    private final Json json;

    public QuietEdge(Clock clock, Json json) {
        this.clock = clock;
        this.json = json;
    }

    /**
     * The Lambda function for all these routes.
     *
     * <p>It throws {@link Failed} where a route throws: API Gateway answers 500, and Lambda's metric of errors is what tells.
     */
    public Function<JsonNode, Map<String, Object>> serving(Routes routes) {
        Map<String, Routes.Route> byKey = routes.byKey();
        return event -> {
            try {
                return serve(Optional.ofNullable(byKey.get(event.path("routeKey").asString(""))).orElseThrow(), event);
            } catch (RuntimeException e) {
                throw new Failed(e.getClass());
            }
        };
    }

    private Map<String, Object> serve(Routes.Route route, JsonNode event) {
        Map<String, String> headers = Payload.headers(event);
        headers.keySet().removeIf(name -> !name.equals("content-type") && !name.equals("accept-language"));
        HttpRequest request = Payload.request(event, headers, "", clock.instant()).anonymous();
        return Payload.response(json, answer(route, request), request.language(), Optional.empty());
    }

    private static HttpAnswer answer(Routes.Route route, HttpRequest request) {
        try {
            return route.function().apply(request);
        } catch (ProblemException e) {
            return HttpAnswer.problem(e.type(), e.errors());
        } catch (StoreBusy e) {
            return HttpAnswer.problem(ProblemType.BUSY).withHeader("retry-after", "1");
        }
    }
}
