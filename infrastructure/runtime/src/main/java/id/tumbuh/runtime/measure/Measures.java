package id.tumbuh.runtime.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one function counts and measures until it is told, at the end of each invocation: numbers under fixed names, never
 * anything of a person. A crash in between loses them; they are for watching, what must be right is in the tables.
 */
public final class Measures {

    /** A number under a name, in one of CloudWatch's units. */
    record Measure(long value, String unit) {}

    private final Clock clock;
    private Map<String, Measure> measured = new TreeMap<>();

    public Measures(Clock clock) {
        this.clock = clock;
    }

    public synchronized void count(String name) {
        measured.merge(name, new Measure(1, "Count"), (a, b) -> new Measure(a.value() + b.value(), a.unit()));
    }

    /** The age of what is from then; of several the oldest is told. A clock that is ahead gives no age below zero. */
    public synchronized void age(String name, Instant then) {
        long millis = Math.max(0, Duration.between(then, clock.instant()).toMillis());
        measured.merge(name, new Measure(millis, "Milliseconds"), (a, b) -> a.value() >= b.value() ? a : b);
    }

    /** All since the last call, each once. */
    synchronized Optional<Map<String, Measure>> taken() {
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Measure> taken = measured;
        measured = new TreeMap<>();
        return Optional.of(taken);
    }
}
