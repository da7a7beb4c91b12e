package id.tumbuh.local.day;

import id.tumbuh.local.cli.CloudClient.Answer;
import id.tumbuh.local.cli.CloudClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * An anonymous survey from its draft to its results, by HTTP: people of the city take part under their names and answer without
 * them. Nobody waits: between those who do so in a trial there is nothing to hide.
 */
public final class AnonymousDay {

    /** When its surveys close by themselves, in years. */
    public static final Instant CLOSING = Instant.parse("2036-01-01T00:00:00Z");
    private static final String DRAFT = """
            {"title":{"id":"Suara bebas","en":"Free voice"},"opensAt":"2026-01-01T00:00:00Z","closesAt":"%s",
            "minimumGroupSize":3,"anonymous":true,
            "questions":[{"name":"didengar","competency":"M01","title":{"id":"Saya didengar","en":"I am heard"}}]}"""
            .formatted(CLOSING);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CloudClient client;

    public AnonymousDay(CloudClient client) {
        this.client = client;
    }

    /**
     * @param subjects who take part, ASN of the city
     * @return where the survey is, such as /surveys/…
     * @throws IOException where an answer is none of success
     */
    public String live(String... subjects) throws IOException {
        String bkpsdm = bkpsdm();
        String survey = answered(subjects);
        send("GET", survey + "/participation", bkpsdm, "");
        send("PUT", survey + "/closing", bkpsdm, "");
        send("GET", survey + "/results", bkpsdm, "");
        return survey;
    }

    /** The same as far as everybody has answered: it is open still. */
    public String answered(String... subjects) throws IOException {
        String survey = send("POST", "/surveys", bkpsdm(), DRAFT).headers().get("location");
        send("PUT", survey + "/publication", bkpsdm(), "");
        String ballots = send("GET", "/_local/addresses", "", "").json().path("BallotApiUrl").asString();
        for (String subject : subjects) {
            answer(survey, ballots, token(subject, "asn"));
        }
        return survey;
    }

    private String bkpsdm() throws IOException {
        return token("demo-bkpsdm", "bkpsdm");
    }

    private void answer(String survey, String ballots, String asn) throws IOException {
        String poll = survey.replace("/surveys/", "/polls/");
        try {
            BlindToken token = new BlindToken(send("GET", ballots + poll, "", "").json(), RANDOM);
            String signature = send("POST", survey + "/participation", asn, token.participation()).json()
                    .path("blindSignature").asString();
            send("POST", ballots + "/ballots", "", token.ballot(signature,
                    JsonMapper.shared().createObjectNode().put("didengar", 1 + RANDOM.nextInt(5))));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private String token(String subject, String role) throws IOException {
        return send("POST", "/_local/token?role=" + role + "&subject=" + subject, "", "").text().strip();
    }

    private Answer send(String method, String path, String token, String body) throws IOException {
        Map<String, String> headers = new HashMap<>(Map.of("content-type", "application/json"));
        if (!token.isEmpty()) {
            headers.put("authorization", "Bearer " + token);
            headers.put("idempotency-key", UUID.randomUUID().toString());
        }
        Answer answer = client.send(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
        if (answer.status() / 100 != 2) {
            throw new IOException(method + " " + path + " -> " + answer.status() + " " + answer.text());
        }
        return answer;
    }
}
