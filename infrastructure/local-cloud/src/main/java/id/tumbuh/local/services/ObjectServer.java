package id.tumbuh.local.services;

import id.tumbuh.local.sources.FailureRecord;
import id.tumbuh.local.sources.OnFailure;
import id.tumbuh.local.template.CloudTemplate.BucketSpec;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;

/** An S3 server (S3Proxy) on a free port of 127.0.0.1, in memory or in a folder, with the template's buckets. */
public final class ObjectServer implements AutoCloseable {

    private static final int THREADS = 8;

    private final S3Proxy server;
    private final URI uri;
    private final S3Client client;

    /** @param folder where objects are kept, which has to exist; in memory where there is none */
    public ObjectServer(Optional<Path> folder) {
        BlobStore store = folder.<BlobStore>map(path -> new FilesystemNio2BlobStore(path.toString()))
                .orElseGet(TransientNio2BlobStore::new);
        server = S3Proxy.builder().blobStore(store).endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, LocalAws.CREDENTIALS, LocalAws.CREDENTIALS)
                .jettyMaxThreads(THREADS).build();
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the S3 server does not start: " + e.getMessage(), e);
        }
        uri = URI.create("http://127.0.0.1:" + server.getPort());
        client = LocalAws.at(S3Client.builder(), uri).forcePathStyle(true).build();
    }

    public URI uri() {
        return uri;
    }

    public S3Client client() {
        return client;
    }

    /** Makes the buckets that are not there yet. */
    public void create(List<BucketSpec> buckets) {
        List<String> there = client.listBuckets().buckets().stream().map(Bucket::name).toList();
        buckets.stream().map(BucketSpec::name).filter(name -> !there.contains(name))
                .forEach(name -> client.createBucket(request -> request.bucket(name)));
    }

    /** Puts what a stream's function could not handle into the bucket of the ARN, as Lambda does. */
    public OnFailure onFailure() {
        return (arn, json) -> client.putObject(request -> request.bucket(arn.substring(arn.lastIndexOf(':') + 1))
                .key(FailureRecord.objectKey(json)).contentType("application/json"), RequestBody.fromBytes(json));
    }

    @Override
    public void close() {
        client.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the S3 server does not stop", e);
        }
    }
}
