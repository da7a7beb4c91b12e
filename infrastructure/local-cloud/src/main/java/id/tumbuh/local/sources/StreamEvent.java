package id.tumbuh.local.sources;

import id.tumbuh.local.services.ItemJson;
import id.tumbuh.local.template.LocalAccount;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
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
        dynamodb.set("Keys", ItemJson.of(change.keys()));
        if (change.hasNewImage()) {
            dynamodb.set("NewImage", ItemJson.of(change.newImage()));
        }
        if (change.hasOldImage()) {
            dynamodb.set("OldImage", ItemJson.of(change.oldImage()));
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
}
