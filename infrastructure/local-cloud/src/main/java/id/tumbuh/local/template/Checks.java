package id.tumbuh.local.template;

import id.tumbuh.local.template.CloudTemplate.HttpApiSpec;
import id.tumbuh.local.template.CloudTemplate.JwtAuthorizerSpec;
import id.tumbuh.local.template.CloudTemplate.RouteSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be judged only once everything is read: what is referred to is there, and nothing is there twice. */
final class Checks {

    private record Route(RouteSpec route, Yaml at) {}

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<Yaml> queues = new ArrayList<>();
    private final List<Yaml> streams = new ArrayList<>();

    /** Where what has this logical id stands. */
    void at(String logicalId, Yaml place) {
        lines.put(logicalId, place.line());
    }

    void route(RouteSpec route, Yaml at) {
        routes.add(new Route(route, at));
    }

    /** The ARN of a queue of the template. */
    void queue(Yaml arn) {
        queues.add(arn);
    }

    /** The ARN of the stream of a table of the template. */
    void stream(Yaml arn) {
        streams.add(arn);
    }

    Map<String, Integer> lines() {
        return lines;
    }

    /** @param authorizers the names of each API's */
    private void holdRoutes(Map<String, Set<String>> authorizers) {
        Set<String> keys = new HashSet<>();
        for (Route route : routes) {
            String api = route.route().api();
            if (!keys.add(api + " " + route.route().routeKey().replaceAll("\\{[^}]*}", "{}"))) {
                throw route.at().problem("the route " + route.route().routeKey() + " is there twice");
            }
            Set<String> known = authorizers.getOrDefault(api, Set.of());
            String authorizer = route.route().authorizer();
            if (!authorizer.isEmpty() && !known.contains(authorizer)) {
                throw route.at().problem("no authorizer is called " + authorizer);
            }
            // SAM refuses NONE where there is no authorizer; where there is one, who is let in without it is to be said
            boolean open = authorizers.containsKey(api) && known.isEmpty();
            if (route.at().member("Auth").isPresent() == open) {
                throw route.at().problem(open ? "the API has no authorizers" : "Auth is missing");
            }
            if (!authorizers.containsKey(api)) {
                throw route.at().problem("no API is called " + api);
            }
        }
    }

    /** @throws TemplateProblem with the line of the first that does not hold */
    void hold(List<HttpApiSpec> apis, Set<String> queueArns, Set<String> streamArns) {
        holdRoutes(apis.stream().collect(Collectors.toMap(HttpApiSpec::logicalId, api -> api.authorizers().stream()
                .map(JwtAuthorizerSpec::name).collect(Collectors.toSet()))));
        queues.stream().filter(arn -> !queueArns.contains(arn.text())).findFirst().ifPresent(arn -> {
            throw arn.problem("no queue of the template has the ARN " + arn.text());
        });
        streams.stream().filter(arn -> !streamArns.contains(arn.text())).findFirst().ifPresent(arn -> {
            throw arn.problem("no table of the template has the stream " + arn.text());
        });
    }
}
