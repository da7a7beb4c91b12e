package id.tumbuh.local.services;

import id.tumbuh.local.template.LocalAccount;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** What every client of a local service has in common. */
final class LocalAws {

    /** Not a secret: the local services take any. */
    static final String CREDENTIALS = "local";

    private LocalAws() {}

    static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B at(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint).region(Region.of(LocalAccount.REGION))
                .httpClient(UrlConnectionHttpClient.create()).credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create(CREDENTIALS, CREDENTIALS)));
    }
}
