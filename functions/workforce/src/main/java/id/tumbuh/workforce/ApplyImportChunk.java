package id.tumbuh.workforce;

import id.tumbuh.runtime.StreamRecord;
import id.tumbuh.workforce.store.Imports;
import id.tumbuh.workforce.store.Registry;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * Applies one chunk of an import. A crash anywhere is harmless: people who were written already are known by their import,
 * and the chunk's report replaces its lines only at the end, once.
 */
final class ApplyImportChunk implements Consumer<StreamRecord> {

    private final Imports imports;
    private final Registry registry;
    private final Clock clock;

    ApplyImportChunk(Imports imports, Registry registry, Clock clock) {
        this.imports = imports;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public void accept(StreamRecord change) {
        if (change.text("pk").startsWith("IMPORT#") && change.text("sk").startsWith("CHUNK#")) {
            apply(new Imports.ChunkKey(change.text("pk"), change.text("sk")));
        }
    }

    /** Applies the chunk where it waits still. */
    void apply(Imports.ChunkKey key) {
        imports.waiting(key).ifPresent(
                chunk -> imports.applied(chunk, registry.apply(chunk.origin(), chunk.lines(), clock.instant())));
    }
}
