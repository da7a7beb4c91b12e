package id.tumbuh.workforce.store;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Idempotency;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.workforce.model.ImportLine;
import id.tumbuh.workforce.model.Rejection;
import id.tumbuh.workforce.store.ChunkItem.RejectionItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class DynamoImports implements Imports {

    private static final String OPERATION = "importPeople";
    private static final String PREFIX = "IMPORT#";
    private static final String CHUNKS = "CHUNK#";
    private static final String WAITING = "WAITING";
    private static final int CHUNK_LINES = 200;
    private static final int REPORTED = 1000;

    record ImportItem(String pk, String sk, int lines, Instant receivedAt) {}

    /** A note that an import may have chunks that wait: they are found by it, without reading all imports. */
    record WaitingItem(String pk, String sk, String importId, Instant receivedAt) {}

    private final Database database;
    private final SealedLines sealed;

    DynamoImports(Database database, Sealer sealer) {
        this.database = database;
        this.sealed = new SealedLines(sealer);
    }

    @Override
    public Reception receive(String newId, List<ImportLine> lines, Caller caller, String key, byte[] body,
            Instant at) {
        return Idempotency.once(database, caller, OPERATION, key, body, newId, at, write -> {
            write.putNew("import", new ImportItem(PREFIX + newId, "IMPORT", lines.size(), at))
                    .put(new WaitingItem(WAITING, at + "#" + newId, newId, at));
            for (int from = 0; from < lines.size(); from += CHUNK_LINES) {
                write.putNew("chunk", chunk(newId, from / CHUNK_LINES,
                        lines.subList(from, Math.min(lines.size(), from + CHUNK_LINES)), at));
            }
            return write;
        }).<Reception>map(Received::new).orElseGet(OtherBody::new);
    }

    private ChunkItem chunk(String importId, int number, List<ImportLine> lines, Instant at) {
        List<ImportLine.Accepted> accepted = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (ImportLine line : lines) {
            switch (line) {
                case ImportLine.Accepted taken -> accepted.add(taken);
                case ImportLine.Rejected(Rejection rejection) -> rejected.add(rejection);
            }
        }
        return new ChunkItem(PREFIX + importId, (CHUNKS + "%04d").formatted(number), !accepted.isEmpty(), at,
                sealed.seal(accepted), 0, 0, RejectionItem.of(rejected));
    }

    /** Whether lines of an import that was received before this one may still wait. */
    static boolean olderWaits(Database database, Origin origin) {
        return database.query(WaitingItem.class, WAITING, "").stream()
                .anyMatch(note -> note.receivedAt().isBefore(origin.receivedAt()));
    }

    @Override
    public Optional<Chunk> waiting(ChunkKey key) {
        return database.get(ChunkItem.class, key.pk(), key.sk()).filter(ChunkItem::waiting)
                .map(item -> new Chunk(key, new Origin(key.pk().substring(PREFIX.length()), item.receivedAt()),
                        sealed.open(item.sealedLines())));
    }

    @Override
    public void applied(Chunk chunk, Registry.Applied applied) {
        ChunkItem item = database.get(ChunkItem.class, chunk.key().pk(), chunk.key().sk()).orElseThrow();
        switch (database.write().putIf("chunk", item.applied(applied), "#waiting = :yes", Map.of("yes", true))
                .commit()) {
            case Commit.Done() -> {
            }
            case Commit.Refused(var labels) -> {
                // another delivery of the same chunk was faster: its counts stand
            }
        }
    }

    @Override
    public List<ChunkKey> leftBehind(Instant before) {
        List<ChunkKey> keys = new ArrayList<>();
        for (WaitingItem note : database.query(WaitingItem.class, WAITING, "")) {
            if (note.receivedAt().isBefore(before)) {
                List<ChunkKey> waiting = database.query(ChunkItem.class, PREFIX + note.importId(), CHUNKS).stream()
                        .filter(ChunkItem::waiting).map(chunk -> new ChunkKey(chunk.pk(), chunk.sk())).toList();
                if (waiting.isEmpty()) {
                    database.delete(note.pk(), note.sk());
                }
                keys.addAll(waiting);
            }
        }
        return keys;
    }

    @Override
    public Optional<Report> report(String importId) {
        if (!importId.matches("[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        String pk = PREFIX + importId;
        return database.get(ImportItem.class, pk, "IMPORT").map(item -> {
            List<ChunkItem> chunks = database.query(ChunkItem.class, pk, CHUNKS);
            List<Rejection> rejected = chunks.stream().flatMap(ChunkItem::rejected)
                    .sorted(Comparator.comparingInt(Rejection::line)).toList();
            boolean waiting = chunks.stream().anyMatch(ChunkItem::waiting);
            return new Report(importId, waiting ? "received" : "applied", item.lines(),
                    chunks.stream().mapToInt(ChunkItem::changed).sum(),
                    chunks.stream().mapToInt(ChunkItem::unchanged).sum(), rejected.size(),
                    rejected.stream().limit(REPORTED).toList());
        });
    }
}
