package id.tumbuh.runtime.event;

import id.tumbuh.runtime.Json;
import id.tumbuh.shared.event.DomainEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What a context does with each type of event; a type without a handler is an error. */
public final class EventHandlers {

    private final Json json;
    private final Map<String, Consumer<CloudEvent>> byType = new HashMap<>();

    public EventHandlers(Json json) {
        this.json = json;
    }

    public <E extends DomainEvent> EventHandlers on(Class<E> type, Consumer<Received<E>> handler) {
        String name = DomainEvent.TYPES.entrySet().stream().filter(entry -> entry.getValue() == type).findFirst()
                .orElseThrow().getKey();
        byType.put(name, event -> handler.accept(new Received<>(event.id(), event.correlationid(), event.time(),
                json.mapper().treeToValue(event.data(), type))));
        return this;
    }

    void handle(CloudEvent event) {
        Consumer<CloudEvent> handler = byType.get(event.type());
        if (handler == null) {
            // its rule is newer than this code: taken for handled, the event would be lost
            throw new IllegalStateException("this function does not handle " + event.type() + " yet");
        }
        handler.accept(event);
    }
}
