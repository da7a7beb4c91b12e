package id.tumbuh.local.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tab, spoken to over the DevTools protocol. */
public final class Tab implements AutoCloseable {

    private static final long SECONDS = 30;

    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicInteger last = new AtomicInteger();
    private final HttpClient http;
    private final WebSocket socket;

    private Tab(HttpClient http, URI address) {
        this.http = http;
        this.socket = http.newWebSocketBuilder().buildAsync(address, new Listener()).join();
    }

    static Tab open(int port) throws IOException {
        HttpClient http = HttpClient.newHttpClient();
        try {
            String answer = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new"))
                    .PUT(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString()).body();
            String address = JsonMapper.shared().readTree(answer).path("webSocketDebuggerUrl").asString();
            Tab tab = new Tab(http, URI.create(address));
            List.of("Page.enable", "Runtime.enable", "Log.enable").forEach(domain -> tab.call(domain, Map.of()));
            return tab;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A command of the protocol and its result. */
    public JsonNode call(String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        socket.sendText(JsonMapper.shared()
                .writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true).join();
        JsonNode got = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (got.has("error")) {
            throw new IllegalStateException(method + ": " + got.path("error"));
        }
        return got.path("result");
    }

    public void go(URI uri) {
        call("Page.navigate", Map.of("url", uri.toString()));
    }

    /** The value of an expression, promises awaited. */
    public JsonNode value(String expression) {
        JsonNode got = call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true,
                "returnByValue", true));
        if (got.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + got.path("exceptionDetails"));
        }
        return got.path("result").path("value");
    }

    public boolean is(String expression) {
        return value("!!(" + expression + ")").asBoolean();
    }

    public String text(String expression) {
        return value("String(" + expression + ")").asString();
    }

    /** Presses a key and lets go of it, as a person does. */
    public void press(String key, int code) {
        String text = key.equals("Enter") ? "\r" : key.equals(" ") ? " " : "";
        call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text",
                text));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
    }

    /** A window so wide, in light or dark. */
    public void look(int width, int height, String scheme) {
        call("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1,
                "mobile", false));
        call("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value",
                scheme))));
    }

    /** What the tab shows, in a PNG file. */
    public void picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(call("Page.captureScreenshot", Map.of()).path("data").asString()));
    }

    /** What the browser complained of so far: uncaught errors, refused resources, breaches of the content policy. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
    }

    /** Puts the parts of a message together, and gives answers to those who asked. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
            parts.append(data);
            if (whole) {
                took(JsonMapper.shared().readTree(parts.toString()));
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void took(JsonNode message) {
            CompletableFuture<JsonNode> answer = asked.remove(message.path("id").asInt(0));
            if (answer != null) {
                answer.complete(message);
                return;
            }
            String method = message.path("method").asString("");
            boolean error = message.path("params").path("entry").path("level").asString("").equals("error");
            if (method.equals("Runtime.exceptionThrown") || method.equals("Log.entryAdded") && error) {
                complaints.add(message.path("params").toString());
            }
        }
    }
}
