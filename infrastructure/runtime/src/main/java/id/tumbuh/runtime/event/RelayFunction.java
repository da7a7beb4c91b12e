package id.tumbuh.runtime.event;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import id.tumbuh.runtime.StreamRecord;
import id.tumbuh.runtime.dynamo.OutboxItem;
import id.tumbuh.runtime.dynamo.RecordSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Relays the outbox rows of a stream's batch; everything from the first row on that the bus did not take comes back. */
public final class RelayFunction implements Function<DynamodbEvent, StreamsEventResponse> {

    private final Relay relay;

    public RelayFunction(Relay relay) {
        this.relay = relay;
    }

    @Override
    public StreamsEventResponse apply(DynamodbEvent batch) {
        List<OutboxItem> rows = new ArrayList<>();
        List<DynamodbEvent.DynamodbStreamRecord> records = new ArrayList<>();
        for (DynamodbEvent.DynamodbStreamRecord record : batch.getRecords()) {
            StreamRecord change = StreamImages.record(record);
            if (change.eventName().equals("INSERT") && change.text("pk").startsWith(OutboxItem.PREFIX)) {
                rows.add(RecordSchema.of(OutboxItem.class).mapToItem(change.newImage()));
                records.add(record);
            }
        }
        List<OutboxItem> left = relay.send(rows);
        return left.isEmpty()
                ? new StreamsEventResponse(List.of())
                : StreamConsumer.failedAt(records.get(rows.indexOf(left.getFirst())));
    }
}
