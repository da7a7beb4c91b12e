package id.tumbuh.runtime.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

    /** The item's values as text. */
    static String text(Map<String, AttributeValue> item) {
        StringBuilder all = new StringBuilder();
        item.forEach((name, value) -> all.append(name).append('=').append(text(value)).append(' '));
        return all.toString();
    }

    private static String text(AttributeValue value) {
        return switch (value.type()) {
            case B -> value.b().asString(StandardCharsets.ISO_8859_1);
            case L -> value.l().stream().map(StreamJson::text).toList().toString();
            case M -> text(value.m());
            default -> value(value).toString();
        };
    }

    private static Map<String, Object> value(AttributeValue value) {
        return switch (value.type()) {
            case S -> Map.of("S", value.s());
            case N -> Map.of("N", value.n());
            case B -> Map.of("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
            case BOOL -> Map.of("BOOL", value.bool());
            case SS -> Map.of("SS", value.ss());
            case L -> Map.of("L", value.l().stream().map(StreamJson::value).toList());
            case M -> Map.of("M", of(value.m()));
            default -> throw new IllegalArgumentException("no JSON for " + value.type());
        };
    }
}
