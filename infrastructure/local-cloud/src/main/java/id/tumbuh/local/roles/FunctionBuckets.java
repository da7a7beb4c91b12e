package id.tumbuh.local.roles;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.tumbuh.local.services.Buckets;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * S3 as functions see it, on 127.0.0.1: each has an address of its own, by which it is known, and gets what its role allows.
 * Source: Service Authorization Reference, Amazon S3.
 */
public final class FunctionBuckets implements AutoCloseable {

    private static final Map<String, String> ACTIONS = Map.of("GET", "s3:GetObject", "PUT", "s3:PutObject", "DELETE",
            "s3:DeleteObject");

    private final S3Client client;
    private final Map<String, Role> roles;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param roles by the names of functions in the template */
    public FunctionBuckets(Buckets buckets, Map<String, Role> roles) throws IOException {
        this.client = buckets.client();
        this.roles = roles;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::exchange);
        server.start();
    }

    /** Where this function finds S3. */
    public URI of(String function) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + function);
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", 4);
            String action = ACTIONS.getOrDefault(exchange.getRequestMethod(), "s3:-");
            byte[] sent = exchange.getRequestBody().readAllBytes();
            if (path.length < 4 || !roles.containsKey(path[1])
                    || !roles.get(path[1]).allows(action, "arn:aws:s3:::" + path[2] + "/" + path[3])) {
                answer(exchange, 403, "<Error><Code>AccessDenied</Code><Message>%s</Message></Error>".formatted(action)
                        .getBytes(StandardCharsets.UTF_8));
                return;
            }
            forward(exchange, roles.get(path[1]), path[2], path[3], sent);
        }
    }

    private void forward(HttpExchange exchange, Role role, String bucket, String key, byte[] sent) throws IOException {
        try {
            switch (exchange.getRequestMethod()) {
                case "GET" -> answer(exchange, 200,
                        client.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray());
                case "PUT" -> {
                    client.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(sent));
                    answer(exchange, 200, new byte[0]);
                }
                default -> {
                    client.deleteObject(delete -> delete.bucket(bucket).key(key));
                    answer(exchange, 204, new byte[0]);
                }
            }
        } catch (NoSuchKeyException e) {
            // who may not list is not told what is not there
            answer(exchange, role.allows("s3:ListBucket", "arn:aws:s3:::" + bucket) ? 404 : 403, new byte[0]);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
