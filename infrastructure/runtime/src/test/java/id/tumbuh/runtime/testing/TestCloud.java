package id.tumbuh.runtime.testing;

import com.amazonaws.services.lambda.runtime.Context;
import id.tumbuh.runtime.FunctionEntry;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.Settings;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.OutboxItem;
import id.tumbuh.runtime.dynamo.StoreClient;
import id.tumbuh.runtime.event.CloudEvent;
import id.tumbuh.shared.event.DomainEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import tools.jackson.databind.JsonNode;

/** A context's functions, run by Lambda's handler, on tables of their own. */
public final class TestCloud {

    private final Class<?> door;
    private final Map<String, String> settings;
    private final Map<String, FunctionEntry> entries = new ConcurrentHashMap<>();
    private final Json json = new Json();

    private TestCloud(Class<?> door, Map<String, String> settings) {
        this.door = door;
        this.settings = settings;
    }

    /** Creates an empty table for each of the settings and puts the clock back to its start. */
    public static TestCloud start(Class<?> door, Map<String, String> extra, String... tableSettings) {
        Map<String, String> settings = new HashMap<>(extra);
        for (String table : tableSettings) {
            settings.put(table, DynamoLocal.get().createTable(table));
        }
        settings.put("MAIN_CLASS", door.getName());
        settings.put("AWS_REGION", "ap-southeast-3");
        settings.putIfAbsent("AWS_ENDPOINT_URL_DYNAMODB", DynamoLocal.get().endpoint().toString());
        settings.putIfAbsent("AWS_ENDPOINT_URL_S3", TestBuckets.get().endpoint().toString());
        // where the SDK looks for credentials
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        settings.putIfAbsent("BUS", "bus");
        TestClock.SHARED.set(TestClock.START);
        return new TestCloud(door, settings);
    }

    /** The same tables with functions that have other settings, such as those of the deployment before. */
    public TestCloud with(Map<String, String> changed) {
        Map<String, String> other = new HashMap<>(settings);
        other.putAll(changed);
        return new TestCloud(door, other);
    }

    public TestClock clock() {
        return TestClock.SHARED;
    }

    public HttpCall http(String routeKey) {
        return http("http", routeKey);
    }

    /** A request to a route of the function of this name. */
    public HttpCall http(String function, String routeKey) {
        return new HttpCall(routeKey, event -> invoke(function, event));
    }

    /** Delivers events as one batch from the queue. @return the message ids that failed */
    public List<String> deliver(String bean, DomainEvent... events) {
        List<String> bodies = new ArrayList<>();
        for (DomainEvent event : events) {
            bodies.add(envelope(UUID.randomUUID().toString(), event));
        }
        return deliverBodies(bean, bodies);
    }

    /** Delivers an event with this id, which a repeated delivery keeps. */
    public List<String> deliver(String bean, String eventId, DomainEvent event) {
        return deliverBodies(bean, List.of(envelope(eventId, event)));
    }

    /** Delivers bodies of messages as they are. */
    public List<String> deliverBodies(String bean, List<String> bodies) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (String body : bodies) {
            records.add(
                    Map.of("messageId", "message-" + records.size(), "receiptHandle", "r", "body", body, "eventSource",
                            "aws:sqs", "eventSourceARN", "arn:aws:sqs:ap-southeast-3:000000000000:q", "awsRegion",
                            "ap-southeast-3", "attributes", Map.of("ApproximateReceiveCount", "1"), "messageAttributes",
                            Map.of()));
        }
        List<String> failed = new ArrayList<>();
        json.mapper().readTree(invoke(bean, json.write(Map.of("Records", records)))).path("batchItemFailures").values()
                .forEach(item -> failed.add(item.path("itemIdentifier").asString()));
        return failed;
    }

    /** Invokes an operator's function. */
    public JsonNode operate(String bean, String input) {
        return json.mapper().readTree(invoke(bean, input));
    }

    /** Fires a schedule at the clock's time. */
    public JsonNode schedule(String bean) {
        return operate(bean,
                json.write(Map.of("version", "0", "id", UUID.randomUUID(), "detail-type", "Scheduled Event",
                        "source", "aws.scheduler", "time", clock().instant(), "region", "ap-southeast-3", "detail",
                        Map.of())));
    }

    /** Gives a stream's consumer an INSERT of every item whose partition key starts so. @return its answer */
    public JsonNode streamInserts(String bean, String tableSetting, String pkPrefix) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (var item : scan(tableSetting)) {
            if (item.get("pk").s().startsWith(pkPrefix)) {
                records.add(Map.of("eventID", UUID.randomUUID(), "eventName", "INSERT", "eventSource", "aws:dynamodb",
                        "awsRegion", "ap-southeast-3", "dynamodb",
                        Map.of("SequenceNumber", String.valueOf(records.size()), "NewImage", StreamJson.of(item))));
            }
        }
        return operate(bean, json.write(Map.of("Records", records)));
    }

    /** The events that wait in the outbox of the table TABLE, oldest first. */
    public List<DomainEvent> outbox() {
        return waiting().stream().<DomainEvent>map(
                event -> json.mapper().treeToValue(event.data(), DomainEvent.TYPES.get(event.type()))).toList();
    }

    /** The correlation ids of the same. */
    public List<String> outboxCorrelations() {
        return waiting().stream().map(CloudEvent::correlationid).toList();
    }

    private List<CloudEvent> waiting() {
        return OutboxItem.shards().stream()
                .flatMap(shard -> database("TABLE").query(OutboxItem.class, shard, "").stream())
                .sorted(java.util.Comparator.comparing(OutboxItem::sk))
                .map(row -> json.read(row.json(), CloudEvent.class)).toList();
    }

    /** The name of the table. */
    public String table(String setting) {
        return settings.get(setting);
    }

    public Database database(String setting) {
        return new Database(new StoreClient(DynamoLocal.get().client()), settings.get(setting), clock(), json);
    }

    /** How many items the table has. */
    public int items(String setting) {
        return scan(setting).size();
    }

    /** All that the table holds, as text to be searched for what must not be in it; bytes stand there as Latin letters. */
    public String contents(String setting) {
        return scan(setting).stream().map(StreamJson::text).collect(Collectors.joining("\n"));
    }

    private List<Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>> scan(String setting) {
        return DynamoLocal.get().client()
                .scanPaginator(ScanRequest.builder().tableName(settings.get(setting)).consistentRead(true).build())
                .items()
                .stream().toList();
    }

    private String envelope(String id, DomainEvent event) {
        String type = DomainEvent.typeOf(event);
        CloudEvent detail = new CloudEvent("1.0", id, "urn:tumbuh:test", type, event.about(), clock().instant(),
                "application/json", "correlation-" + id, clock().instant(), json.mapper().valueToTree(event));
        return json.write(
                Map.of("version", "0", "id", id, "detail-type", type, "source", "urn:tumbuh:test", "detail", detail));
    }

    /** Invokes the bean with an event in JSON. @return its answer in JSON */
    public String invoke(String bean, String event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Context context = new TestContext(door.getSimpleName() + "-" + bean);
            entries.computeIfAbsent(bean, this::construct)
                    .handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private FunctionEntry construct(String bean) {
        return new FunctionEntry(new Settings(settings(bean)::get));
    }

    /** The environment of the Lambda that serves the bean. */
    public Map<String, String> settings(String bean) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", bean);
        return environment;
    }
}
