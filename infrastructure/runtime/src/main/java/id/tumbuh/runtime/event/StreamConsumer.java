package id.tumbuh.runtime.event;

import id.tumbuh.runtime.StreamRecord;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Gives each record of a stream's batch to a consumer in order, and stops at the first that fails. */
public final class StreamConsumer implements Function<JsonNode, BatchAnswer> {

    private static final Logger LOG = LoggerFactory.getLogger(StreamConsumer.class);

    private final Consumer<StreamRecord> each;

    public StreamConsumer(Consumer<StreamRecord> each) {
        this.each = each;
    }

    @Override
    public BatchAnswer apply(JsonNode batch) {
        for (JsonNode record : batch.path("Records").values()) {
            try {
                each.accept(StreamImages.record(record));
            } catch (RuntimeException e) {
                String sequenceNumber = StreamImages.sequenceNumber(record);
                LOG.error("stream record {} failed", sequenceNumber, e);
                return BatchAnswer.failed(List.of(sequenceNumber));
            }
        }
        return BatchAnswer.failed(List.of());
    }
}
