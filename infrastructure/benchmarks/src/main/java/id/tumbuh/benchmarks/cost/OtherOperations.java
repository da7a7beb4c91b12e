package id.tumbuh.benchmarks.cost;

import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.cli.CloudClient.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every operation of the contract that a city day does not need, as the demonstration people. */
final class OtherOperations {

    private static final String SURVEY = """
            {"title":{"id":"Survei","en":"Survey"},"opensAt":"2026-01-01T00:00:00Z","closesAt":"2036-01-01T00:00:00Z",
            "questions":[{"name":"a","competency":"T01","title":{"id":"a","en":"a"}}]}""";

    private final CloudClient client;

    OtherOperations(CloudClient client) {
        this.client = client;
    }

    void ask() throws IOException {
        String asn = token("asn");
        String bkpsdm = token("bkpsdm");
        for (String path : List.of("/me", "/me/progress", "/me/points", "/me/certificates", "/courses", "/surveys",
                "/health")) {
            send("GET", path, asn, "", Map.of());
        }
        send("GET", "/innovations", bkpsdm, "", Map.of());
        send("GET", "/xapi/statements", asn, "", Map.of("x-experience-api-version", "1.0.3"));
        String survey = send("POST", "/surveys", bkpsdm, SURVEY, Map.of("content-type", "application/json"))
                .headers().get("location");
        send("GET", survey, bkpsdm, "", Map.of());
        send("PUT", survey + "/publication", bkpsdm, "", Map.of());
        send("PUT", survey + "/closing", bkpsdm, "", Map.of());
    }

    private String token(String role) throws IOException {
        return client.send("POST", "/_local/token?role=" + role, Map.of(), new byte[0]).text().strip();
    }

    private Answer send(String method, String path, String token, String body, Map<String, String> headers)
            throws IOException {
        Map<String, String> all = new HashMap<>(headers);
        all.put("authorization", "Bearer " + token);
        all.put("idempotency-key", UUID.randomUUID().toString());
        Answer answer = client.send(method, path, all, body.getBytes(StandardCharsets.UTF_8));
        if (answer.status() / 100 != 2) {
            throw new IOException(method + " " + path + " -> " + answer.status() + " " + answer.text());
        }
        return answer;
    }
}
