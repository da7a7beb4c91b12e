package id.tumbuh.local.services;

import id.tumbuh.local.template.LocalAccount;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** What every client of a local service, or of an endpoint that takes any credentials, has in common. */
public final class LocalAws {

    /** Not a secret: the local services take any. */
    static final String CREDENTIALS = "local";

    private LocalAws() {}

    /** A client of the service at this address, over the connections of the JDK. */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B at(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint).region(Region.of(LocalAccount.REGION))
                .httpClient(UrlConnectionHttpClient.create()).credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create(CREDENTIALS, CREDENTIALS)));
    }

    /** Headers of a POST with its signature among them; without those that the JDK's HTTP client sets itself. */
    static Map<String, String> signed(URI endpoint, String service, Map<String, String> headers, byte[] body) {
        SdkHttpRequest.Builder request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(endpoint);
        headers.forEach(request::putHeader);
        SdkHttpRequest signed = AwsV4HttpSigner.create().sign(sign -> sign
                .identity(AwsBasicCredentials.create(CREDENTIALS, CREDENTIALS)).request(request.build())
                .payload(ContentStreamProvider.fromByteArray(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, LocalAccount.REGION)).request();
        Map<String, String> all = new HashMap<>();
        signed.headers().forEach((name, values) -> all.put(name, values.getFirst()));
        all.keySet().removeIf(name -> name.equalsIgnoreCase("host") || name.equalsIgnoreCase("content-length"));
        return all;
    }
}
