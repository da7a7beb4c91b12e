package id.tumbuh.canary;

import id.tumbuh.runtime.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The city as anybody outside meets it: its public address, and its issuer of tokens. */
final class Api {

    /** Less than the function has for all steps together. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String base;
    private final Json json;

    Api(String base, Json json) {
        this.base = base;
        this.json = json;
    }

    /** An answer; its body is a missing node where it is no JSON. */
    record Answer(int status, JsonNode body) {}

    Answer get(String path, String token) throws IOException {
        return send(request(base + path, token).GET());
    }

    Answer post(String path, String token, Object body) throws IOException {
        return send(request(base + path, token).header("content-type", "application/json")
                .header("x-experience-api-version", "1.0.3").POST(BodyPublishers.ofString(json.write(body))));
    }

    /** RFC 6749, 4.4: the client itself is who asks. */
    Answer form(String address, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE)
                .header("content-type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String address, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE)
                .header("accept", "application/json");
        return token.isEmpty() ? request : request.header("authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), body(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private JsonNode body(String text) {
        try {
            return json.mapper().readTree(text);
        } catch (RuntimeException e) {
            return json.mapper().missingNode();
        }
    }
}
