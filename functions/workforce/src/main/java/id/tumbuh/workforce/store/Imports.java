package id.tumbuh.workforce.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.workforce.model.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Imports of people: received in chunks, applied one after another, reported. */
public interface Imports {

    static Imports in(Database database) {
        return new DynamoImports(database);
    }

    /** What came of receiving one. */
    enum Reception {
        RECEIVED, KNOWN, OTHER_BODY
    }

    /** Lines that wait; firstLine is the number of the first one in the file, whose header is line 1. */
    record Chunk(String pk, String sk, int firstLine, List<String> lines) {}

    /** The state of an import; status is received until every chunk was applied. */
    record Report(
            String importId,
            String status,
            int lines,
            int accepted,
            int unchanged,
            int rejected,
            List<Rejection> rejectedLines) {}

    Reception receive(String importId, List<String> lines, Caller caller, String key, byte[] body, Instant at);

    /** The chunk, where it waits still. */
    Optional<Chunk> waiting(String pk, String sk);

    /** Replaces the chunk's lines by what came of them; the NIPs are gone then. */
    void applied(Chunk chunk, int changed, int unchanged, List<Rejection> rejections);

    Optional<Report> report(String importId);
}
