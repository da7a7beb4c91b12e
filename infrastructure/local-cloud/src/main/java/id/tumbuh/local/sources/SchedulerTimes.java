package id.tumbuh.local.sources;

import java.time.Duration;

/**
 * How long the scheduler rests.
 *
 * @param tick between two looks at the clock, which may have been set
 * @param retry before the first retry, doubled for each further one
 * @param longestRetry the most between two retries
 */
public record SchedulerTimes(Duration tick, Duration retry, Duration longestRetry) {

    /** Soon enough for schedules by the minute; Lambda invokes again after one minute, and after two. */
    public static final SchedulerTimes USUAL = new SchedulerTimes(
            Duration.ofMillis(250),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2));
}
