package id.tumbuh.local.city;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** The part of Lambda's Runtime API that one invocation needs: gives one event, and takes the answer or the error. */
final class RuntimeApi implements AutoCloseable {

    private static final String ROOT = "/2018-06-01/runtime/";

    private final HttpServer server;
    private final byte[] event;
    private final AtomicBoolean given = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<Long> ready = new CompletableFuture<>();
    private final CompletableFuture<String> answer = new CompletableFuture<>();

    RuntimeApi(byte[] event) throws IOException {
        this.event = event;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(ROOT, this::serve);
        server.start();
    }

    /** What AWS_LAMBDA_RUNTIME_API says. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** System.nanoTime when the function asked for its first event: its initialisation was done. */
    CompletableFuture<Long> ready() {
        return ready;
    }

    CompletableFuture<String> answer() {
        return answer;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(ROOT.length());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.equals("invocation/next")) {
                next(exchange);
            } else if (path.endsWith("/response")) {
                answer.complete(body);
                exchange.sendResponseHeaders(202, -1);
            } else {
                answer.completeExceptionally(new IllegalStateException(path + ": " + body));
                ready.completeExceptionally(new IllegalStateException(path + ": " + body));
                exchange.sendResponseHeaders(202, -1);
            }
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        if (given.getAndSet(true)) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return;
        }
        ready.complete(System.nanoTime());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Lambda-Runtime-Trace-Id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700");
        exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "request-1");
        exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms",
                String.valueOf(System.currentTimeMillis() + 30_000));
        exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn",
                "arn:aws:lambda:ap-southeast-3:000000000000:function:f");
        exchange.sendResponseHeaders(200, event.length);
        exchange.getResponseBody().write(event);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
