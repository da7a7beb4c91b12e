package id.tumbuh.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.testing.BadEndpoint;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** What S3 answers when it does not do what it was asked. */
class S3BucketTest {

    @Test
    void what_is_not_there_is_nothing() {
        asked(404, "NoSuchKey", 1, bucket -> assertEquals(Optional.empty(), bucket.get("a/b")));
    }

    @Test
    void what_is_not_there_for_who_may_not_list_the_bucket_is_a_fault_that_names_the_call() {
        asked(403, "AccessDenied", 1, bucket -> {
            var fault = assertThrows(IllegalStateException.class, () -> bucket.get("a/b"));
            assertTrue(fault.getMessage().startsWith("s3:GetObject in large is refused with 403: "),
                    fault.getMessage());
            assertTrue(fault.getMessage().contains("AccessDenied"), fault.getMessage());
        });
    }

    @Test
    void a_bucket_that_is_not_there_is_a_fault_and_not_an_object_that_is_gone() {
        asked(404, "NoSuchBucket", 1,
                bucket -> assertThrows(IllegalStateException.class, () -> bucket.get("a/b")));
        asked(404, "NoSuchBucket", 1,
                bucket -> assertThrows(IllegalStateException.class,
                        () -> bucket.put("a/b", "text/plain", new byte[3])));
    }

    @Test
    void what_s3_can_not_do_now_is_asked_for_again_and_then_the_store_is_busy() {
        asked(503, "SlowDown", 3, bucket -> assertThrows(StoreBusy.class, () -> bucket.get("a/b")));
        asked(500, "InternalError", 3, bucket -> assertThrows(StoreBusy.class, () -> bucket.delete("a/b")));
        Bucket gone = bucket(BadEndpoint.gone());
        assertThrows(StoreBusy.class, () -> gone.put("a/b", "text/plain", new byte[3]));
    }

    /** Of an S3 that answers everything so; it is to be asked so often. */
    private static void asked(int status, String code, int times, Consumer<Bucket> ask) {
        try (BadEndpoint endpoint = BadEndpoint.refusing(status, code, "no")) {
            ask.accept(bucket(endpoint.address()));
            assertEquals(times, endpoint.requests());
        }
    }

    private static Bucket bucket(String address) {
        var http = UrlConnectionHttpClient.create();
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));
        return new S3Bucket(new SignedHttp(() -> http, () -> credentials, "ap-southeast-3", "s3"), "large",
                address + "/large/");
    }
}
