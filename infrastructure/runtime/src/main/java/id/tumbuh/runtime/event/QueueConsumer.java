package id.tumbuh.runtime.event;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import id.tumbuh.runtime.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Gives each message of a batch to its handler, and answers with those that failed: only they come back. */
public final class QueueConsumer implements Function<SQSEvent, SQSBatchResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(QueueConsumer.class);

    private final Json json;
    private final EventHandlers handlers;

    public QueueConsumer(Json json, EventHandlers handlers) {
        this.json = json;
        this.handlers = handlers;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent batch) {
        List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
        for (SQSEvent.SQSMessage message : batch.getRecords()) {
            if (!handled(message)) {
                failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    private boolean handled(SQSEvent.SQSMessage message) {
        try {
            JsonNode envelope = json.mapper().readTree(message.getBody());
            CloudEvent event = json.mapper().treeToValue(envelope.path("detail"), CloudEvent.class);
            return Correlation.within(event.correlationid(), () -> {
                handlers.handle(event);
                LOG.info("handled {} {}", event.type(), event.id());
                return true;
            });
        } catch (RuntimeException e) {
            // whatever it was: this message comes back, and goes to the DLQ in the end; the others are not held up
            LOG.error("message {} failed", message.getMessageId(), e);
            return false;
        }
    }
}
