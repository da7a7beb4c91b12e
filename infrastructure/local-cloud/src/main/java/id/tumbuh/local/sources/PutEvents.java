package id.tumbuh.local.sources;

import id.tumbuh.local.roles.Role;
import id.tumbuh.local.template.LocalAccount;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The PutEvents operation. A bad request is refused whole; a bad entry fails alone. One thing is stricter than
 * EventBridge, which takes an event for an unknown bus and drops it in silence: here that entry fails.
 */
final class PutEvents {

    /** The request as a whole is refused: nothing of it happened. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String type;

        Refused(String type, String message) {
            super(message);
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    /** Of all entries together, in bytes. */
    static final int LARGEST_REQUEST = 1024 * 1024;
    private static final int MOST_ENTRIES = 10;
    private static final int LONGEST_DETAIL_TYPE = 128;
    private static final int TIME_BYTES = 14;

    private sealed interface Checked {
        record Valid(BusEvent event) implements Checked {}

        record Failed(String code, String message) implements Checked {}
    }

    private final EventRouter router;
    private final Clock clock;

    PutEvents(EventRouter router, Clock clock) {
        this.router = router;
        this.clock = clock;
    }

    /** @param role of the function that asks, which has to allow it; who is no function may */
    ObjectNode answer(byte[] request, Optional<Role> role) {
        JsonNode entries = Json.read(request).filter(JsonNode::isObject).orElseThrow(PutEvents::malformed)
                .path("Entries");
        if (!entries.isArray() || entries.isEmpty()) {
            throw invalid("Value at 'entries' failed to satisfy constraint: Member must have length greater than or "
                    + "equal to 1");
        }
        if (entries.size() > MOST_ENTRIES) {
            throw invalid("Value at 'entries' failed to satisfy constraint: Member must have length less than or "
                    + "equal to " + MOST_ENTRIES);
        }
        List<PutEventsEntry> read = new ArrayList<>();
        entries.values().forEach(entry -> read.add(PutEventsEntry.of(entry)));
        if (read.stream().mapToLong(PutEvents::bytes).sum() > LARGEST_REQUEST) {
            throw new Refused("ValidationException", "Total size of the entries in the request is over the limit.");
        }
        role.ifPresent(mine -> read.forEach(entry -> mayPut(mine, EventRouter.name(entry.bus()))));
        return answer(read.stream().map(this::check).toList());
    }

    private static void mayPut(Role role, String bus) {
        String arn = LocalAccount.arn("events", "event-bus/" + bus);
        if (!role.allows("events:PutEvents", arn)) {
            throw new Refused("AccessDeniedException",
                    role.function() + " is not authorized to perform: events:PutEvents on resource: " + arn);
        }
    }

    private ObjectNode answer(List<Checked> entries) {
        ObjectNode answer = Json.object();
        answer.put("FailedEntryCount", entries.stream().filter(Checked.Failed.class::isInstance).count());
        ArrayNode list = answer.putArray("Entries");
        for (Checked entry : entries) {
            switch (entry) {
                case Checked.Valid(BusEvent event) -> {
                    router.route(event);
                    list.addObject().put("EventId", event.id());
                }
                case Checked.Failed(String code, String message) ->
                    list.addObject().put("ErrorCode", code).put("ErrorMessage", message);
            }
        }
        return answer;
    }

    private Checked check(PutEventsEntry entry) {
        if (entry.source().isBlank()) {
            return required("Source");
        }
        if (entry.detailType().isBlank()) {
            return required("DetailType");
        }
        if (entry.detail().isBlank()) {
            return required("Detail");
        }
        if (entry.detailType().length() > LONGEST_DETAIL_TYPE) {
            return new Checked.Failed("InvalidArgument",
                    "Parameter DetailType is not valid. Reason: it is longer than " + LONGEST_DETAIL_TYPE + ".");
        }
        if (entry.source().startsWith("aws.")) {
            return new Checked.Failed("NotAuthorizedForSourceException", "Not authorized for the source.");
        }
        if (!router.knows(entry.bus())) {
            return new Checked.Failed("ResourceNotFoundException",
                    "Event bus " + EventRouter.name(entry.bus()) + " does not exist.");
        }
        Optional<ObjectNode> detail = Json.readObject(entry.detail());
        if (detail.isEmpty()) {
            return new Checked.Failed("MalformedDetail", "Detail is malformed.");
        }
        Instant now = clock.instant();
        return new Checked.Valid(new BusEvent(UUID.randomUUID().toString(), entry.bus(), entry.source(),
                entry.detailType(), now, entry.time().orElse(now), entry.resources(), detail.get()));
    }

    private static Checked required(String name) {
        return new Checked.Failed("InvalidArgument",
                "Parameter " + name + " is not valid. Reason: " + name + " is a required argument.");
    }

    /** As EventBridge's user guide counts. */
    private static long bytes(PutEventsEntry entry) {
        long bytes = entry.time().isPresent() ? TIME_BYTES : 0;
        bytes += utf8(entry.source()) + utf8(entry.detailType()) + utf8(entry.detail());
        return bytes + entry.resources().stream().mapToLong(PutEvents::utf8).sum();
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static Refused malformed() {
        return new Refused("SerializationException", "The request is not as PutEvents has it.");
    }

    private static Refused invalid(String detail) {
        return new Refused("ValidationException", "1 validation error detected: " + detail);
    }
}
