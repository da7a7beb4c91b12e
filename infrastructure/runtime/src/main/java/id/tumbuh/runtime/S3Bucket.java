package id.tumbuh.runtime;

import id.tumbuh.runtime.SignedHttp.Answer;
import id.tumbuh.runtime.dynamo.StoreBusy;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** S3's PutObject, GetObject and DeleteObject. Source: Amazon S3 API reference. */
final class S3Bucket implements Bucket {

    private static final int ATTEMPTS = 3;
    private static final int SERVER_ERROR = 500;
    private static final int NOT_FOUND = 404;

    private final SignedHttp http;
    private final String name;
    private final String address;

    /** @param address of the bucket, with a slash at its end */
    S3Bucket(SignedHttp http, String name, String address) {
        this.http = http;
        this.name = name;
        this.address = address;
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
        // a bucket that is not there is found as little as an object, and is a fault: nothing of ours is gone
        return answer.status() == NOT_FOUND && !answer.text().contains("NoSuchBucket")
                ? Optional.empty()
                : Optional.of(good("GetObject", answer).body());
    }

    @Override
    public void delete(String key) {
        good("DeleteObject", call(SdkHttpRequest.builder().method(SdkHttpMethod.DELETE), key, new byte[0]));
    }

    private Answer good(String operation, Answer answer) {
        return answer.good("s3:" + operation + " in " + name);
    }

    private Answer call(SdkHttpRequest.Builder builder, String key, byte[] body) {
        SdkHttpRequest request = builder.uri(URI.create(address + key)).build();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Answer answer = http.call(request, body);
                if (answer.status() < SERVER_ERROR) {
                    return answer;
                }
            } catch (IOException e) {
                // asked again: all three calls may be repeated
            }
        }
        throw new StoreBusy(null);
    }
}
