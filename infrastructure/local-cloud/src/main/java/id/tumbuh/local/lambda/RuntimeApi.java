package id.tumbuh.local.lambda;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Lambda's Runtime API for one process: gives it event after event, and takes its answers and errors. */
public final class RuntimeApi implements AutoCloseable {

    private static final String ROOT = "/2018-06-01/runtime/";
    private static final Duration DEADLINE = Duration.ofSeconds(29);

    private final HttpServer server;
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> given = new ConcurrentHashMap<>();
    private final AtomicInteger invocations = new AtomicInteger();
    private final CompletableFuture<Long> ready = new CompletableFuture<>();

    public RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(ROOT, this::serve);
        server.start();
    }

    /** What a function answered in JSON, and how long after it was given the event. */
    public record Answer(String json, Duration took) {}

    private record Invocation(String id, byte[] event, CompletableFuture<Long> begun,
            CompletableFuture<Answer> answer) {}

    /** The function's own error, at its start or at an event. */
    public static final class FunctionError extends Exception {
        FunctionError(String message) {
            super(message);
        }
    }

    /** What AWS_LAMBDA_RUNTIME_API says. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** System.nanoTime when the function first asked for an event: its initialisation was done. */
    public long ready(Duration patience) throws FunctionError, TimeoutException, InterruptedException {
        return got(ready, patience);
    }

    /** Gives the function one event and waits for its answer. */
    public Answer invoke(byte[] event, Duration patience) throws FunctionError, TimeoutException, InterruptedException {
        Invocation invocation = new Invocation("request-" + invocations.incrementAndGet(), event,
                new CompletableFuture<>(), new CompletableFuture<>());
        given.put(invocation.id(), invocation);
        waiting.add(invocation);
        return got(invocation.answer(), patience);
    }

    private static <T> T got(CompletableFuture<T> future, Duration patience)
            throws FunctionError, TimeoutException, InterruptedException {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new FunctionError(e.getCause().getMessage());
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(ROOT.length());
            byte[] body = exchange.getRequestBody().readAllBytes();
            long now = System.nanoTime();
            if (path.equals("invocation/next")) {
                next(exchange, now);
                return;
            }
            exchange.sendResponseHeaders(202, -1);
            take(path, new String(body, StandardCharsets.UTF_8), now);
        }
    }

    private void next(HttpExchange exchange, long now) throws IOException {
        ready.complete(now);
        try {
            Invocation invocation = waiting.take();
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "application/json");
            headers.set("Lambda-Runtime-Trace-Id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700");
            headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
            headers.set("Lambda-Runtime-Deadline-Ms",
                    String.valueOf(System.currentTimeMillis() + DEADLINE.toMillis()));
            headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:ap-southeast-3:000000000000:function:f");
            invocation.begun().complete(System.nanoTime());
            exchange.sendResponseHeaders(200, invocation.event().length);
            exchange.getResponseBody().write(invocation.event());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code invocation/<id>/response}, {@code invocation/<id>/error} or {@code init/error}. */
    private void take(String path, String body, long now) {
        String[] parts = path.split("/");
        Invocation invocation = parts.length == 3 ? given.remove(parts[1]) : null;
        if (invocation != null && parts[2].equals("response")) {
            invocation.answer().complete(new Answer(body, Duration.ofNanos(now - invocation.begun().join())));
            return;
        }
        IllegalStateException error = new IllegalStateException(path + ": " + body);
        ready.completeExceptionally(error);
        given.values().forEach(each -> each.answer().completeExceptionally(error));
        if (invocation != null) {
            invocation.answer().completeExceptionally(error);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
