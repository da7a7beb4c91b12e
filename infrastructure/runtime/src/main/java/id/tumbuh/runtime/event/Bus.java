package id.tumbuh.runtime.event;

import java.util.List;

/** Where events go. */
public interface Bus {

    /** An event, in JSON as CloudEvents 1.0. */
    record Entry(String type, String source, String json) {}

    /**
     * Puts at most 10 events.
     *
     * @return for each entry whether the bus took it, in the same order
     */
    List<Boolean> put(List<Entry> entries);
}
