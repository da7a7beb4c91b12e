package id.tumbuh.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.local.template.CloudTemplate;
import id.tumbuh.local.template.CloudTemplate.AsyncSpec;
import id.tumbuh.local.template.CloudTemplate.CorsSpec;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.local.template.CloudTemplate.HttpApiSpec;
import id.tumbuh.local.template.CloudTemplate.RouteSpec;
import id.tumbuh.local.testing.FakeLambda;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A template with two APIs: each is at an address of its own, with its own routes. */
class SecondApiTest {

    @Test
    void each_api_serves_its_own_routes_alone() throws Exception {
        FakeLambda function = FakeLambda.answering("{\"statusCode\":204}");
        CloudTemplate template = template(function.name());
        try (Gateway first = new Gateway(0);
                Gateway second = new Gateway(0);
                HttpClient client = HttpClient.newHttpClient()) {
            for (Gateway gateway : List.of(first, second)) {
                gateway.start(template, template.httpApis().get(gateway == first ? 0 : 1),
                        Map.of(function.name(), function), Clock.systemUTC(), Gateway.PATIENCE);
            }
            assertEquals(204, status(client, first, "/a"));
            assertEquals(404, status(client, first, "/b"));
            assertEquals(404, status(client, second, "/a"));
            assertEquals(204, status(client, second, "/b"));
            assertEquals(404, status(client, second, "/_local/"));
        }
    }

    private static CloudTemplate template(String name) {
        List<RouteSpec> routes = List.of(new RouteSpec("A", "GET", "/a", "", List.of()),
                new RouteSpec("B", "GET", "/b", "", List.of()));
        FunctionSpec function = new FunctionSpec("F", name, "", "", 30, 512, FunctionSpec.UNLIMITED, Map.of(),
                List.of(),
                AsyncSpec.USUAL, routes, List.of(), List.of(), List.of());
        List<HttpApiSpec> apis = List.of(new HttpApiSpec("A", List.of(), CorsSpec.NONE, true),
                new HttpApiSpec("B", List.of(), CorsSpec.NONE, false));
        return new CloudTemplate(List.of(function), apis, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), Map.of(), Map.of());
    }

    private static int status(HttpClient client, Gateway gateway, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(gateway.uri() + path)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
