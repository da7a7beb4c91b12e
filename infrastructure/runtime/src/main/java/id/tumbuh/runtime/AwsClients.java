package id.tumbuh.runtime;

import id.tumbuh.runtime.dynamo.BusyStore;
import id.tumbuh.runtime.event.Bus;
import id.tumbuh.runtime.event.EventBridgeBus;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The process's clients; an endpoint other than the region's own comes from AWS_ENDPOINT_URL_DYNAMODB and _EVENTBRIDGE. */
final class AwsClients {

    private final Settings settings;
    /** DynamoDB and EventBridge answer in milliseconds: who does not within seconds is asked again. */
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(4);
    private static final int ATTEMPTS = 4;
    /** Of all attempts together: a function has 29 s. */
    private static final Duration ALL_ATTEMPTS = Duration.ofSeconds(12);

    private final SdkHttpClient http = UrlConnectionHttpClient.builder().connectionTimeout(CONNECT)
            .socketTimeout(ANSWER).build();
    private final AwsCredentialsProvider credentials;

    AwsClients(Settings settings, Restore restore) {
        this.settings = settings;
        this.credentials = new RenewedCredentials(() -> DefaultCredentialsProvider.builder().build(), restore);
    }

    DynamoDbClient dynamoDb() {
        var builder = DynamoDbClient.builder().httpClient(http).credentialsProvider(credentials)
                .region(Region.of(region())).overrideConfiguration(
                        override -> override.apiCallTimeout(ALL_ATTEMPTS).addExecutionInterceptor(new BusyStore())
                                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                        .maxAttempts(ATTEMPTS).build()));
        settings.optional("AWS_ENDPOINT_URL_DYNAMODB").map(URI::create).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    Bus bus(Json json) {
        URI endpoint = URI.create(settings.optional("AWS_ENDPOINT_URL_EVENTBRIDGE")
                .orElseGet(() -> "https://events." + region() + ".amazonaws.com/"));
        return new EventBridgeBus(http, credentials, endpoint, region(), settings.required("BUS"), json);
    }

    private String region() {
        return settings.required("AWS_REGION");
    }
}
