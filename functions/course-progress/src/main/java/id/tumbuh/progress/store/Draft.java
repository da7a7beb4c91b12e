package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.StatementKeys;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A statement that is to be stored.
 *
 * @param id a UUID in lower case
 * @param inherited what the statements are found by that it refers to, and those that they refer to: it is found by that, too
 * @param voids who voids the statement that it refers to, where it does that
 * @param after whether something follows from it that {@link Statements} does not do
 * @param attached the hashes of those of its attachments whose contents are in the bucket
 * @param storedAt its JSON, by the time at which it is stored
 */
public record Draft(
        String id,
        StatementKeys keys,
        List<StatementKeys> inherited,
        Optional<Speaker> voids,
        boolean after,
        List<String> attached,
        Function<Instant, Map<String, Object>> storedAt) {}
