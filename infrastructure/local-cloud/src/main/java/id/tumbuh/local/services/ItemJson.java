package id.tumbuh.local.services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Items in DynamoDB's own JSON, in which each value is told with its type. The same item is always the same text. */
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

    /** @throws IllegalArgumentException where it is no item in this form */
    public static Map<String, AttributeValue> item(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("no item: " + node.getNodeType());
        }
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        node.properties().forEach(each -> item.put(each.getKey(), value(each.getValue())));
        return item;
    }

    private static AttributeValue value(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            throw new IllegalArgumentException("no attribute value: " + node.getNodeType());
        }
        Map.Entry<String, JsonNode> typed = node.properties().iterator().next();
        JsonNode value = typed.getValue();
        return switch (typed.getKey()) {
            case "S" -> AttributeValue.fromS(value.stringValue());
            case "N" -> AttributeValue.fromN(value.stringValue());
            case "B" -> AttributeValue.fromB(bytes(value));
            case "BOOL" -> AttributeValue.fromBool(value.booleanValue());
            case "NULL" -> AttributeValue.fromNul(true);
            case "SS" -> AttributeValue.fromSs(list(value).stream().map(JsonNode::stringValue).toList());
            case "NS" -> AttributeValue.fromNs(list(value).stream().map(JsonNode::stringValue).toList());
            case "BS" -> AttributeValue.fromBs(list(value).stream().map(ItemJson::bytes).toList());
            case "M" -> AttributeValue.fromM(item(value));
            case "L" -> AttributeValue.fromL(list(value).stream().map(ItemJson::value).toList());
            default -> throw new IllegalArgumentException("no type of DynamoDB's: " + typed.getKey());
        };
    }

    private static List<JsonNode> list(JsonNode node) {
        return List.copyOf(node.values());
    }

    private static SdkBytes bytes(JsonNode node) {
        return SdkBytes.fromByteArray(java.util.Base64.getDecoder().decode(node.stringValue()));
    }
}
