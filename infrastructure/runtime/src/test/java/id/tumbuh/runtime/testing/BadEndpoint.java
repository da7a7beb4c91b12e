package id.tumbuh.runtime.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** An AWS service as it is on a bad day: it refuses everything, or takes every request and never answers. */
public final class BadEndpoint implements AutoCloseable {

    private final AtomicInteger requests = new AtomicInteger();
    private final String address;
    private final Runnable closing;

    private BadEndpoint(ServerSocket silent) {
        this.address = "http://127.0.0.1:" + silent.getLocalPort();
        this.closing = () -> close(silent);
    }

    private BadEndpoint(HttpServer server, int status, byte[] answer) {
        this.address = "http://127.0.0.1:" + server.getAddress().getPort();
        this.closing = () -> server.stop(0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("content-type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    /** In the form of both DynamoDB and EventBridge. */
    public static BadEndpoint refusing(int status, String code, String message) {
        try {
            return new BadEndpoint(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                    status,
                    "{\"__type\":\"com.amazonaws#%s\",\"message\":\"%s\"}".formatted(code, message)
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connections are taken by the system, and nobody reads them. */
    public static BadEndpoint silent() {
        try {
            return new BadEndpoint(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address at which nobody listens any more. */
    public static String gone() {
        try (BadEndpoint once = silent()) {
            return once.address();
        }
    }

    public String address() {
        return address;
    }

    public int requests() {
        return requests.get();
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
