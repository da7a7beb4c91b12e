package id.tumbuh.local.gateway;

import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.local.template.CloudTemplate.RouteSpec;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses a route as an HTTP API does: a full match before one with a greedy variable, a fixed segment before a variable,
 * a named method before ANY. A path with a slash at its end is another path.
 */
final class RouteTable {

    /** A route that was chosen, the function behind it, and its path variables, decoded. */
    record Match(RouteSpec route, String function, Map<String, String> pathParameters) {}

    private record Entry(RouteSpec route, String function, List<String> segments) {

        /** One digit for each segment, so that sorting as text is sorting by precedence. */
        String rank() {
            StringBuilder rank = new StringBuilder();
            segments.forEach(segment -> rank.append(greedy(segment) ? '2' : variable(segment) ? '1' : '0'));
            return rank + (route.method().equals("ANY") ? "1" : "0");
        }

        boolean hasGreedy() {
            return segments.stream().anyMatch(RouteTable::greedy);
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    /**
     * Of the API of this logical id.
     *
     * @throws IllegalArgumentException where two routes are the same, or a path does not begin with a slash
     */
    RouteTable(List<FunctionSpec> functions, String api) {
        Set<String> keys = new HashSet<>();
        for (FunctionSpec function : functions) {
            for (RouteSpec route : function.routes().stream().filter(each -> each.api().equals(api)).toList()) {
                if (!route.path().startsWith("/") || !keys.add(route.method() + shape(route.path()))) {
                    throw new IllegalArgumentException("route " + route.routeKey() + " is no path or there twice");
                }
                entries.add(new Entry(route, function.name(), split(route.path())));
            }
        }
        entries.sort(Comparator.comparing(Entry::hasGreedy).thenComparing(Entry::rank));
    }

    /** @param rawPath the path as it was sent, still encoded */
    Optional<Match> find(String method, String rawPath) {
        List<String> segments = split(rawPath);
        for (Entry entry : entries) {
            if (entry.route().method().equals("ANY") || entry.route().method().equals(method)) {
                Optional<Map<String, String>> variables = match(entry.segments(), segments);
                if (variables.isPresent()) {
                    return Optional.of(new Match(entry.route(), entry.function(), variables.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Map<String, String>> match(List<String> pattern, List<String> path) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String segment = pattern.get(i);
            if (i >= path.size() || variable(segment) && path.get(i).isEmpty()) {
                return Optional.empty();
            }
            if (greedy(segment)) {
                variables.put(segment.substring(1, segment.length() - 2),
                        decode(String.join("/", path.subList(i, path.size()))));
                return Optional.of(variables);
            }
            if (variable(segment)) {
                variables.put(segment.substring(1, segment.length() - 1), decode(path.get(i)));
            } else if (!segment.equals(decode(path.get(i)))) {
                return Optional.empty();
            }
        }
        return pattern.size() == path.size() ? Optional.of(variables) : Optional.empty();
    }

    static String decode(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private static boolean variable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static boolean greedy(String segment) {
        return segment.startsWith("{") && segment.endsWith("+}");
    }
}
