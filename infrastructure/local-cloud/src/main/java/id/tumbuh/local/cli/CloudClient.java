package id.tumbuh.local.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a running local cloud over HTTP, as any other client does. */
public final class CloudClient implements AutoCloseable {

    /** An answer: status, headers in lower case, body. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String text() {
            return new String(body, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** A request and its answer. */
    public record Exchange(String method, String path, Answer answer) {}

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI base;

    private final Consumer<Exchange> seen;

    public CloudClient(int port) {
        this(port, exchange -> {});
    }

    /** @param seen is told of each exchange */
    public CloudClient(int port, Consumer<Exchange> seen) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.seen = seen;
    }

    public URI base() {
        return base;
    }

    public Answer get(String path, Map<String, String> headers) throws IOException {
        return send("GET", path, headers, new byte[0]);
    }

    /** @throws IOException where nothing listens there, or it does not answer within 35 s */
    public Answer send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(35))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> answered = new TreeMap<>();
            response.headers().map()
                    .forEach((name, values) -> answered.put(name.toLowerCase(), String.join(",", values)));
            Answer answer = new Answer(response.statusCode(), answered, response.body());
            seen.accept(new Exchange(method, path, answer));
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
