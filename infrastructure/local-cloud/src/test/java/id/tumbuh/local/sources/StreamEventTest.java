package id.tumbuh.local.sources;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.testing.FakeLambda;
import id.tumbuh.local.template.CloudTemplate.StreamSourceSpec;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

class StreamEventTest {

    private final StreamTable table = new StreamTable();

    @AfterEach
    void stop() {
        table.close();
    }

    @Test
    void a_change_arrives_as_lambda_shows_it() {
        FakeLambda function = FakeLambda.answering("");
        StreamSourceSpec spec = new StreamSourceSpec("Relay", "t", true, 10, 0, true, true, -1, -1, 1, "", List.of());
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("pk", AttributeValue.fromS("a"));
        item.put("n", AttributeValue.fromN("1.50"));
        item.put("b", AttributeValue.fromB(SdkBytes.fromUtf8String("bytes")));
        item.put("yes", AttributeValue.fromBool(true));
        item.put("nothing", AttributeValue.fromNul(true));
        item.put("set", AttributeValue.fromSs(List.of("x")));
        item.put("empty", AttributeValue.fromM(Map.of()));
        item.put("list", AttributeValue.fromL(List.of(AttributeValue.fromN("1"), AttributeValue.fromM(Map.of()))));
        table.put(item);
        table.delete("a");
        try (StreamPoller poller = poller(spec, function)) {
            poller.start();
            await().until(() -> function.records().count() == 2);
        }
        JsonNode insert = function.records().toList().getFirst();
        assertEquals("INSERT", insert.path("eventName").asString());
        assertEquals("1.1", insert.path("eventVersion").asString());
        assertEquals("aws:dynamodb", insert.path("eventSource").asString());
        assertEquals("ap-southeast-3", insert.path("awsRegion").asString());
        assertEquals(table.streamArn(), insert.path("eventSourceARN").asString());
        assertFalse(insert.path("eventID").asString().isEmpty());
        JsonNode change = insert.path("dynamodb");
        assertTrue(change.path("ApproximateCreationDateTime").isIntegralNumber());
        assertEquals("{\"pk\":{\"S\":\"a\"}}", change.path("Keys").toString());
        assertFalse(change.has("OldImage"));
        assertFalse(change.path("SequenceNumber").asString().isEmpty());
        assertTrue(change.path("SizeBytes").asLong() > 0);
        assertEquals("NEW_AND_OLD_IMAGES", change.path("StreamViewType").asString());
        JsonNode image = change.path("NewImage");
        assertEquals("{\"N\":\"1.5\"}", image.path("n").toString());
        assertEquals("{\"B\":\"Ynl0ZXM=\"}", image.path("b").toString());
        assertEquals("{\"BOOL\":true}", image.path("yes").toString());
        assertEquals("{\"NULL\":true}", image.path("nothing").toString());
        assertEquals("{\"SS\":[\"x\"]}", image.path("set").toString());
        assertEquals("{\"L\":[{\"N\":\"1\"},{\"M\":{}}]}", image.path("list").toString());
        assertEquals("{\"M\":{}}", image.path("empty").toString());
        JsonNode removal = function.records().toList().getLast();
        assertEquals("REMOVE", removal.path("eventName").asString());
        assertFalse(removal.path("dynamodb").has("NewImage"));
        assertTrue(removal.path("dynamodb").has("OldImage"));
    }

    private StreamPoller poller(StreamSourceSpec spec, FakeLambda function) {
        return new StreamPoller(spec, table.streams(), table.streamArn(), function, (arn, json) -> {},
                Clock.systemUTC(), Checkpoints.NONE);
    }
}
