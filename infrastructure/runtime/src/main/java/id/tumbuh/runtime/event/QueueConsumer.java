package id.tumbuh.runtime.event;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.measure.Measures;
import id.tumbuh.runtime.measure.MetricNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Gives each message of a batch to its handler, and answers with those that failed: only they come back. */
public final class QueueConsumer implements Function<JsonNode, BatchAnswer> {

    private static final Logger LOG = LoggerFactory.getLogger(QueueConsumer.class);

    private final Json json;
    private final EventHandlers handlers;
    private final Measures measures;

    public QueueConsumer(Json json, EventHandlers handlers, Measures measures) {
        this.json = json;
        this.handlers = handlers;
        this.measures = measures;
    }

    @Override
    public BatchAnswer apply(JsonNode batch) {
        List<String> failed = new ArrayList<>();
        for (JsonNode message : batch.path("Records").values()) {
            String id = message.path("messageId").asString();
            if (!handled(id, message.path("body").asString())) {
                failed.add(id);
            }
        }
        return BatchAnswer.failed(failed);
    }

    private boolean handled(String id, String body) {
        CloudEvent event;
        try {
            event = json.mapper().treeToValue(json.mapper().readTree(body).path("detail"), CloudEvent.class);
            // when it was recorded, not when it happened: what was learned offline last week is not late here
            Optional.ofNullable(event.recordedtime())
                    .ifPresent(then -> measures.age(MetricNames.OLDEST_EVENT_AGE, then));
        } catch (RuntimeException e) {
            LOG.error("message {} is no event", id, e);
            return false;
        }
        return Correlation.within(event.correlationid(), () -> handled(id, event));
    }

    private boolean handled(String id, CloudEvent event) {
        try {
            handlers.handle(event);
            LOG.info("handled {} {}", event.type(), event.id());
            return true;
        } catch (RuntimeException e) {
            // whatever it was: this message comes back, and goes to the DLQ in the end; the others are not held up
            LOG.error("{} {} failed: message {} comes back", event.type(), event.id(), id, e);
            return false;
        }
    }
}
