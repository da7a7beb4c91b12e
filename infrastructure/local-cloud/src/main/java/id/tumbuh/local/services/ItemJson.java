package id.tumbuh.local.services;

import id.tumbuh.runtime.dynamo.AttributeJson;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes items in DynamoDB's own JSON, as {@link AttributeJson} reads them. The same item is always the same text. */
public final class ItemJson {

    private ItemJson() {}

    public static ObjectNode of(Map<String, AttributeValue> item) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        new TreeMap<>(item).forEach((name, value) -> node.set(name, value(value)));
        return node;
    }

    private static ObjectNode value(AttributeValue value) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        switch (value.type()) {
            case S -> node.put("S", value.s());
            case N -> node.put("N", value.n());
            case B -> node.put("B", value.b().asByteArrayUnsafe());
            case BOOL -> node.put("BOOL", value.bool());
            case NUL -> node.put("NULL", true);
            case SS -> value.ss().stream().sorted().forEach(node.putArray("SS")::add);
            case NS -> value.ns().stream().sorted().forEach(node.putArray("NS")::add);
            case BS -> {
                ArrayNode set = node.putArray("BS");
                value.bs().forEach(bytes -> set.add(bytes.asByteArrayUnsafe()));
            }
            case M -> node.set("M", of(value.m()));
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
