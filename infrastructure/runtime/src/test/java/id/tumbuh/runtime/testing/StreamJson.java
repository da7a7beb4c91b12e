package id.tumbuh.runtime.testing;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item as it stands in a stream event's JSON. */
final class StreamJson {

    private StreamJson() {}

    static Map<String, Object> of(Map<String, AttributeValue> item) {
        Map<String, Object> image = new HashMap<>();
        item.forEach((name, value) -> image.put(name, value(value)));
        return image;
    }

    private static Map<String, Object> value(AttributeValue value) {
        return switch (value.type()) {
            case S -> Map.of("S", value.s());
            case N -> Map.of("N", value.n());
            case BOOL -> Map.of("BOOL", value.bool());
            case SS -> Map.of("SS", value.ss());
            case L -> Map.of("L", value.l().stream().map(StreamJson::value).toList());
            case M -> Map.of("M", of(value.m()));
            default -> throw new IllegalArgumentException("no JSON for " + value.type());
        };
    }
}
