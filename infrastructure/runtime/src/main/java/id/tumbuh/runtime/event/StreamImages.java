package id.tumbuh.runtime.event;

import id.tumbuh.runtime.StreamRecord;
import id.tumbuh.runtime.dynamo.AttributeJson;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns a record of Lambda's stream event, DynamoDB's JSON, into the SDK's values. */
final class StreamImages {

    private StreamImages() {}

    static StreamRecord record(JsonNode record) {
        JsonNode image = record.at("/dynamodb/NewImage");
        return new StreamRecord(record.path("eventName").asString(""),
                image.isObject() ? AttributeJson.item(image) : Map.of());
    }

    static String sequenceNumber(JsonNode record) {
        return record.at("/dynamodb/SequenceNumber").asString();
    }

    /** When DynamoDB recorded the change: a number of seconds in Lambda's event. */
    static Optional<Instant> createdAt(JsonNode record) {
        return record.at("/dynamodb/ApproximateCreationDateTime").asDoubleOpt().stream()
                .mapToObj(seconds -> Instant.ofEpochMilli(Math.round(seconds * 1000))).findFirst();
    }
}
