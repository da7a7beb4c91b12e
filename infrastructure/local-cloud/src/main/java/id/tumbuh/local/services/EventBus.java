package id.tumbuh.local.services;

import id.tumbuh.local.sources.RoutedEvent;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** EventBridge at an address, and what it remembers of the events that passed. */
public record EventBus(URI uri, Supplier<List<RoutedEvent>> remembered) {

    /** The last events, the oldest first; none where the bus tells nobody. */
    public List<RoutedEvent> recent() {
        return remembered.get();
    }
}
