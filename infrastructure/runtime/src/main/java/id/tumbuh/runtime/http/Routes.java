package id.tumbuh.runtime.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The routes of a context: route key, operationId and what serves it. */
public final class Routes {

    /** One route. */
    public record Route(String routeKey, String operationId, Function<HttpRequest, HttpAnswer> function) {}

    private final Map<String, Route> byKey = new LinkedHashMap<>();

    public Routes on(String routeKey, String operationId, Function<HttpRequest, HttpAnswer> function) {
        if (byKey.putIfAbsent(routeKey, new Route(routeKey, operationId, function)) != null) {
            throw new IllegalStateException("two functions for " + routeKey);
        }
        return this;
    }

    public Map<String, Route> byKey() {
        return Map.copyOf(byKey);
    }
}
