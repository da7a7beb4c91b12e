package id.tumbuh.local.sources;

import id.tumbuh.local.template.LocalAccount;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A stream record as Lambda hands it to a function; item tells which records have to stay in order. */
record StreamEvent(String sequenceNumber, Instant createdAt, int item, String json) {

    static StreamEvent of(Record record, String streamArn) {
        StreamRecord change = record.dynamodb();
        Instant createdAt = Optional.ofNullable(change.approximateCreationDateTime()).orElse(Instant.EPOCH);
        ObjectNode node = Json.object();
        node.put("eventID", record.eventID());
        node.put("eventName", record.eventNameAsString());
        node.put("eventVersion", "1.1");
        node.put("eventSource", "aws:dynamodb");
        node.put("awsRegion", LocalAccount.REGION);
        ObjectNode dynamodb = node.putObject("dynamodb");
        dynamodb.put("ApproximateCreationDateTime", createdAt.getEpochSecond());
        dynamodb.set("Keys", image(change.keys()));
        if (change.hasNewImage()) {
            dynamodb.set("NewImage", image(change.newImage()));
        }
        if (change.hasOldImage()) {
            dynamodb.set("OldImage", image(change.oldImage()));
        }
        dynamodb.put("SequenceNumber", change.sequenceNumber());
        dynamodb.put("SizeBytes", change.sizeBytes());
        dynamodb.put("StreamViewType", change.streamViewTypeAsString());
        node.put("eventSourceARN", streamArn);
        return new StreamEvent(change.sequenceNumber(), createdAt, change.keys().hashCode(), Json.text(node));
    }

    static byte[] payload(List<StreamEvent> events) {
        return Json.records(events.stream().map(StreamEvent::json).toList());
    }

    int bytes() {
        return json.getBytes(StandardCharsets.UTF_8).length + 1;
    }

    private static ObjectNode image(Map<String, AttributeValue> attributes) {
        ObjectNode node = Json.object();
        attributes.forEach((name, value) -> node.set(name, value(value)));
        return node;
    }

    private static ObjectNode value(AttributeValue value) {
        ObjectNode node = Json.object();
        switch (value.type()) {
            case S -> node.put("S", value.s());
            case N -> node.put("N", value.n());
            case B -> node.put("B", value.b().asByteArrayUnsafe());
            case BOOL -> node.put("BOOL", value.bool());
            case NUL -> node.put("NULL", true);
            case SS -> value.ss().forEach(node.putArray("SS")::add);
            case NS -> value.ns().forEach(node.putArray("NS")::add);
            case BS -> {
                ArrayNode set = node.putArray("BS");
                value.bs().forEach(bytes -> set.add(bytes.asByteArrayUnsafe()));
            }
            case M -> node.set("M", image(value.m()));
            case L -> {
                ArrayNode list = node.putArray("L");
                value.l().forEach(element -> list.add(value(element)));
            }
            // DynamoDB Local inside this process hands out an empty map as a value of no type.
            default -> node.putObject("M");
        }
        return node;
    }
}
