package id.tumbuh.local;

import id.tumbuh.local.remote.AwsEndpoint;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How a local cloud is started.
 *
 * @param root the folder with template.yaml and openapi.yaml
 * @param port of the API, 0 for any that is free
 * @param data where everything is kept between starts; in memory where there is none
 * @param aws where tables, queues, bus and buckets are; in this process where there is none
 * @param patience how long the gateway waits for a function
 * @param oneByOne whether queues and streams hand over one record at a time, one after another: so that what each costs can
 *        be told, which a batch does not say
 */
public record CloudOptions(
        Path root,
        int port,
        Optional<Path> data,
        Clock clock,
        Duration patience,
        Optional<AwsEndpoint> aws,
        boolean oneByOne) {

    /** Everything in this process. */
    public CloudOptions(Path root, int port, Optional<Path> data, Clock clock, Duration patience) {
        this(root, port, data, clock, patience, Optional.empty(), false);
    }

    /** With the batches of the template. */
    public CloudOptions(Path root, int port, Optional<Path> data, Clock clock, Duration patience,
            Optional<AwsEndpoint> aws) {
        this(root, port, data, clock, patience, aws, false);
    }
}
