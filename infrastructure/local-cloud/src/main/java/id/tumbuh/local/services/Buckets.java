package id.tumbuh.local.services;

import id.tumbuh.local.sources.FailureRecord;
import id.tumbuh.local.sources.OnFailure;
import java.net.URI;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** S3 at an address. */
public final class Buckets implements AutoCloseable {

    private final URI uri;
    private final S3Client client;

    public Buckets(URI uri) {
        this.uri = uri;
        this.client = LocalAws.at(S3Client.builder(), uri).forcePathStyle(true).build();
    }

    public URI uri() {
        return uri;
    }

    public S3Client client() {
        return client;
    }

    /** Puts what a stream's function could not handle into the bucket of the ARN, as Lambda does. */
    public OnFailure onFailure() {
        return (arn, json) -> client.putObject(request -> request.bucket(arn.substring(arn.lastIndexOf(':') + 1))
                .key(FailureRecord.objectKey(json)).contentType("application/json"), RequestBody.fromBytes(json));
    }

    @Override
    public void close() {
        client.close();
    }
}
