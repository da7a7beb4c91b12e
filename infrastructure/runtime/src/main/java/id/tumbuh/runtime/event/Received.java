package id.tumbuh.runtime.event;

import java.time.Instant;

/** An event as a consumer gets it. The event's id stays the same however often it is delivered. */
public record Received<E>(String eventId, String correlationId, Instant occurredAt, E event) {}
