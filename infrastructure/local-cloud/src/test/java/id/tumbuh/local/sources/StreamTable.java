package id.tumbuh.local.sources;

import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** A table with a stream in a DynamoDB Local of its own. */
final class StreamTable implements AutoCloseable {

    private final AmazonDynamoDBLocal local = DynamoDBEmbedded.create();
    private final DynamoDbClient client = local.dynamoDbClient();
    private final String name = "stream-" + UUID.randomUUID();
    private final String arn;

    StreamTable() {
        arn = client.createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder().attributeName("pk")
                        .attributeType(ScalarAttributeType.S).build())
                .keySchema(KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build())
                .streamSpecification(stream -> stream.streamEnabled(true)
                        .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)))
                .tableDescription().latestStreamArn();
    }

    String streamArn() {
        return arn;
    }

    DynamoDbStreamsClient streams() {
        return local.dynamoDbStreamsClient();
    }

    void put(String... keys) {
        for (String key : keys) {
            put(Map.of("pk", AttributeValue.fromS(key)));
        }
    }

    void put(Map<String, AttributeValue> item) {
        client.putItem(request -> request.tableName(name).item(item));
    }

    void delete(String key) {
        client.deleteItem(request -> request.tableName(name).key(Map.of("pk", AttributeValue.fromS(key))));
    }

    /** Closes the open shards: each gets a child. */
    void rollOver() {
        local.triggerShardRollovers();
    }

    long shards() {
        return streams().describeStream(request -> request.streamArn(arn)).streamDescription().shards().size();
    }

    @Override
    public void close() {
        local.shutdown();
    }
}
