package id.tumbuh.local.services;

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
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;

/** An S3 server (S3Proxy) on a free port of 127.0.0.1, in memory or in a folder, with the template's buckets. */
public final class ObjectServer implements AutoCloseable {

    private static final int THREADS = 8;

    private final S3Proxy server;
    private final Buckets buckets;

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
        buckets = new Buckets(URI.create("http://127.0.0.1:" + server.getPort()));
    }

    public Buckets buckets() {
        return buckets;
    }

    /** Makes the buckets that are not there yet. */
    public void create(List<BucketSpec> specs) {
        S3Client client = buckets.client();
        List<String> there = client.listBuckets().buckets().stream().map(Bucket::name).toList();
        specs.stream().map(BucketSpec::name).filter(name -> !there.contains(name))
                .forEach(name -> client.createBucket(request -> request.bucket(name)));
    }

    @Override
    public void close() {
        buckets.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the S3 server does not stop", e);
        }
    }
}
