package id.tumbuh.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * Signed calls of an AWS service over the SDK's HTTP client and signer: a service of which few calls are made does not need
 * a client of 3 to 4 MB. Source: AWS Signature Version 4.
 */
public final class SignedHttp {

    /** What was answered. */
    public record Answer(int status, byte[] body) {

        /** Of the answer that is an error, enough for its code and message. */
        private static final int REASON = 500;

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /**
         * This answer.
         *
         * @param call as the message names it
         * @throws IllegalStateException with what was answered where that is no success
         */
        public Answer good(String call) {
            if (status < 200 || status >= 300) {
                throw new IllegalStateException(call + " is refused with " + status + ": "
                        + text().substring(0, Math.min(REASON, text().length())));
            }
            return this;
        }
    }

    private final Supplier<SdkHttpClient> http;
    private final Supplier<AwsCredentialsProvider> credentials;
    private final String region;
    private final String service;

    /** @param http and credentials are asked for at each call */
    SignedHttp(Supplier<SdkHttpClient> http, Supplier<AwsCredentialsProvider> credentials, String region,
            String service) {
        this.http = http;
        this.credentials = credentials;
        this.region = region;
        this.service = service;
    }

    /** @param body sent with PUT and POST alone */
    public Answer call(SdkHttpRequest request, byte[] body) throws IOException {
        ContentStreamProvider payload = ContentStreamProvider.fromByteArray(body);
        // a path is signed as it is sent: S3 wants that, and other services have none
        var signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials.get().resolveCredentials()).request(request).payload(payload)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false));
        boolean sends = request.method() == SdkHttpMethod.PUT || request.method() == SdkHttpMethod.POST;
        HttpExecuteResponse response = http.get().prepareRequest(HttpExecuteRequest.builder().request(signed.request())
                .contentStreamProvider(sends ? signed.payload().orElse(payload) : null).build()).call();
        byte[] answered = new byte[0];
        if (response.responseBody().isPresent()) {
            try (var stream = response.responseBody().get()) {
                answered = stream.readAllBytes();
            }
        }
        return new Answer(response.httpResponse().statusCode(), answered);
    }
}
