package id.tumbuh.local.sources;

import id.tumbuh.local.template.LocalAccount;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The invocation records that Lambda writes for what it gave up: stream records, and asynchronous events. */
public final class FailureRecord {

    private static final DateTimeFormatter KEY = DateTimeFormatter.ofPattern("yyyy/MM/dd/yyyy-MM-dd'T'HH.mm.ss")
            .withZone(ZoneOffset.UTC);

    /** Why Lambda gave up. */
    enum Condition {
        RetryAttemptsExhausted, RecordAgeExceeded
    }

    private FailureRecord() {}

    /**
     * The S3 key of a record, named as Lambda names it, with the function's name for the mapping's id:
     * {@code aws/lambda/<function>/<shard>/2026/11/24/2026-11-24T02.00.00-<random>}.
     */
    public static String objectKey(byte[] json) {
        JsonNode record = Json.read(json).orElseThrow(() -> new IllegalArgumentException("not a failure record"));
        String arn = record.path("requestContext").path("functionArn").asString();
        String shard = record.path("DDBStreamBatchInfo").path("shardId").asString();
        Instant at = Instant.parse(record.path("timestamp").asString());
        return "aws/lambda/" + arn.substring(arn.lastIndexOf(':') + 1) + "/" + shard + "/" + KEY.format(at) + "-"
                + UUID.randomUUID();
    }

    /** The record of an asynchronous event whose invocations threw. */
    static String ofAsync(String functionName, String event, int invocations, boolean exhausted, Instant now) {
        ObjectNode record = Json.object();
        record.put("version", "1.0");
        record.put("timestamp", now.toString());
        ObjectNode request = request(record, functionName);
        request.put("condition", exhausted ? "RetriesExhausted" : "EventAgeExceeded");
        request.put("approximateInvokeCount", invocations);
        record.set("requestPayload", Json.read(event.getBytes(StandardCharsets.UTF_8)).orElseGet(Json::object));
        record.putObject("responseContext").put("statusCode", 200).put("executedVersion", "$LATEST")
                .put("functionError", "Unhandled");
        return Json.text(record);
    }

    private static ObjectNode request(ObjectNode record, String functionName) {
        ObjectNode request = record.putObject("requestContext");
        request.put("requestId", UUID.randomUUID().toString());
        request.put("functionArn", LocalAccount.arn("lambda", "function:" + functionName));
        return request;
    }

    /** The record of events that go in this order; invocations and error are of the last attempt. */
    static byte[] of(
            ShardPosition position,
            String functionName,
            Condition condition,
            int invocations,
            boolean threw,
            List<StreamEvent> events,
            Instant now) {
        ObjectNode record = Json.object();
        ObjectNode request = request(record, functionName);
        request.put("condition", condition.name());
        request.put("approximateInvokeCount", invocations);
        if (invocations > 0) {
            ObjectNode response = record.putObject("responseContext");
            response.put("statusCode", 200);
            response.put("executedVersion", "$LATEST");
            response.put("functionError", threw ? "Unhandled" : null);
        }
        record.put("version", "1.0");
        record.put("timestamp", now.toString());
        ObjectNode batch = record.putObject("DDBStreamBatchInfo");
        batch.put("shardId", position.shardId());
        batch.put("startSequenceNumber", events.getFirst().sequenceNumber());
        batch.put("endSequenceNumber", events.getLast().sequenceNumber());
        batch.put("approximateArrivalOfFirstRecord", events.getFirst().createdAt().toString());
        batch.put("approximateArrivalOfLastRecord", events.getLast().createdAt().toString());
        batch.put("batchSize", events.size());
        batch.put("streamArn", position.streamArn());
        record.put("payload", new String(StreamEvent.payload(events), StandardCharsets.UTF_8));
        return Json.bytes(record);
    }
}
