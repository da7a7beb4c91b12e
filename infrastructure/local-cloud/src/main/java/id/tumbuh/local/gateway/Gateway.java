package id.tumbuh.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import id.tumbuh.local.lambda.LocalLambda;
import id.tumbuh.local.template.CloudTemplate;
import id.tumbuh.local.template.CloudTemplate.HttpApiSpec;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * API Gateway's HTTP API on 127.0.0.1: routes, authorizers and CORS are the template's. What begins with {@code /_local/}
 * exists here alone.
 */
public final class Gateway implements AutoCloseable {

    /** As long as API Gateway waits for a function. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOG = System.getLogger(Gateway.class.getName());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile HttpApi api;

    /**
     * Binds the port, so that its address is known before anything else starts.
     *
     * @param port 0 for any that is free
     * @throws IOException where the port is in use
     */
    public Gateway(int port) throws IOException {
        // else each answer waits for the client's delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(threads);
    }

    /** @return for example http://127.0.0.1:8080 */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * Begins to answer.
     *
     * @param api which of the template's APIs it is
     * @param functions by their names in the template
     * @param local what serves paths under {@code /_local/}
     */
    public Gateway start(
            CloudTemplate template,
            HttpApiSpec api,
            Map<String, LocalLambda> functions,
            HttpHandler local,
            Clock clock,
            Duration patience) {
        server.createContext("/_local/", exchange -> {
            try (exchange) {
                local.handle(exchange);
            }
        });
        return start(template, api, functions, clock, patience);
    }

    /** The same without anything that is not the template's. */
    public Gateway start(CloudTemplate template, HttpApiSpec spec, Map<String, LocalLambda> functions, Clock clock,
            Duration patience) {
        api = new HttpApi(template, spec, functions, clock, patience);
        server.createContext("/", this::exchange);
        server.start();
        return this;
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            String requestId = UUID.randomUUID().toString();
            GatewayAnswer answer = answer(exchange, requestId);
            answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            answer.cookies().forEach(cookie -> exchange.getResponseHeaders().add("set-cookie", cookie));
            exchange.getResponseHeaders().set("apigw-requestid", requestId);
            boolean bodiless = exchange.getRequestMethod().equals("HEAD") || answer.status() == 204
                    || answer.status() == 304 || answer.body().length == 0;
            exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
            if (!bodiless) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    /** A fault of the gateway's own is an answer, too. */
    private GatewayAnswer answer(HttpExchange exchange, String requestId) throws IOException {
        try {
            return api.answer(GatewayRequest.of(exchange), requestId);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the gateway failed", e);
            return GatewayAnswer.own(500, "Internal Server Error");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        if (api != null) {
            api.close();
        }
    }
}
