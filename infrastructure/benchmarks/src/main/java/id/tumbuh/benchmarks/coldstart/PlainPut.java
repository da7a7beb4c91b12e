package id.tumbuh.benchmarks.coldstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the functions are measured beside: a handler without a framework that puts one item with the same client. */
public final class PlainPut implements RequestStreamHandler {

    private final DynamoDbClient client = DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create())
            .credentialsProvider(DefaultCredentialsProvider.builder().build())
            .region(Region.of(System.getenv("AWS_REGION")))
            .endpointOverride(URI.create(System.getenv("AWS_ENDPOINT_URL_DYNAMODB"))).build();
    private final String table = System.getenv("TABLE");

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        String body = new String(event.readAllBytes(), StandardCharsets.UTF_8);
        client.putItem(put -> put.tableName(table)
                .item(Map.of("pk", AttributeValue.fromS("PLAIN#" + context.getAwsRequestId()), "sk",
                        AttributeValue.fromS("-"), "length", AttributeValue.fromN(String.valueOf(body.length())))));
        answer.write("{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8));
    }
}
