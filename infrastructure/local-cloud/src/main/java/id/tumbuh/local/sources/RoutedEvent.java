package id.tumbuh.local.sources;

import java.time.Instant;
import java.util.List;

/**
 * An event that the bus took, for those who want to see what went where.
 *
 * @param envelope the event as the targets received it, in JSON
 * @param targets ARNs of the queues it was sent to, each once for each rule's target that matched
 * @param failedTargets those of them that could not be reached
 */
public record RoutedEvent(
        String eventId,
        Instant acceptedAt,
        String bus,
        String source,
        String detailType,
        String envelope,
        List<String> targets,
        List<String> failedTargets) {}
