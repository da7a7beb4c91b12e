package id.tumbuh.local.restore;

import id.tumbuh.local.services.ItemJson;
import id.tumbuh.shared.Digests;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a table held at a moment: of each item its key and a digest, and how many events waited to be relayed. */
record Contents(Map<String, String> digests, long outbox) {

    /** The partitions of OutboxItem, which the local cloud does not know. */
    private static final String OUTBOX = "OUTBOX#";

    /** How two contents differ, in items. */
    record Difference(long missing, long added, long changed) {

        boolean none() {
            return missing + added + changed == 0;
        }
    }

    static Contents of(List<Map<String, AttributeValue>> items, List<String> keys) {
        Map<String, String> digests = HashMap.newHashMap(items.size());
        items.forEach(item -> digests.put(key(item, keys), digest(item)));
        return new Contents(digests, items.stream().map(item -> item.get(keys.getFirst()))
                .filter(pk -> pk.s() != null && pk.s().startsWith(OUTBOX)).count());
    }

    /** All items, read with strong consistency, page by page. */
    static List<Map<String, AttributeValue>> scan(DynamoDbClient client, String table) {
        return client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream().toList();
    }

    int size() {
        return digests.size();
    }

    /** What the other lacks, has besides, and has otherwise. */
    Difference differenceTo(Contents other) {
        long missing = digests.keySet().stream().filter(key -> !other.digests.containsKey(key)).count();
        long changed = digests.entrySet().stream()
                .filter(each -> !other.digests.getOrDefault(each.getKey(), each.getValue()).equals(each.getValue()))
                .count();
        return new Difference(missing, other.size() - (size() - missing), changed);
    }

    private static String key(Map<String, AttributeValue> item, List<String> keys) {
        return keys.stream().map(name -> ItemJson.of(new TreeMap<>(Map.of(name, item.get(name)))).toString())
                .collect(Collectors.joining());
    }

    private static String digest(Map<String, AttributeValue> item) {
        return Digests.hex("SHA-256", ItemJson.of(item).toString().getBytes(StandardCharsets.UTF_8));
    }
}
