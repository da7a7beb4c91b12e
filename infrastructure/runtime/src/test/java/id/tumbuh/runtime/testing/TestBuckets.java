package id.tumbuh.runtime.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The three calls of S3 that functions make, on loopback: buckets are there when something is put into them. */
public final class TestBuckets {

    private static final TestBuckets SHARED = new TestBuckets();

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;

    private TestBuckets() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public static TestBuckets get() {
        return SHARED;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How many objects the bucket has. */
    public long count(String bucket) {
        return objects.keySet().stream().filter(key -> key.startsWith("/" + bucket + "/")).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String key = exchange.getRequestURI().getPath();
            byte[] sent = exchange.getRequestBody().readAllBytes();
            byte[] body = new byte[0];
            int status = 200;
            boolean signed = exchange.getRequestHeaders().getFirst("Authorization") != null;
            switch (signed ? exchange.getRequestMethod() : "") {
                case "PUT" -> objects.put(key, sent);
                case "GET" -> {
                    body = objects.getOrDefault(key, body);
                    status = objects.containsKey(key) ? 200 : 404;
                }
                case "DELETE" -> {
                    objects.remove(key);
                    status = 204;
                }
                default -> status = 403;
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
