package id.tumbuh.runtime.event;

import id.tumbuh.runtime.StreamRecord;
import id.tumbuh.runtime.measure.Measures;
import id.tumbuh.runtime.measure.MetricNames;
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
    private final Measures measures;

    public StreamConsumer(Consumer<StreamRecord> each, Measures measures) {
        this.each = each;
        this.measures = measures;
    }

    @Override
    public BatchAnswer apply(JsonNode batch) {
        for (JsonNode record : batch.path("Records").values()) {
            StreamImages.createdAt(record).ifPresent(then -> measures.age(MetricNames.OLDEST_EVENT_AGE, then));
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
