package id.tumbuh.runtime.event;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** CloudEvents 1.0 in its JSON format; time is when it happened, recordedtime when it was stored. */
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String correlationid,
        Instant recordedtime,
        JsonNode data) {}
