package id.tumbuh.runtime;

import java.time.Clock;
import java.util.ServiceLoader;

/** Where the clock comes from: the system's, unless the class path offers another (a test's). */
public interface ClockSource {

    Clock clock();

    static Clock find() {
        return ServiceLoader.load(ClockSource.class).findFirst().map(ClockSource::clock).orElseGet(Clock::systemUTC);
    }
}
