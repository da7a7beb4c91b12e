package id.tumbuh.runtime.event;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import id.tumbuh.runtime.StreamRecord;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each record of a stream's batch to a consumer in order, and stops at the first that fails. */
public final class StreamConsumer implements Function<DynamodbEvent, StreamsEventResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(StreamConsumer.class);

    private final Consumer<StreamRecord> each;

    public StreamConsumer(Consumer<StreamRecord> each) {
        this.each = each;
    }

    @Override
    public StreamsEventResponse apply(DynamodbEvent batch) {
        for (DynamodbEvent.DynamodbStreamRecord record : batch.getRecords()) {
            try {
                each.accept(StreamImages.record(record));
            } catch (RuntimeException e) {
                LOG.error("stream record {} failed", record.getDynamodb().getSequenceNumber(), e);
                return failedAt(record);
            }
        }
        return new StreamsEventResponse(List.of());
    }

    static StreamsEventResponse failedAt(DynamodbEvent.DynamodbStreamRecord record) {
        return new StreamsEventResponse(
                List.of(new StreamsEventResponse.BatchItemFailure(record.getDynamodb().getSequenceNumber())));
    }
}
