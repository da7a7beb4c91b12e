package id.tumbuh.local.pages;

import id.tumbuh.local.services.DeadLetters;
import id.tumbuh.local.services.SqsClient.Message;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The messages of a queue of dead letters, to be read. */
final class Letters {

    /** type and correlation are of the event in it, and empty where it is none. */
    record Letter(String id, Instant sentAt, int receives, String type, String correlation, String body) {}

    /** most: so many are shown at most. */
    record Opened(String queue, int most, List<Letter> letters) {}

    private final DeadLetters deadLetters;

    Letters(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    Opened open(String queue) {
        return new Opened(queue, DeadLetters.MOST, deadLetters.open(queue).stream().map(Letters::letter).toList());
    }

    private static Letter letter(Message message) {
        long sent = Long.parseLong(message.attributes().getOrDefault("SentTimestamp", "0"));
        int receives = Integer.parseInt(message.attributes().getOrDefault("ApproximateReceiveCount", "0"));
        try {
            JsonNode body = JsonMapper.shared().readTree(message.body().getBytes(StandardCharsets.UTF_8));
            return new Letter(message.messageId(), Instant.ofEpochMilli(sent), receives,
                    Masked.text(body.path("detail-type").asString("")),
                    Masked.id(body.path("detail").path("correlationid").asString("")),
                    Masked.shortened(body.toPrettyString()));
        } catch (JacksonException e) {
            return new Letter(message.messageId(), Instant.ofEpochMilli(sent), receives, "", "",
                    Masked.shortened(message.body()));
        }
    }
}
