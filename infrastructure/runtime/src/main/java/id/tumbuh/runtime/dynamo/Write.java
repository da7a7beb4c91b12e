package id.tumbuh.runtime.dynamo;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.event.CloudEvent;
import id.tumbuh.runtime.event.Correlation;
import id.tumbuh.runtime.event.Received;
import id.tumbuh.runtime.measure.Measures;
import id.tumbuh.shared.event.DomainEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.security.SecureRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * A transaction: state, events and proofs are written together or not at all, at most 100 of them. A condition names
 * attributes as #name and values as :value; its label tells the caller which one did not hold.
 */
public final class Write {

    static final int ATTEMPTS = 6;
    /** Of the system's own: processes that were restored from one snapshot would else all draw the same. */
    private static final SecureRandom JITTER = new SecureRandom();

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;
    private final Json json;
    private final List<TransactWriteItem> items = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final Measures measures;
    private final List<String> counts = new ArrayList<>();

    Write(DynamoDbClient client, String table, Clock clock, Json json, Measures measures) {
        this.client = client;
        this.table = table;
        this.clock = clock;
        this.json = json;
        this.measures = measures;
    }

    public Write put(Record item) {
        return add("put",
                TransactWriteItem.builder().put(put -> put.tableName(table).item(Expressions.map(item))).build());
    }

    /** Refused where an item with these keys is there. */
    public Write putNew(String label, Record item) {
        return putIf(label, item, "attribute_not_exists(#pk)", Map.of());
    }

    public Write putIf(String label, Record item, String condition, Map<String, Object> values) {
        return add(label, TransactWriteItem.builder().put(put -> put.tableName(table).item(Expressions.map(item))
                .conditionExpression(condition).expressionAttributeNames(Expressions.names(condition))
                .expressionAttributeValues(Expressions.values(values))).build());
    }

    /** Refused where the stored item's attribute version is another one; 0 means that none is stored. */
    public Write replace(String label, Record item, long expectedVersion) {
        return expectedVersion == 0
                ? putNew(label, item)
                : putIf(label, item, "#version = :expected", Map.of("expected", expectedVersion));
    }

    /** Refused where the condition does not hold for the item with these keys. */
    public Write check(String label, Class<? extends Record> type, String pk, String sk, String condition,
            Map<String, Object> values) {
        return add(label, TransactWriteItem.builder().conditionCheck(check -> check.tableName(table)
                .key(Database.key(pk, sk)).conditionExpression(condition)
                .expressionAttributeNames(Expressions.names(condition))
                .expressionAttributeValues(Expressions.values(values))).build());
    }

    public Write delete(String pk, String sk) {
        return add("delete", TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table).key(Database.key(pk, sk))).build());
    }

    /** Refused where the condition does not hold for the item with these keys. */
    public Write deleteIf(String label, String pk, String sk, String condition, Map<String, Object> values) {
        return add(label, TransactWriteItem.builder().delete(delete -> delete.tableName(table)
                .key(Database.key(pk, sk)).conditionExpression(condition)
                .expressionAttributeNames(Expressions.names(condition))
                .expressionAttributeValues(Expressions.values(values))).build());
    }

    /** Counts under this name where everything was written: what was refused or is repeated counts nothing. */
    public Write counting(String name) {
        counts.add(name);
        return this;
    }

    /** Writes an event into the outbox, and counts it; occurredAt is when what it tells of happened. */
    public Write event(DomainEvent event, Instant occurredAt) {
        String type = DomainEvent.typeOf(event);
        String id = UUID.randomUUID().toString();
        String source = "urn:tumbuh:" + type.split("\\.")[2];
        Instant now = clock.instant();
        CloudEvent envelope = new CloudEvent("1.0", id, source, type, event.about(), occurredAt, "application/json",
                Correlation.current(), now, json.mapper().valueToTree(event));
        return counting(event.getClass().getSimpleName())
                .put(OutboxItem.of(id, type, source, json.write(envelope), now));
    }

    /** Refused with the label "handled" where the event was handled before. */
    public Write handled(Received<?> received) {
        return putNew("handled", HandledItem.of(received.eventId(), clock.instant()));
    }

    /** Refused with the label "proof" where the key was used before. */
    public Write proof(IdempotencyProof proof) {
        return putNew("proof", proof);
    }

    /** @throws StoreBusy after six attempts that met other transactions or a throttled table */
    public Commit commit() {
        TransactionCanceledException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                send();
                counts.forEach(measures::count);
                return new Commit.Done();
            } catch (ConditionalCheckFailedException e) {
                return new Commit.Refused(Set.copyOf(labels));
            } catch (TransactionCanceledException e) {
                Set<String> refused = refused(e.cancellationReasons());
                if (!refused.isEmpty()) {
                    return new Commit.Refused(refused);
                }
                if (!passing(e.cancellationReasons())) {
                    throw new StoreRefused("TransactWriteItems", table, why(e.cancellationReasons()), e);
                }
                last = e;
                pause(attempt);
            } catch (TransactionInProgressException e) {
                pause(attempt);
            }
        }
        throw new StoreBusy(last);
    }

    /** One put alone needs no transaction, which costs twice as much. */
    private void send() {
        Put alone = items.size() == 1 ? items.getFirst().put() : null;
        if (alone == null) {
            client.transactWriteItems(request -> request.transactItems(items));
        } else {
            client.putItem(put -> put.tableName(alone.tableName()).item(alone.item())
                    .conditionExpression(alone.conditionExpression())
                    .expressionAttributeNames(none(alone.expressionAttributeNames()))
                    .expressionAttributeValues(none(alone.expressionAttributeValues())));
        }
    }

    /** An empty map is refused. */
    private static <T> Map<String, T> none(Map<String, T> map) {
        return map.isEmpty() ? null : map;
    }

    private Write add(String label, TransactWriteItem item) {
        items.add(item);
        labels.add(label);
        return this;
    }

    private Set<String> refused(List<CancellationReason> reasons) {
        Set<String> refused = new HashSet<>();
        for (int i = 0; i < reasons.size(); i++) {
            if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
                refused.add(labels.get(i));
            }
        }
        return refused;
    }

    private static String why(List<CancellationReason> reasons) {
        return reasons.stream().filter(reason -> reason.message() != null)
                .map(reason -> reason.code() + ": " + reason.message()).distinct().collect(Collectors.joining("; "));
    }

    /** Whether another attempt may do better. */
    private static boolean passing(List<CancellationReason> reasons) {
        return reasons.stream().map(CancellationReason::code).filter(code -> code != null && !code.equals("None"))
                .allMatch(Set.of("TransactionConflict", "ThrottlingError",
                        "ProvisionedThroughputExceeded")::contains);
    }

    /** Waits up to 20 ms, 40 ms, ... with full jitter, so that two who met do not meet again. */
    static void pause(int attempt) {
        LockSupport.parkNanos(JITTER.nextLong(20_000_000L << attempt));
    }
}
