package id.tumbuh.local.sources;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.tumbuh.local.roles.Role;
import id.tumbuh.local.template.CloudTemplate.BusSpec;
import id.tumbuh.local.template.CloudTemplate.RuleSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.node.ObjectNode;

/** EventBridge on a loopback port: PutEvents (AWS JSON 1.1), and rules that send to queues before it answers. */
public final class EventBridgeEndpoint implements AutoCloseable {

    private static final Logger LOG = System.getLogger(EventBridgeEndpoint.class.getName());
    private static final String OPERATION = "AWSEvents.PutEvents";
    /** Escaped JSON in JSON is longer than what it says. */
    private static final int LARGEST_BODY = 4 * PutEvents.LARGEST_REQUEST;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final EventRouter router;
    private final PutEvents putEvents;
    private final HttpServer server;
    private final Map<String, Role> roles;

    /**
     * Binds a free port of 127.0.0.1.
     *
     * @param roles by functions' names: who puts events at {@code /<function>} needs its role to allow it
     * @throws IllegalArgumentException where a rule's bus is unknown or its pattern is none
     */
    public EventBridgeEndpoint(List<BusSpec> buses, List<RuleSpec> rules, QueueSender queues, Clock clock,
            Map<String, Role> roles) {
        this.router = new EventRouter(buses, rules, queues);
        this.putEvents = new PutEvents(router, clock);
        this.roles = roles;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::exchange);
    }

    /** Begins to answer. */
    public EventBridgeEndpoint start() {
        server.start();
        return this;
    }

    /** Where clients put events. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The last 1000 events, the oldest first. */
    public List<RoutedEvent> recent() {
        return router.recent();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                send(exchange, 200, answer(exchange));
            } catch (PutEvents.Refused e) {
                send(exchange, 400, error(e.type(), e.getMessage()));
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "PutEvents failed", e);
                send(exchange, 500, error("InternalException", "See the local cloud's log."));
            }
        }
    }

    private ObjectNode answer(HttpExchange exchange) throws IOException {
        String target = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")).orElse("");
        if (!exchange.getRequestMethod().equals("POST") || !target.equals(OPERATION)) {
            throw new PutEvents.Refused("UnknownOperationException", "Only " + OPERATION + " is known here.");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new PutEvents.Refused("RequestEntityTooLargeException", "The request is too large.");
        }
        return putEvents.answer(body, Optional.ofNullable(roles.get(exchange.getRequestURI().getPath().substring(1))));
    }

    private static ObjectNode error(String type, String message) {
        return Json.object().put("__type", type).put("message", message);
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = Json.bytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
