package id.tumbuh.runtime.event;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import id.tumbuh.runtime.StreamRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Turns the images of Lambda's stream event into the SDK's. */
final class StreamImages {

    private StreamImages() {}

    static StreamRecord record(DynamodbEvent.DynamodbStreamRecord record) {
        return new StreamRecord(record.getEventName(),
                map(Optional.ofNullable(record.getDynamodb().getNewImage()).orElse(Map.of())));
    }

    private static Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> map(
            Map<String, AttributeValue> image) {
        Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> converted = new HashMap<>();
        image.forEach((name, value) -> converted.put(name, value(value)));
        return converted;
    }

    private static software.amazon.awssdk.services.dynamodb.model.AttributeValue value(AttributeValue value) {
        var builder = software.amazon.awssdk.services.dynamodb.model.AttributeValue.builder();
        if (value.getM() != null) {
            return builder.m(map(value.getM())).build();
        }
        if (value.getL() != null) {
            return builder.l(value.getL().stream().map(StreamImages::value).toList()).build();
        }
        if (value.getSS() != null) {
            return builder.ss(value.getSS()).build();
        }
        if (value.getNS() != null) {
            return builder.ns(value.getNS()).build();
        }
        return builder.s(value.getS()).n(value.getN()).bool(value.getBOOL()).nul(value.getNULL()).build();
    }
}
