package id.tumbuh.local.day;

import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.cli.CloudClient.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running city as the people of the day see it: requests with a token, and patience for what comes by events. */
final class City {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CloudClient client;

    City(CloudClient client) {
        this.client = client;
    }

    String token(String role, String subject) throws IOException, DayFailed {
        return expect(client.send("POST", "/_local/token?role=" + role + "&subject=" + subject, Map.of(), new byte[0]),
                200,
                "token " + role).text().strip();
    }

    JsonNode get(String token, String path) throws IOException, DayFailed {
        return expect(client.get(path, Map.of("authorization", "Bearer " + token)), 200, "GET " + path).json();
    }

    Answer get(String token, String path, String accept) throws IOException, DayFailed {
        return expect(client.get(path, Map.of("authorization", "Bearer " + token, "accept", accept)), 200,
                "GET " + path);
    }

    Answer getPublic(String path, String accept) throws IOException, DayFailed {
        return expect(client.get(path, Map.of("accept", accept)), 200, "GET " + path);
    }

    JsonNode send(String token, String method, String path, Object body) throws IOException, DayFailed {
        Map<String, String> headers = new HashMap<>(Map.of("authorization", "Bearer " + token, "content-type",
                "application/json", "idempotency-key", UUID.randomUUID().toString()));
        if (path.startsWith("/xapi")) {
            headers.put("x-experience-api-version", "1.0.3");
        }
        byte[] bytes = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
        Answer answer = client.send(method, path, headers, bytes);
        if (answer.status() / 100 != 2) {
            throw new DayFailed(method + " " + path + " -> " + answer.status() + " " + answer.text());
        }
        return answer.body().length == 0 ? JSON.createObjectNode() : answer.json();
    }

    JsonNode sendSigned(String path, Map<String, String> headers, String body) throws IOException, DayFailed {
        return expect(client.send("POST", path, headers, body.getBytes(StandardCharsets.UTF_8)), 202, "POST " + path)
                .json();
    }

    JsonNode local(String method, String path) throws IOException, DayFailed {
        return expect(client.send(method, path, Map.of(), new byte[0]), 200, method + " " + path).json();
    }

    /** Asks again until the answer is as it should be. */
    JsonNode await(String what, String token, String path, Predicate<JsonNode> holds) throws IOException, DayFailed {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Answer answer = client.get(path, Map.of("authorization", "Bearer " + token));
            if (answer.status() == 200 && holds.test(answer.json())) {
                return answer.json();
            }
            if (Instant.now().isAfter(end)) {
                throw new DayFailed(what + ": GET " + path + " -> " + answer.status() + " " + answer.text());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static Answer expect(Answer answer, int status, String what) throws DayFailed {
        if (answer.status() != status) {
            throw new DayFailed(what + " -> " + answer.status() + " " + answer.text());
        }
        return answer;
    }
}
