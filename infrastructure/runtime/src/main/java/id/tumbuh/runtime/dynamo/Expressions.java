package id.tumbuh.runtime.dynamo;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Conditions and items as requests have them. */
final class Expressions {

    private static final Pattern NAME = Pattern.compile("#(\\w+)");

    private Expressions() {}

    @SuppressWarnings("unchecked")
    static Map<String, AttributeValue> map(Record item) {
        return RecordSchema.of((Class<Record>) item.getClass()).itemToMap(item, true);
    }

    static Map<String, String> names(String condition) {
        Map<String, String> names = new HashMap<>();
        Matcher matcher = NAME.matcher(condition);
        while (matcher.find()) {
            names.put(matcher.group(), matcher.group(1));
        }
        return names.isEmpty() ? null : names;
    }

    static Map<String, AttributeValue> values(Map<String, Object> values) {
        Map<String, AttributeValue> converted = new HashMap<>();
        values.forEach((name, value) -> converted.put(name.startsWith(":") ? name : ":" + name, switch (value) {
            case Number number -> AttributeValue.fromN(number.toString());
            case Boolean bool -> AttributeValue.fromBool(bool);
            default -> AttributeValue.fromS(value.toString());
        }));
        return converted.isEmpty() ? null : converted;
    }
}
