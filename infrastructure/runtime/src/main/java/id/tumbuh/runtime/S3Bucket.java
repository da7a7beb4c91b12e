package id.tumbuh.runtime;

import id.tumbuh.runtime.dynamo.StoreBusy;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * S3's PutObject, GetObject and DeleteObject over the SDK's HTTP client and signer: three calls do not need a client of
 * 4 MB. Source: Amazon S3 API reference.
 */
final class S3Bucket implements Bucket {

    private static final int ATTEMPTS = 3;
    private static final int SERVER_ERROR = 500;
    private static final int NOT_FOUND = 404;
    /** Of the answer that is an error, enough for its code and message. */
    private static final int REASON = 500;

    private record Answer(int status, byte[] body) {}

    private final Supplier<SdkHttpClient> http;
    private final Supplier<AwsCredentialsProvider> credentials;
    private final String region;
    private final String name;
    private final String address;

    /** @param http and credentials are asked for at each call
     * @param endpoint of another S3, which has the bucket's name in the path */
    S3Bucket(Supplier<SdkHttpClient> http, Supplier<AwsCredentialsProvider> credentials, Optional<URI> endpoint,
            String region,
            String name) {
        this.http = http;
        this.credentials = credentials;
        this.region = region;
        this.name = name;
        this.address = endpoint.map(uri -> uri.toString().replaceAll("/$", "") + "/" + name + "/")
                .orElseGet(() -> "https://" + name + ".s3." + region + ".amazonaws.com/");
    }

    @Override
    public void put(String key, String contentType, byte[] bytes) {
        good("PutObject", call(SdkHttpRequest.builder().method(SdkHttpMethod.PUT)
                .putHeader("content-type", contentType).putHeader("content-length", String.valueOf(bytes.length)), key,
                bytes));
    }

    @Override
    public Optional<byte[]> get(String key) {
        Answer answer = call(SdkHttpRequest.builder().method(SdkHttpMethod.GET), key, new byte[0]);
        return answer.status == NOT_FOUND ? Optional.empty() : Optional.of(good("GetObject", answer).body);
    }

    @Override
    public void delete(String key) {
        good("DeleteObject", call(SdkHttpRequest.builder().method(SdkHttpMethod.DELETE), key, new byte[0]));
    }

    private Answer good(String operation, Answer answer) {
        if (answer.status >= 300) {
            String text = new String(answer.body, StandardCharsets.UTF_8);
            throw new IllegalStateException("s3:" + operation + " in " + name + " is refused with " + answer.status
                    + ": " + text.substring(0, Math.min(REASON, text.length())));
        }
        return answer;
    }

    private Answer call(SdkHttpRequest.Builder builder, String key, byte[] body) {
        SdkHttpRequest request = builder.uri(URI.create(address + key)).build();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Answer answer = once(request, ContentStreamProvider.fromByteArray(body));
                if (answer.status < SERVER_ERROR) {
                    return answer;
                }
            } catch (IOException e) {
                // asked again: all three calls may be repeated
            }
        }
        throw new StoreBusy(null);
    }

    private Answer once(SdkHttpRequest request, ContentStreamProvider payload) throws IOException {
        var signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials.get().resolveCredentials()).request(request).payload(payload)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false));
        HttpExecuteResponse response = http.get().prepareRequest(HttpExecuteRequest.builder().request(signed.request())
                .contentStreamProvider(request.method() == SdkHttpMethod.PUT
                        ? signed.payload().orElse(payload)
                        : null)
                .build()).call();
        byte[] body = new byte[0];
        if (response.responseBody().isPresent()) {
            try (var stream = response.responseBody().get()) {
                body = stream.readAllBytes();
            }
        }
        return new Answer(response.httpResponse().statusCode(), body);
    }
}
