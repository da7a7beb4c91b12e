package id.tumbuh.local.services;

import id.tumbuh.local.template.CloudTemplate.IndexSpec;
import id.tumbuh.local.template.CloudTemplate.KeySpec;
import id.tumbuh.local.template.CloudTemplate.TableSpec;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** DynamoDB at an address, as what calls functions and what looks at the city see it. */
public final class Tables implements AutoCloseable {

    private final URI uri;
    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;

    public Tables(URI uri) {
        this.uri = uri;
        this.client = LocalAws.at(DynamoDbClient.builder(), uri).build();
        this.streams = LocalAws.at(DynamoDbStreamsClient.builder(), uri).build();
    }

    public URI uri() {
        return uri;
    }

    public DynamoDbClient client() {
        return client;
    }

    public DynamoDbStreamsClient streams() {
        return streams;
    }

    /** The ARN of a table's stream, whose last part DynamoDB makes up. */
    public String streamArn(String table) {
        return client.describeTable(request -> request.tableName(table)).table().latestStreamArn();
    }

    /** Makes a table as the template says; one that is there stays as it is. */
    public static void create(DynamoDbClient client, TableSpec table) {
        CreateTableRequest.Builder request = CreateTableRequest.builder().tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST).keySchema(keys(table.keys()))
                .attributeDefinitions(table.attributeTypes().entrySet().stream().map(type -> AttributeDefinition
                        .builder().attributeName(type.getKey()).attributeType(type.getValue()).build()).toList());
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(table.indexes().stream().map(Tables::index).toList());
        }
        if (!table.streamViewType().isEmpty()) {
            request.streamSpecification(StreamSpecification.builder().streamEnabled(true)
                    .streamViewType(table.streamViewType()).build());
        }
        try {
            client.createTable(request.build());
        } catch (ResourceInUseException e) {
            return; // kept from an earlier start
        }
        if (!table.ttlAttribute().isEmpty()) {
            client.updateTimeToLive(ttl -> ttl.tableName(table.name())
                    .timeToLiveSpecification(spec -> spec.attributeName(table.ttlAttribute()).enabled(true)));
        }
    }

    private static GlobalSecondaryIndex index(IndexSpec index) {
        return GlobalSecondaryIndex.builder().indexName(index.name()).keySchema(keys(index.keys()))
                .projection(projection -> {
                    projection.projectionType(index.projection());
                    if (!index.included().isEmpty()) {
                        projection.nonKeyAttributes(index.included());
                    }
                }).build();
    }

    private static List<KeySchemaElement> keys(List<KeySpec> keys) {
        return keys.stream().map(key -> KeySchemaElement.builder().attributeName(key.attribute())
                .keyType(key.type()).build()).toList();
    }

    @Override
    public void close() {
        client.close();
        streams.close();
    }
}
