package id.tumbuh.local.pages;

import java.math.BigDecimal;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An attribute of an item as the values that JSON has; of bytes only how many there are. */
final class Attributes {

    private Attributes() {}

    static Object plain(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> new BigDecimal(value.n());
            case BOOL -> value.bool();
            case NUL -> "null";
            case M -> {
                TreeMap<String, Object> map = new TreeMap<>();
                value.m().forEach((name, each) -> map.put(name, plain(each)));
                yield map;
            }
            case L -> value.l().stream().map(Attributes::plain).toList();
            case SS -> value.ss();
            case NS -> value.ns().stream().map(BigDecimal::new).toList();
            case B -> "(" + value.b().asByteArrayUnsafe().length + " bytes)";
            case BS -> "(" + value.bs().size() + " × bytes)";
            case UNKNOWN_TO_SDK_VERSION -> "?";
        };
    }
}
