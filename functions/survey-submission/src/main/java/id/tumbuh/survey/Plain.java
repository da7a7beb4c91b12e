package id.tumbuh.survey;

import id.tumbuh.runtime.http.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** JSON as maps, lists, texts, numbers, booleans and null, in the order in which it was sent. */
final class Plain {

    private Plain() {}

    /** @throws ProblemException INVALID where a number is larger than any that JavaScript has */
    static Map<String, Object> object(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(member -> map.put(member.getKey(), value(member.getValue())));
        return map;
    }

    static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> list(node);
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> number(node);
            default -> null;
        };
    }

    private static List<Object> list(JsonNode node) {
        List<Object> list = new ArrayList<>();
        node.values().forEach(one -> list.add(value(one)));
        return list;
    }

    private static Number number(JsonNode node) {
        if (node.isInt()) {
            return node.intValue();
        }
        double value = node.doubleValue(Double.NaN);
        if (Double.isFinite(value)) {
            return value;
        }
        throw ProblemException.invalid("",
                "Ada angka yang terlalu besar.", "A number is too large.");
    }
}
