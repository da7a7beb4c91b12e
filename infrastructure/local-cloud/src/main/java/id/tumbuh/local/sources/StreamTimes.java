package id.tumbuh.local.sources;

import java.time.Duration;

/**
 * How long a stream's reading rests.
 *
 * @param idle between two looks at a shard that had nothing
 * @param longIdle the same, after {@code idleFor} without a record
 * @param idleFor how long without a record is long
 * @param retry before the first retry, doubled for each further one
 * @param longestRetry the most between two retries
 * @param discovery between two looks for new shards
 */
public record StreamTimes(
        Duration idle,
        Duration longIdle,
        Duration idleFor,
        Duration retry,
        Duration longestRetry,
        Duration discovery) {

    /** What a person does not notice and a processor does not feel. */
    public static final StreamTimes USUAL = new StreamTimes(
            Duration.ofMillis(75),
            Duration.ofMillis(300),
            Duration.ofSeconds(1),
            Duration.ofMillis(200),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15));
}
