package id.tumbuh.local.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.tumbuh.local.CloudOptions;
import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.gateway.Gateway;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemoteDataPlaneTest {

    @Test
    void an_endpoint_where_nothing_answers_is_named_in_one_sentence() {
        AwsEndpoint nobody = new AwsEndpoint(URI.create("http://127.0.0.1:1"), AwsEndpoint.STACK);
        CloudOptions options = new CloudOptions(Path.of(System.getProperty("tumbuh.root")), 0, Optional.empty(),
                Clock.systemUTC(), Gateway.PATIENCE, Optional.of(nobody));
        IOException failure = assertThrows(IOException.class, () -> LocalCloud.start(options));
        assertEquals("no AWS endpoint answers at http://127.0.0.1:1", failure.getMessage());
    }
}
