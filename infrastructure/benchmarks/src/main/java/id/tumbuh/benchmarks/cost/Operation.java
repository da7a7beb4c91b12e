package id.tumbuh.benchmarks.cost;

import id.tumbuh.local.meter.Invoked;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an invocation was for.
 *
 * @param name a route, an event and who handles it, an event that is relayed, a stream, a schedule or an operator's function
 * @param payloadBytes of the message or the event that is carried; of anything else the whole of what Lambda was given
 */
record Operation(Kind kind, String name, long payloadBytes) {

    private static final String OURS = "id.tumbuh.";

    /** What brings it to its function, each billed in another way. */
    enum Kind {
        ROUTE, EVENT, RELAY, STREAM, SCHEDULE, OPERATOR
    }

    static Operation of(Invoked invoked) {
        JsonNode event = JsonMapper.shared().readTree(invoked.event());
        long bytes = invoked.event().length;
        if (event.path("routeKey").isString()) {
            return new Operation(Kind.ROUTE, event.path("routeKey").asString(), bytes);
        }
        JsonNode first = event.path("Records").path(0);
        if (first.path("eventSource").asString("").equals("aws:sqs")) {
            return message(first.path("body").asString(), invoked.function().name());
        }
        if (first.path("eventSource").asString("").equals("aws:dynamodb")) {
            return change(first.path("dynamodb").path("NewImage"), invoked.function().name(), bytes);
        }
        if (event.path("source").asString("").equals("aws.scheduler")) {
            return new Operation(Kind.SCHEDULE, "schedule " + invoked.function().schedules().getFirst().logicalId(),
                    bytes);
        }
        return new Operation(Kind.OPERATOR, "operator " + invoked.function().name(), bytes);
    }

    private static Operation message(String body, String function) {
        String type = JsonMapper.shared().readTree(body).path("detail-type").asString();
        return new Operation(Kind.EVENT, "event " + shortened(type) + " -> " + function, utf8(body));
    }

    private static Operation change(JsonNode image, String function, long bytes) {
        return image.path("pk").path("S").asString("").startsWith("OUTBOX#")
                ? new Operation(Kind.RELAY, "relay " + shortened(image.path("type").path("S").asString()),
                        utf8(image.path("json").path("S").asString()))
                : new Operation(Kind.STREAM, "stream " + function, bytes);
    }

    private static String shortened(String type) {
        return type.startsWith(OURS) ? type.substring(OURS.length()) : type;
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
