package id.tumbuh.local;

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
 * @param patience how long the gateway waits for a function
 */
public record CloudOptions(Path root, int port, Optional<Path> data, Clock clock, Duration patience) {}
