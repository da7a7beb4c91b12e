package id.tumbuh.local.pages;

import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.template.CloudTemplate.KeySpec;
import id.tumbuh.local.template.CloudTemplate.TableSpec;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A table's items, page by page; only ever read. */
final class TableItems {

    private static final int PER_PAGE = 25;

    /** An item: its key, and the rest of it as JSON to be read by people. */
    record Item(List<String> key, String rest) {}

    /** A page; next is empty on the last. */
    record Items(String table, List<String> keyNames, List<Item> items, String next) {}

    private final LocalCloud cloud;

    TableItems(LocalCloud cloud) {
        this.cloud = cloud;
    }

    /**
     * @param partition the partition's key, for its items alone; empty for all items in no particular order
     * @param after what the page before gave as its next; empty for the first page
     * @throws NoSuchElementException where there is no such table
     * @throws IllegalArgumentException where no page gave this
     */
    Items page(String name, String partition, String after) {
        TableSpec table = cloud.template().tables().stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no table " + name));
        Map<String, AttributeValue> start = after.isEmpty() ? Map.of() : start(table, after);
        try {
            return partition.isEmpty() ? scan(table, start) : query(table, partition, start);
        } catch (DynamoDbException e) {
            throw new IllegalArgumentException("DynamoDB has no such page: " + Masked.text(e.getMessage()), e);
        }
    }

    private Items scan(TableSpec table, Map<String, AttributeValue> start) {
        ScanRequest.Builder request = ScanRequest.builder().tableName(table.name()).limit(PER_PAGE);
        if (!start.isEmpty()) {
            request.exclusiveStartKey(start);
        }
        var answer = cloud.dynamo().client().scan(request.build());
        return items(table, answer.items(), answer.lastEvaluatedKey());
    }

    private Items query(TableSpec table, String partition, Map<String, AttributeValue> start) {
        String key = table.keys().stream().filter(each -> each.type().equals("HASH")).findFirst().orElseThrow()
                .attribute();
        QueryRequest.Builder request = QueryRequest.builder().tableName(table.name()).limit(PER_PAGE)
                .keyConditionExpression("#key = :key").expressionAttributeNames(Map.of("#key", key))
                .expressionAttributeValues(Map.of(":key", AttributeValue.fromS(partition)));
        if (!start.isEmpty()) {
            request.exclusiveStartKey(start);
        }
        var answer = cloud.dynamo().client().query(request.build());
        return items(table, answer.items(), answer.lastEvaluatedKey());
    }

    private static Items items(TableSpec table, List<Map<String, AttributeValue>> items,
            Map<String, AttributeValue> last) {
        List<String> names = table.keys().stream().map(KeySpec::attribute).toList();
        return new Items(table.name(), names, items.stream().map(item -> item(names, item)).toList(),
                last.isEmpty() ? "" : next(last));
    }

    private static Item item(List<String> keys, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> rest = new TreeMap<>(attributes);
        keys.forEach(rest::remove);
        String json = JsonMapper.shared().writerWithDefaultPrettyPrinter()
                .writeValueAsString(Attributes.plain(AttributeValue.fromM(rest)));
        return new Item(
                keys.stream().map(key -> Masked.text(String.valueOf(Attributes.plain(attributes.get(key))))).toList(),
                Masked.shortened(json));
    }

    private static String next(Map<String, AttributeValue> last) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        last.forEach((name, value) -> node.put(name, value.s()));
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, AttributeValue> start(TableSpec table, String after) {
        Map<String, AttributeValue> start = new LinkedHashMap<>();
        try {
            JsonNode node = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(after));
            table.keys().forEach(key -> start.put(key.attribute(),
                    AttributeValue.fromS(node.path(key.attribute()).asString())));
        } catch (IllegalArgumentException | JacksonException e) {
            throw new IllegalArgumentException("no page ended there", e);
        }
        return start;
    }
}
