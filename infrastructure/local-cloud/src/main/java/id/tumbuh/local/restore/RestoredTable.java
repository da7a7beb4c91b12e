package id.tumbuh.local.restore;

import id.tumbuh.local.services.Tables;
import id.tumbuh.local.template.CloudTemplate.IndexSpec;
import id.tumbuh.local.template.CloudTemplate.TableSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A new table of a template's table's schema, as AWS makes it from a backup: keys and indexes, and no other setting. */
record RestoredTable(DynamoDbClient client, TableSpec spec, String name) {

    private static final int BATCH = 25;
    private static final int ATTEMPTS = 8;
    private static final Duration PAUSE = Duration.ofMillis(50);

    static RestoredTable create(DynamoDbClient client, TableSpec spec, String name) {
        Tables.create(client, new TableSpec(spec.logicalId(), name, spec.attributeTypes(), spec.keys(), spec.indexes(),
                "", "", false));
        client.waiter().waitUntilTableExists(table -> table.tableName(name));
        return new RestoredTable(client, spec, name);
    }

    void put(List<Map<String, AttributeValue>> items, BooleanSupplier stopped) {
        for (int from = 0; from < items.size(); from += BATCH) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException();
            }
            List<WriteRequest> left = items.subList(from, Math.min(items.size(), from + BATCH)).stream()
                    .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build()).toList();
            for (int attempt = 0; !left.isEmpty(); attempt++) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException(name + " takes no more items: it is throttled");
                }
                LockSupport.parkNanos(attempt == 0 ? 0 : PAUSE.toNanos() << attempt);
                Map<String, List<WriteRequest>> batch = Map.of(name, left);
                left = client.batchWriteItem(write -> write.requestItems(batch)).unprocessedItems()
                        .getOrDefault(name, List.of());
            }
        }
    }

    /** Each index must give exactly the items that have its keys. */
    List<String> indexFailures(List<Map<String, AttributeValue>> items) {
        List<String> failures = new ArrayList<>();
        for (IndexSpec index : spec.indexes()) {
            long wanted = items.stream()
                    .filter(item -> index.keys().stream().allMatch(key -> item.containsKey(key.attribute()))).count();
            long found = client.scanPaginator(scan -> scan.tableName(name).indexName(index.name())).stream()
                    .mapToLong(page -> page.count()).sum();
            if (found != wanted) {
                failures.add("index " + index.name() + " gives " + found + " items of " + wanted);
            }
        }
        return failures;
    }

    /** What the template says of the table and a restore leaves out. The last two the template wants of every table. */
    List<String> settingsToSwitchOn() {
        List<String> settings = new ArrayList<>();
        var table = client.describeTable(request -> request.tableName(name)).table();
        if (!spec.streamViewType().isEmpty() && table.streamSpecification() == null) {
            settings.add("stream " + spec.streamViewType());
        }
        String ttl = client.describeTimeToLive(request -> request.tableName(name)).timeToLiveDescription()
                .attributeName();
        if (!spec.ttlAttribute().isEmpty() && !spec.ttlAttribute().equals(ttl)) {
            settings.add("time-to-live " + spec.ttlAttribute());
        }
        settings.add("point-in-time recovery");
        settings.add("deletion protection");
        return settings;
    }

    void drop() {
        client.deleteTable(request -> request.tableName(name));
    }
}
