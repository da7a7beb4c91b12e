package id.tumbuh.workforce.store;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.workforce.model.ImportLine;
import id.tumbuh.workforce.model.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Imports of people: received in chunks, applied one after another, reported. Lines are stored sealed: they have NIPs. */
public interface Imports {

    static Imports in(Database database, Sealer sealer) {
        return new DynamoImports(database, sealer);
    }

    /** What came of receiving one. */
    sealed interface Reception {}

    /** It is stored, by this request or by the same one before. */
    record Received(String importId) implements Reception {}

    /** The key was used with another body. */
    record OtherBody() implements Reception {}

    /** Which import a line is of: the later one holds. */
    record Origin(String importId, Instant receivedAt) {}

    record ChunkKey(String pk, String sk) {}

    /** Lines that wait to be applied. */
    record Chunk(ChunkKey key, Origin origin, List<ImportLine.Accepted> lines) {}

    /** The state of an import; status is received until every chunk was applied. */
    record Report(
            String importId,
            String status,
            int lines,
            int accepted,
            int unchanged,
            int rejected,
            List<Rejection> rejectedLines) {}

    /**
     * Stores all lines in one transaction.
     *
     * @param newId the id for an import that is none yet; random, because a key may come again when its proof has expired
     */
    Reception receive(String newId, List<ImportLine> lines, Caller caller, String key, byte[] body, Instant at);

    /** The chunk, where it waits still. */
    Optional<Chunk> waiting(ChunkKey key);

    /** Adds what came of the chunk to its report, and deletes its lines; nothing where that was done before. */
    void applied(Chunk chunk, Registry.Applied applied);

    /** The chunks that wait still of imports that were received before. */
    List<ChunkKey> leftBehind(Instant before);

    Optional<Report> report(String importId);
}
