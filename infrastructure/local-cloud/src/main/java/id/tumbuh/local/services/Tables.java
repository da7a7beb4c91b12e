package id.tumbuh.local.services;

import java.net.URI;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
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

    @Override
    public void close() {
        client.close();
        streams.close();
    }
}
