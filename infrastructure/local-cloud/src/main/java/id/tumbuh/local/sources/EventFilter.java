package id.tumbuh.local.sources;

import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.GenericMachine;

/** Filter criteria of an event source mapping: a record passes where any pattern matches, or where there is none. */
final class EventFilter {

    private final GenericMachine<String> machine = GenericMachine.<String>builder().build();
    private final boolean everything;

    /**
     * @throws IllegalArgumentException where a pattern is none
     */
    EventFilter(String source, List<String> patterns) {
        everything = patterns.isEmpty();
        for (String pattern : patterns) {
            try {
                machine.addRule(pattern, pattern);
            } catch (IOException | RuntimeException e) {
                throw new IllegalArgumentException(source + " has a filter that is no event pattern: " + pattern, e);
            }
        }
    }

    boolean passes(String record) {
        if (everything) {
            return true;
        }
        try {
            return !machine.rulesForJSONEvent(record).isEmpty();
        } catch (Exception e) {
            // What cannot be read as an event matches no pattern.
            return false;
        }
    }

    boolean passesEverything() {
        return everything;
    }
}
