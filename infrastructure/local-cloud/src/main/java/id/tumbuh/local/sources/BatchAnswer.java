package id.tumbuh.local.sources;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A function's answer under ReportBatchItemFailures. */
final class BatchAnswer {

    private BatchAnswer() {}

    /**
     * The identifiers that failed, of those in the batch. As Lambda reads it: nothing, null, {} and a null or empty
     * list are a success; an identifier that is empty, missing or unknown, or an answer of another shape, fails all.
     */
    static Set<String> failed(byte[] answer, Collection<String> batch) {
        Set<String> all = Set.copyOf(batch);
        if (new String(answer, StandardCharsets.UTF_8).isBlank()) {
            return Set.of();
        }
        Optional<JsonNode> read = Json.read(answer);
        if (read.isEmpty()) {
            return all;
        }
        JsonNode node = read.get();
        if (node.isNull()) {
            return Set.of();
        }
        if (!node.isObject()) {
            return all;
        }
        JsonNode failures = node.path("batchItemFailures");
        if (failures.isMissingNode() || failures.isNull()) {
            return Set.of();
        }
        return failures.isArray() ? named(failures, all) : all;
    }

    private static Set<String> named(JsonNode failures, Set<String> all) {
        Set<String> failed = new HashSet<>();
        for (JsonNode failure : failures.values()) {
            JsonNode id = failure.path("itemIdentifier");
            if (!id.isString() || !all.contains(id.stringValue())) {
                return all;
            }
            failed.add(id.stringValue());
        }
        return failed;
    }
}
