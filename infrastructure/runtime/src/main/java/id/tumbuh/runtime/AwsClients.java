package id.tumbuh.runtime;

import id.tumbuh.runtime.dynamo.StoreClient;
import id.tumbuh.runtime.event.Bus;
import id.tumbuh.runtime.event.EventBridgeBus;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * The process's clients, made on a thread of their own while the function is built: that takes as long as all the rest of
 * a cold start. An endpoint other than the region's own comes from AWS_ENDPOINT_URL_DYNAMODB, _EVENTBRIDGE and _S3.
 */
final class AwsClients {

    /** DynamoDB and EventBridge answer in milliseconds: who does not within seconds is asked again. */
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(4);
    private static final int ATTEMPTS = 4;
    /** Of all attempts together: a function has 29 s. */
    private static final Duration ALL_ATTEMPTS = Duration.ofSeconds(12);

    private final Settings settings;
    /** Held here for as long as the clients are used: Lambda's client holds it weakly. */
    private final Restore restore;
    private final CompletableFuture<Made> made = new CompletableFuture<>();

    private record Made(SdkHttpClient http, AwsCredentialsProvider credentials, DynamoDbClient dynamoDb) {}

    AwsClients(Settings settings, Restore restore) {
        this.settings = settings;
        this.restore = restore;
        String region = settings.required("AWS_REGION");
        Optional<URI> store = settings.address("AWS_ENDPOINT_URL_DYNAMODB");
        Thread.ofPlatform().daemon().name("aws-clients").start(() -> {
            try {
                made.complete(make(region, store));
            } catch (RuntimeException | Error e) {
                made.completeExceptionally(e);
            }
        });
    }

    private Made make(String region, Optional<URI> store) {
        SdkHttpClient http = UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER).build();
        AwsCredentialsProvider credentials = new RenewedCredentials(() -> DefaultCredentialsProvider.builder().build(),
                restore);
        DynamoDbClientBuilder dynamoDb = DynamoDbClient.builder().region(Region.of(region))
                .credentialsProvider(credentials).overrideConfiguration(
                        override -> override.apiCallTimeout(ALL_ATTEMPTS)
                                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                        .maxAttempts(ATTEMPTS).build()));
        store.ifPresent(dynamoDb::endpointOverride);
        DynamoDbClient client = new StoreClient(dynamoDb.httpClient(http).build());
        restore.beforeSnapshot(() -> Priming.run(dynamoDb));
        return new Made(http, credentials, client);
    }

    private Made made() {
        try {
            return made.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the AWS clients can not be made: " + e.getCause().getMessage(), e);
        }
    }

    /** Waits until they are there: a snapshot must not be taken in the middle. */
    void await() {
        made();
    }

    Supplier<DynamoDbClient> dynamoDb() {
        return () -> made().dynamoDb();
    }

    Bus bus(Json json) {
        String region = settings.required("AWS_REGION");
        URI endpoint = settings.address("AWS_ENDPOINT_URL_EVENTBRIDGE")
                .orElseGet(() -> URI.create("https://events." + region + ".amazonaws.com/"));
        return new EventBridgeBus(signed(region, "events"), endpoint, settings.required("BUS"), json);
    }

    /** Another S3 than the region's own has the bucket's name in the path. */
    Bucket bucket(String name) {
        String region = settings.required("AWS_REGION");
        String address = settings.address("AWS_ENDPOINT_URL_S3")
                .map(uri -> uri.toString().replaceAll("/$", "") + "/" + name + "/")
                .orElseGet(() -> "https://" + name + ".s3." + region + ".amazonaws.com/");
        return new S3Bucket(signed(region, "s3"), name, address);
    }

    private SignedHttp signed(String region, String service) {
        return new SignedHttp(() -> made().http(), () -> made().credentials(), region, service);
    }
}
