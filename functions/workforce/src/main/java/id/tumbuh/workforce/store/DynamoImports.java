package id.tumbuh.workforce.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Idempotency;
import id.tumbuh.runtime.dynamo.IdempotencyProof;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.workforce.model.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class DynamoImports implements Imports {

    private static final String OPERATION = "importPeople";
    private static final int CHUNK_LINES = 200;
    private static final int REPORTED = 1000;

    record ImportItem(String pk, String sk, int lines, int chunks, Instant receivedAt) {}

    record RejectionItem(int line, String pointer, String id, String en) {}

    record ChunkItem(
            String pk,
            String sk,
            boolean waiting,
            int firstLine,
            List<String> lines,
            int changed,
            int unchanged,
            List<RejectionItem> rejections) {}

    private final Database database;

    DynamoImports(Database database) {
        this.database = database;
    }

    @Override
    public Reception receive(String importId, List<String> lines, Caller caller, String key, byte[] body, Instant at) {
        return switch (Idempotency.look(database, caller, OPERATION, key, body)) {
            case Idempotency.Same(String id) -> Reception.KNOWN;
            case Idempotency.OtherBody() -> Reception.OTHER_BODY;
            case Idempotency.Never() -> {
                int chunks = (lines.size() + CHUNK_LINES - 1) / CHUNK_LINES;
                Write write = database.write()
                        .putNew("import", new ImportItem("IMPORT#" + importId, "IMPORT", lines.size(), chunks, at))
                        .proof(IdempotencyProof.of(caller, OPERATION, key, body, importId, at));
                for (int chunk = 0; chunk < chunks; chunk++) {
                    int from = chunk * CHUNK_LINES;
                    write.putNew("chunk",
                            new ChunkItem("IMPORT#" + importId, "CHUNK#%04d".formatted(chunk), true, from + 2,
                                    lines.subList(from, Math.min(lines.size(), from + CHUNK_LINES)), 0, 0, List.of()));
                }
                yield switch (write.commit()) {
                    case Commit.Done() -> Reception.RECEIVED;
                    // the same request at once was faster; had it another body, the proof says so
                    case Commit.Refused(var labels) -> receive(importId, lines, caller, key, body, at);
                };
            }
        };
    }

    @Override
    public Optional<Chunk> waiting(String pk, String sk) {
        return database.get(ChunkItem.class, pk, sk).filter(ChunkItem::waiting)
                .map(item -> new Chunk(pk, sk, item.firstLine(), item.lines()));
    }

    @Override
    public void applied(Chunk chunk, int changed, int unchanged, List<Rejection> rejections) {
        List<RejectionItem> items = rejections.stream().map(rejection -> new RejectionItem(rejection.line(),
                rejection.pointer(), rejection.message().id(), rejection.message().en())).toList();
        Commit commit = database.write().putIf("chunk", new ChunkItem(chunk.pk(), chunk.sk(), false, chunk.firstLine(),
                List.of(), changed, unchanged, items), "#waiting = :yes", java.util.Map.of("yes", true)).commit();
        switch (commit) {
            case Commit.Done() -> {
            }
            case Commit.Refused(var labels) -> {
                // another delivery of the same chunk was faster: its counts stand
            }
        }
    }

    @Override
    public Optional<Report> report(String importId) {
        if (!importId.matches("[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        String pk = "IMPORT#" + importId;
        return database.get(ImportItem.class, pk, "IMPORT").map(item -> {
            List<ChunkItem> chunks = database.query(ChunkItem.class, pk, "CHUNK#");
            List<Rejection> rejected = chunks.stream().flatMap(chunk -> chunk.rejections().stream())
                    .map(r -> new Rejection(r.line(), r.pointer(), new LocalizedText(r.id(), r.en())))
                    .sorted(java.util.Comparator.comparingInt(Rejection::line)).toList();
            boolean waiting = chunks.stream().anyMatch(ChunkItem::waiting);
            return new Report(importId, waiting ? "received" : "applied", item.lines(),
                    chunks.stream().mapToInt(ChunkItem::changed).sum(),
                    chunks.stream().mapToInt(ChunkItem::unchanged).sum(), rejected.size(),
                    rejected.stream().limit(REPORTED).toList());
        });
    }
}
