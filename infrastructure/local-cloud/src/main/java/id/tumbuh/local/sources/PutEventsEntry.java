package id.tumbuh.local.sources;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One entry of PutEvents as sent: what is missing is empty. */
record PutEventsEntry(
        String bus,
        String source,
        String detailType,
        String detail,
        List<String> resources,
        Optional<Instant> time) {

    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    static PutEventsEntry of(JsonNode entry) {
        if (!entry.isObject()) {
            throw PutEvents.malformed();
        }
        JsonNode resources = entry.path("Resources");
        if (!absent(resources) && !resources.isArray()) {
            throw PutEvents.malformed();
        }
        String bus = text(entry.path("EventBusName"));
        return new PutEventsEntry(bus.isEmpty() ? "default" : bus, text(entry.path("Source")),
                text(entry.path("DetailType")), text(entry.path("Detail")),
                resources.values().stream().map(PutEventsEntry::text).toList(), time(entry.path("Time")));
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static String text(JsonNode node) {
        if (absent(node)) {
            return "";
        }
        if (!node.isString()) {
            throw PutEvents.malformed();
        }
        return node.stringValue();
    }

    /** JSON 1.1 has epoch seconds, with a fraction or without; some clients send ISO 8601. */
    private static Optional<Instant> time(JsonNode node) {
        try {
            if (absent(node)) {
                return Optional.empty();
            }
            if (node.isNumber()) {
                return Optional.of(Instant.ofEpochSecond(0, node.decimalValue().multiply(NANOS).longValueExact()));
            }
            return Optional.of(Instant.parse(text(node)));
        } catch (DateTimeParseException | ArithmeticException e) {
            throw PutEvents.malformed();
        }
    }
}
