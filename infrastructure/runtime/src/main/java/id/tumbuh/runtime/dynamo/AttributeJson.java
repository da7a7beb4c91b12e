package id.tumbuh.runtime.dynamo;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** Reads items in DynamoDB's own JSON, in which each value is told with its type: of a stream's event, or of an export. */
public final class AttributeJson {

    private AttributeJson() {}

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
            case "BS" -> AttributeValue.fromBs(list(value).stream().map(AttributeJson::bytes).toList());
            case "M" -> AttributeValue.fromM(item(value));
            case "L" -> AttributeValue.fromL(list(value).stream().map(AttributeJson::value).toList());
            default -> throw new IllegalArgumentException("no type of DynamoDB's: " + typed.getKey());
        };
    }

    private static List<JsonNode> list(JsonNode node) {
        return List.copyOf(node.values());
    }

    private static SdkBytes bytes(JsonNode node) {
        return SdkBytes.fromByteArray(Base64.getDecoder().decode(node.stringValue()));
    }
}
