package id.tumbuh.local.meter;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The size of an item in bytes, by which its units are counted. Source: DynamoDB developer guide, item sizes and formats. */
public final class ItemSize {

    /** A list or a map costs this, and one more byte for each member. */
    private static final int CONTAINER = 3;

    private ItemSize() {}

    public static long of(Map<String, AttributeValue> item) {
        return item.entrySet().stream().mapToLong(entry -> utf8(entry.getKey()) + of(entry.getValue())).sum();
    }

    private static long of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToLong(ItemSize::utf8).sum();
            case NS -> value.ns().stream().mapToLong(ItemSize::number).sum();
            case BS -> value.bs().stream().mapToLong(bytes -> bytes.asByteArrayUnsafe().length).sum();
            case L -> container(value.l()) + value.l().stream().mapToLong(ItemSize::of).sum();
            case M -> container(value.m().values()) + of(value.m());
            default -> 1;
        };
    }

    private static long container(Collection<AttributeValue> members) {
        return CONTAINER + members.size();
    }

    /** About a byte for two significant digits, and one more; a minus is another. */
    private static long number(String number) {
        String digits = number.replaceAll("[^0-9]", "").replaceAll("^0+", "");
        return (digits.length() + 1) / 2 + 1 + (number.startsWith("-") ? 1 : 0);
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
