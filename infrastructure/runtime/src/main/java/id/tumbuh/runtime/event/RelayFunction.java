package id.tumbuh.runtime.event;

import id.tumbuh.runtime.StreamRecord;
import id.tumbuh.runtime.dynamo.OutboxItem;
import id.tumbuh.runtime.dynamo.RecordSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Relays the outbox rows of a stream's batch; everything from the first row on that the bus did not take comes back. */
public final class RelayFunction implements Function<JsonNode, BatchAnswer> {

    private final Relay relay;

    public RelayFunction(Relay relay) {
        this.relay = relay;
    }

    @Override
    public BatchAnswer apply(JsonNode batch) {
        List<OutboxItem> rows = new ArrayList<>();
        List<String> sequenceNumbers = new ArrayList<>();
        for (JsonNode record : batch.path("Records").values()) {
            StreamRecord change = StreamImages.record(record);
            if (change.eventName().equals("INSERT") && change.text("pk").startsWith(OutboxItem.PREFIX)) {
                rows.add(RecordSchema.of(OutboxItem.class).mapToItem(change.newImage()));
                sequenceNumbers.add(StreamImages.sequenceNumber(record));
            }
        }
        List<OutboxItem> left = relay.send(rows);
        return BatchAnswer.failed(
                left.isEmpty() ? List.of() : List.of(sequenceNumbers.get(rows.indexOf(left.getFirst()))));
    }
}
