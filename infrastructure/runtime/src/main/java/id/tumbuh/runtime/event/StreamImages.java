package id.tumbuh.runtime.event;

import id.tumbuh.runtime.StreamRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** Turns a record of Lambda's stream event, DynamoDB's JSON, into the SDK's values. */
final class StreamImages {

    private StreamImages() {}

    static StreamRecord record(JsonNode record) {
        return new StreamRecord(record.path("eventName").asString(""), map(record.at("/dynamodb/NewImage")));
    }

    static String sequenceNumber(JsonNode record) {
        return record.at("/dynamodb/SequenceNumber").asString();
    }

    /** When DynamoDB recorded the change: a number of seconds in Lambda's event. */
    static Optional<Instant> createdAt(JsonNode record) {
        return record.at("/dynamodb/ApproximateCreationDateTime").asDoubleOpt().stream()
                .mapToObj(seconds -> Instant.ofEpochMilli(Math.round(seconds * 1000))).findFirst();
    }

    private static Map<String, AttributeValue> map(JsonNode image) {
        Map<String, AttributeValue> converted = new HashMap<>();
        image.properties().forEach(attribute -> converted.put(attribute.getKey(), value(attribute.getValue())));
        return converted;
    }

    private static AttributeValue value(JsonNode typed) {
        Map.Entry<String, JsonNode> only = typed.properties().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "S" -> AttributeValue.fromS(value.asString());
            case "N" -> AttributeValue.fromN(value.asString());
            case "B" -> AttributeValue.fromB(bytes(value));
            case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
            case "NULL" -> AttributeValue.fromNul(true);
            case "M" -> AttributeValue.fromM(map(value));
            case "L" -> AttributeValue.fromL(value.values().stream().map(StreamImages::value).toList());
            case "SS" -> AttributeValue.fromSs(texts(value));
            case "NS" -> AttributeValue.fromNs(texts(value));
            case "BS" -> AttributeValue.fromBs(value.values().stream().map(StreamImages::bytes).toList());
            default -> throw new IllegalArgumentException("DynamoDB has no type " + only.getKey());
        };
    }

    private static List<String> texts(JsonNode values) {
        return values.values().stream().map(JsonNode::asString).toList();
    }

    private static SdkBytes bytes(JsonNode base64) {
        return SdkBytes.fromByteArray(base64.binaryValue());
    }
}
