package id.tumbuh.runtime.dynamo;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.measure.Measures;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * One table with the keys pk and sk. Items are records, mapped by {@link RecordSchema}. Reads are strongly consistent, but
 * for {@link #lately}.
 */
public final class Database {

    private static final int BATCH = 100;
    private static final int WRITE_BATCH = 25;
    /** DynamoDB's limit; it refuses a longer sort key, and a cursor comes from outside. */
    private static final int MAX_SORT_KEY = 1024;

    private final Supplier<DynamoDbClient> clients;
    private final String table;
    private final Clock clock;
    private final Json json;
    private final Measures measures;

    /** One whose measures nobody is told. */
    public Database(DynamoDbClient client, String table, Clock clock, Json json) {
        this(() -> client, table, clock, json, new Measures(clock));
    }

    /** @param clients is asked for the client at each call, for the first time when the table is first used */
    public Database(Supplier<DynamoDbClient> clients, String table, Clock clock, Json json, Measures measures) {
        this.clients = clients;
        this.table = table;
        this.clock = clock;
        this.json = json;
        this.measures = measures;
    }

    public <T extends Record> Optional<T> get(Class<T> type, String pk, String sk) {
        var response = clients.get().getItem(request -> request.tableName(table).key(key(pk, sk)).consistentRead(true));
        return response.hasItem() ? Optional.of(RecordSchema.of(type).mapToItem(response.item())) : Optional.empty();
    }

    /**
     * The items with these partition keys and this sort key; what is not there is left out, and there is no order.
     *
     * @throws StoreBusy where a throttled table gave not all of them in six attempts
     */
    public <T extends Record> List<T> getAll(Class<T> type, Collection<String> pks, String sk) {
        return getAll(type, pks.stream().distinct().map(pk -> key(pk, sk)).toList(),
                KeysAndAttributes.builder().consistentRead(true));
    }

    /** As {@link #getAll}, but fetches only the attributes that the record has, as {@link #outline} does. */
    public <T extends Record> List<T> outlines(Class<T> type, Collection<String> pks, String sk) {
        return outlines(type, pks.stream().distinct().map(pk -> key(pk, sk)).toList());
    }

    /** As {@link #outlines}, of one partition and these sort keys. */
    public <T extends Record> List<T> outlinesIn(Class<T> type, String pk, Collection<String> sks) {
        return outlines(type, sks.stream().distinct().map(sk -> key(pk, sk)).toList());
    }

    private <T extends Record> List<T> outlines(Class<T> type, List<Map<String, AttributeValue>> keys) {
        Map<String, String> names = names(RecordSchema.of(type));
        return getAll(type, keys, KeysAndAttributes.builder().consistentRead(true)
                .projectionExpression(String.join(", ", names.keySet())).expressionAttributeNames(names));
    }

    private <T extends Record> List<T> getAll(Class<T> type, List<Map<String, AttributeValue>> keys,
            KeysAndAttributes.Builder form) {
        List<T> found = new ArrayList<>();
        List<Map<String, AttributeValue>> wanted = new ArrayList<>(keys);
        for (int misses = 0; !wanted.isEmpty();) {
            List<Map<String, AttributeValue>> batch = List.copyOf(wanted.subList(0, Math.min(BATCH, wanted.size())));
            wanted.subList(0, batch.size()).clear();
            BatchGetItemResponse response = clients.get().batchGetItem(request -> request.requestItems(
                    Map.of(table, form.keys(batch).build())));
            response.responses().getOrDefault(table, List.of())
                    .forEach(item -> found.add(RecordSchema.of(type).mapToItem(item)));
            KeysAndAttributes left = response.unprocessedKeys().get(table);
            if (left != null) {
                wanted.addAll(left.keys());
                if (++misses == Write.ATTEMPTS) {
                    throw new StoreBusy(null);
                }
                Write.pause(misses);
            }
        }
        return found;
    }

    /** All items of the partition whose sort key starts so, in its order. For partitions that stay small. */
    public <T extends Record> List<T> query(Class<T> type, String pk, String skPrefix) {
        List<T> all = new ArrayList<>();
        for (QueryResponse page : clients.get().queryPaginator(request(pk, skPrefix).build())) {
            page.items().forEach(item -> all.add(RecordSchema.of(type).mapToItem(item)));
        }
        return all;
    }

    /**
     * As {@link #query} at half its price, for what nobody misses for a moment: what was written in the last one may not be
     * among it.
     */
    public <T extends Record> List<T> lately(Class<T> type, String pk, String skPrefix) {
        var schema = RecordSchema.of(type);
        return clients.get().queryPaginator(request(pk, skPrefix).consistentRead(false).build()).items().stream()
                .map(schema::mapToItem).toList();
    }

    /**
     * As {@link #query}, but fetches only the attributes that the record has, for items whose other parts are large: what
     * DynamoDB reads is not less, what is sent and kept in memory is.
     */
    public <T extends Record> List<T> outline(Class<T> type, String pk, String skPrefix) {
        var schema = RecordSchema.of(type);
        Map<String, String> names = names(schema);
        return clients.get()
                .queryPaginator(request(pk, skPrefix).projectionExpression(String.join(", ", names.keySet()))
                        .expressionAttributeNames(names).build())
                .items().stream().map(schema::mapToItem).toList();
    }

    private static Map<String, String> names(TableSchema<?> schema) {
        return schema.attributeNames().stream().collect(Collectors.toMap(name -> "#" + name, Function.identity()));
    }

    /**
     * The items with this sort key in all partitions whose keys start so: it reads the whole table, and so is for what happens
     * seldom and nobody waits for.
     */
    public <T extends Record> List<T> everywhere(Class<T> type, String pkPrefix, String sk) {
        return clients.get().scanPaginator(scan -> scan.tableName(table).consistentRead(true)
                .filterExpression("begins_with(pk, :pk) and sk = :sk")
                .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS(pkPrefix), ":sk", AttributeValue.fromS(sk))))
                .items().stream().map(item -> RecordSchema.of(type).mapToItem(item)).toList();
    }

    /**
     * The items among the next so many of the whole table whose partition keys start so, for what goes through all of them. A
     * cursor that is none of ours starts at the beginning.
     */
    public <T extends Record> Page<T> scan(Class<T> type, String pkPrefix, int read, Optional<String> cursor) {
        ScanRequest.Builder request = ScanRequest.builder().tableName(table).limit(read).consistentRead(true)
                .filterExpression("begins_with(pk, :pk)")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pkPrefix)));
        cursor.flatMap(Database::decoded).map(keys -> keys.split("\n", 2)).filter(keys -> keys.length == 2)
                .ifPresent(keys -> request.exclusiveStartKey(key(keys[0], keys[1])));
        ScanResponse response = clients.get().scan(request.build());
        return new Page<>(response.items().stream().map(item -> RecordSchema.of(type).mapToItem(item)).toList(),
                Optional.of(response.lastEvaluatedKey()).filter(last -> !last.isEmpty())
                        .map(last -> encoded(last.get("pk").s() + "\n" + last.get("sk").s())));
    }

    /** A page of the partition. A cursor that is none of ours starts at the beginning. */
    public <T extends Record> Page<T> page(Class<T> type, String pk, String skPrefix, int limit,
            Optional<String> cursor, boolean newestFirst) {
        QueryRequest.Builder request = request(pk, skPrefix).limit(limit).scanIndexForward(!newestFirst);
        cursor.flatMap(Database::decoded).filter(sk -> sk.startsWith(skPrefix) && !sk.isEmpty())
                .ifPresent(sk -> request.exclusiveStartKey(key(pk, sk)));
        QueryResponse response = clients.get().query(request.build());
        List<T> items = response.items().stream().map(item -> RecordSchema.of(type).mapToItem(item)).toList();
        return new Page<>(items, response.hasLastEvaluatedKey() && !response.lastEvaluatedKey().isEmpty()
                ? Optional.of(encoded(response.lastEvaluatedKey().get("sk").s()))
                : Optional.empty());
    }

    /**
     * The items of the partition whose sort keys lie between the two, both included, at most so many. Its next, where there
     * may be more, is the sort key of the last one.
     *
     * @param fromSk not after toSk
     * @param behind the sort key behind which to go on, as a page had it for its next
     */
    public <T extends Record> Page<T> range(Class<T> type, String pk, String fromSk, String toSk,
            Optional<String> behind, int limit, boolean newestFirst) {
        QueryResponse response = clients.get().query(request -> request.tableName(table).consistentRead(true)
                .limit(limit).scanIndexForward(!newestFirst)
                .exclusiveStartKey(behind.map(sk -> key(pk, sk)).orElse(null))
                .keyConditionExpression("pk = :pk and sk between :from and :to")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk), ":from",
                        AttributeValue.fromS(fromSk), ":to", AttributeValue.fromS(toSk))));
        return new Page<>(response.items().stream().map(item -> RecordSchema.of(type).mapToItem(item)).toList(),
                // nothing is behind the end, and who asks there is refused
                Optional.of(response.lastEvaluatedKey()).filter(last -> !last.isEmpty()).map(last -> last.get("sk").s())
                        .filter(last -> !last.equals(newestFirst ? fromSk : toSk)));
    }

    /**
     * Writes one item, for half of what it costs in a transaction.
     *
     * @param condition names attributes as #name and values as :value
     * @return false where the condition does not hold for the stored item
     */
    public boolean putIf(Record item, String condition, Map<String, Object> values) {
        try {
            clients.get().putItem(request -> request.tableName(table).item(Expressions.map(item))
                    .conditionExpression(condition).expressionAttributeNames(Expressions.names(condition))
                    .expressionAttributeValues(Expressions.values(values)));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    /** Deletes one item. @return false where the condition does not hold, as it does not of what is not there */
    public boolean deleteIf(String pk, String sk, String condition, Map<String, Object> values) {
        try {
            clients.get().deleteItem(request -> request.tableName(table).key(key(pk, sk))
                    .conditionExpression(condition).expressionAttributeNames(Expressions.names(condition))
                    .expressionAttributeValues(Expressions.values(values)));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    /**
     * Writes the items, each for itself and in no order: after a crash some are there and some not.
     *
     * @throws StoreBusy where a throttled table took not all of them in six attempts
     */
    public void putAll(Collection<? extends Record> items) {
        batch(items.stream().map(item -> WriteRequest.builder()
                .putRequest(put -> put.item(Expressions.map(item))).build()).toList());
    }

    /** Deletes the items, each for itself, with the same reservations. */
    public void deleteAll(Collection<Map.Entry<String, String>> keys) {
        batch(keys.stream().map(key -> WriteRequest.builder()
                .deleteRequest(delete -> delete.key(key(key.getKey(), key.getValue()))).build()).toList());
    }

    private void batch(List<WriteRequest> requests) {
        List<WriteRequest> left = new ArrayList<>(requests);
        for (int misses = 0; !left.isEmpty();) {
            List<WriteRequest> batch = List.copyOf(left.subList(0, Math.min(WRITE_BATCH, left.size())));
            left.subList(0, batch.size()).clear();
            List<WriteRequest> refused = clients.get().batchWriteItem(r -> r.requestItems(Map.of(table, batch)))
                    .unprocessedItems().getOrDefault(table, List.of());
            if (!refused.isEmpty()) {
                left.addAll(refused);
                if (++misses == Write.ATTEMPTS) {
                    throw new StoreBusy(null);
                }
                Write.pause(misses);
            }
        }
    }

    /** A transaction over this table. */
    public Write write() {
        return new Write(clients.get(), table, clock, json, measures);
    }

    /** Deletes one item without a condition; deleting it again is the same. */
    public void delete(String pk, String sk) {
        clients.get().deleteItem(request -> request.tableName(table).key(key(pk, sk)));
    }

    static Map<String, AttributeValue> key(String pk, String sk) {
        Map<String, AttributeValue> key = new HashMap<>();
        key.put("pk", AttributeValue.fromS(pk));
        key.put("sk", AttributeValue.fromS(sk));
        return key;
    }

    private QueryRequest.Builder request(String pk, String skPrefix) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":pk", AttributeValue.fromS(pk));
        String condition = "pk = :pk";
        if (!skPrefix.isEmpty()) {
            values.put(":sk", AttributeValue.fromS(skPrefix));
            condition += " and begins_with(sk, :sk)";
        }
        return QueryRequest.builder().tableName(table).keyConditionExpression(condition)
                .expressionAttributeValues(values).consistentRead(true);
    }

    private static String encoded(String sk) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sk.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> decoded(String cursor) {
        try {
            // measured after decoding: bytes that are no UTF-8 become longer
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                    .filter(sk -> sk.getBytes(StandardCharsets.UTF_8).length <= MAX_SORT_KEY);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
