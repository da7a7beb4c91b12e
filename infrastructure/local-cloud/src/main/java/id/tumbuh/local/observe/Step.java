package id.tumbuh.local.observe;

import java.time.Instant;

/**
 * One thing that a function did on the path of a request: it answered the request, put an event on the bus, or consumed one.
 *
 * @param correlation what all steps of a path have in common
 * @param what the route, such as {@code POST /surveys}, or the event's type
 * @param eventId of the CloudEvent; empty for a request
 * @param queue where a consumer had the event from; else empty
 * @param outcome {@code ok}, an HTTP status, or what went wrong
 * @param millis how long the whole invocation took
 */
public record Step(
        Instant at,
        String correlation,
        Kind kind,
        String function,
        String what,
        String eventId,
        String queue,
        String outcome,
        boolean failed,
        double millis) {

    /** What a function was invoked for. */
    public enum Kind {
        REQUEST, RELAY, CONSUMER
    }
}
