package id.tumbuh.local.gateway;

import id.tumbuh.local.services.OidcServer;
import id.tumbuh.local.template.CloudTemplate;
import id.tumbuh.local.template.CloudTemplate.CorsSpec;
import id.tumbuh.local.template.CloudTemplate.AsyncSpec;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.local.template.CloudTemplate.HttpApiSpec;
import id.tumbuh.local.template.CloudTemplate.JwtAuthorizerSpec;
import id.tumbuh.local.template.CloudTemplate.RouteSpec;
import id.tumbuh.local.testing.FakeLambda;
import id.tumbuh.local.testing.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An HTTP API of one function, behind a gateway of the test's own. */
final class TestApi implements AutoCloseable {

    static final String SPA = "https://tumbuh.example";
    private static final CorsSpec CORS = new CorsSpec(List.of(SPA), List.of("GET", "PUT"), List.of("content-type"),
            List.of("location"), false, 600);

    final OidcServer oidc = new OidcServer();
    final TestClock clock = new TestClock(Instant.now());
    private final FakeLambda function;
    private final Gateway gateway;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestApi(FakeLambda function, Duration patience, List<RouteSpec> routes) throws IOException {
        this.function = function;
        this.gateway = new Gateway(0);
        FunctionSpec spec = new FunctionSpec("Fake", function.name(), "", "", 30, 512, FunctionSpec.UNLIMITED,
                Map.of(), List.of(), AsyncSpec.USUAL, routes, List.of(), List.of(), List.of());
        HttpApiSpec api = new HttpApiSpec("Api",
                List.of(new JwtAuthorizerSpec("Oidc", oidc.issuer(), List.of("tumbuh"), "authorization")), CORS, true);
        CloudTemplate template = new CloudTemplate(List.of(spec), List.of(api), List.of(), List.of(), List.of(),
                List.of(),
                List.of(), List.of(), Map.of(), Map.of());
        gateway.start(template, api, Map.of(function.name(), function), exchange -> {
            exchange.sendResponseHeaders(204, -1);
        }, clock, patience);
    }

    /** Public routes, such as "GET /things". */
    static TestApi open(FakeLambda function, String... keys) throws IOException {
        return new TestApi(function, Gateway.PATIENCE, Arrays.stream(keys)
                .map(key -> new RouteSpec("Api", key.split(" ")[0], key.split(" ")[1], "", List.of())).toList());
    }

    /** One public route, and a gateway that loses patience after so long. */
    static TestApi impatient(FakeLambda function, Duration patience) throws IOException {
        return new TestApi(function, patience, List.of(new RouteSpec("Api", "GET", "/things", "", List.of())));
    }

    /** GET /things, for tokens with the scope tumbuh. */
    static TestApi guarded(FakeLambda function) throws IOException {
        return new TestApi(function, Gateway.PATIENCE,
                List.of(new RouteSpec("Api", "GET", "/things", "Oidc", List.of("tumbuh"))));
    }

    HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway.uri() + path)).method(method,
                HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    /** What the function was given last. */
    JsonNode event() {
        return function.events().getLast();
    }

    int calls() {
        return function.events().size();
    }

    URI uri() {
        return gateway.uri();
    }

    @Override
    public void close() {
        gateway.close();
        oidc.close();
        client.close();
    }
}
