package id.tumbuh.survey.anonymous;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One way to write each value, so that how a client writes tells nothing of it: members in the order of their names, no
 * spaces, no escapes but those that JSON wants, numbers without exponents or zeros at their end, texts in Unicode's form C with
 * line feeds for line ends.
 */
final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CanonicalJson() {}

    /** @param value maps, lists, texts, numbers, booleans and null */
    static String of(Map<String, Object> value) {
        return of(JSON.<JsonNode>valueToTree(value));
    }

    static String of(JsonNode value) {
        if (value.isObject()) {
            TreeMap<String, String> members = new TreeMap<>();
            value.properties().forEach(member -> members.put(quoted(member.getKey()), of(member.getValue())));
            return members.entrySet().stream().map(member -> member.getKey() + ":" + member.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value.isArray()) {
            return value.valueStream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (value.isNumber()) {
            return value.decimalValue().signum() == 0 ? "0" : value.decimalValue().stripTrailingZeros().toPlainString();
        }
        return value.isString() ? text(value.stringValue()) : value.toString();
    }

    private static String text(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return quoted(Normalizer.normalize(lines, Normalizer.Form.NFC));
    }

    /** Names are the survey's, as it writes them. */
    private static String quoted(String text) {
        return JSON.writeValueAsString(JsonNodeFactory.instance.stringNode(text));
    }
}
