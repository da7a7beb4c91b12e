package id.tumbuh.progress.store;

import id.tumbuh.progress.model.Progress;
import id.tumbuh.progress.model.StoredStatement;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement is two items, a progress and its event two more: a batch of 25 fits a transaction of 100 at the worst. */
final class DynamoLearningRecords implements LearningRecords {

    /** Statements that are read at once; two megabytes at the most. */
    private static final int CHUNK = 20;
    /** A page ends early where its statements are so large: an answer of Lambda has at most 6 MB, quotes escaped. */
    private static final long ENOUGH_CHARACTERS = 500_000;

    record StatementItem(String pk, String sk, String asn, String raw, Instant storedAt, String authority) {

        static StatementItem of(StoredStatement statement) {
            return new StatementItem(pkOf(statement.id()), "-", statement.asn().value(), statement.raw(),
                    statement.storedAt(), statement.authority());
        }

        static String pkOf(String statementId) {
            return "STATEMENT#" + statementId;
        }

        StoredStatement statement() {
            return new StoredStatement(pk.substring(pkOf("").length()), new AsnId(asn), raw, storedAt, authority);
        }
    }

    /** The statement's place in the person's own list. */
    record OwnItem(String pk, String sk, String statementId) {

        String statementPk() {
            return StatementItem.pkOf(statementId);
        }

        static OwnItem of(StoredStatement statement) {
            return new OwnItem("STATEMENTS#" + statement.asn(), statement.storedAt() + "#" + statement.id(),
                    statement.id());
        }
    }

    record ProgressItem(String pk, String sk, Map<String, String> lessonsDone, Instant completedAt, long version) {

        Progress progress(AsnId asn) {
            Map<String, Instant> done = new HashMap<>();
            lessonsDone.forEach((lesson, at) -> done.put(lesson, Instant.parse(at)));
            return new Progress(asn, new CourseId(sk), done, Optional.ofNullable(completedAt), version);
        }
    }

    private final Database database;

    DynamoLearningRecords(Database database) {
        this.database = database;
    }

    @Override
    public Optional<StoredStatement> find(String statementId) {
        return database.get(StatementItem.class, StatementItem.pkOf(statementId), "-")
                .map(StatementItem::statement);
    }

    @Override
    public Page<StoredStatement> of(AsnId asn, int limit, Optional<String> cursor) {
        List<StoredStatement> found = new ArrayList<>();
        Optional<String> next = cursor;
        long characters = 0;
        do {
            Page<OwnItem> page = database.page(OwnItem.class, "STATEMENTS#" + asn, "",
                    Math.min(CHUNK, limit - found.size()), next, true);
            List<StoredStatement> chunk = read(page.items());
            characters += chunk.stream().mapToLong(statement -> statement.raw().length()).sum();
            found.addAll(chunk);
            next = page.next();
        } while (next.isPresent() && found.size() < limit && characters < ENOUGH_CHARACTERS);
        return new Page<>(found, next);
    }

    /** In the order of the list. */
    private List<StoredStatement> read(List<OwnItem> items) {
        Map<String, StatementItem> byPk = new HashMap<>();
        database.getAll(StatementItem.class, items.stream().map(OwnItem::statementPk).toList(), "-")
                .forEach(item -> byPk.put(item.pk(), item));
        return items.stream().map(item -> byPk.get(item.statementPk()).statement()).toList();
    }

    @Override
    public Progress progress(AsnId asn, CourseId course) {
        return database.get(ProgressItem.class, "PROGRESS#" + asn, course.value()).map(item -> item.progress(asn))
                .orElseGet(() -> Progress.none(asn, course));
    }

    @Override
    public List<Progress> progressOf(AsnId asn) {
        return database.query(ProgressItem.class, "PROGRESS#" + asn, "").stream().map(item -> item.progress(asn))
                .toList();
    }

    @Override
    public boolean store(List<StoredStatement> statements, List<Change> changes) {
        Write write = database.write();
        for (StoredStatement statement : statements) {
            write.putNew("statement", StatementItem.of(statement)).put(OwnItem.of(statement));
        }
        for (Change change : changes) {
            Progress next = change.next();
            Map<String, String> done = new HashMap<>();
            next.lessonsDone().forEach((lesson, when) -> done.put(lesson, when.toString()));
            write.replace("progress", new ProgressItem("PROGRESS#" + next.asn(), next.course().value(), done,
                    next.completedAt().orElse(null), change.stored().version() + 1), change.stored().version());
            if (change.stored().completedAt().isEmpty() && next.completedAt().isPresent()) {
                write.event(next.event(change.course()), next.completedAt().get());
            }
        }
        return write.commit() instanceof Commit.Done;
    }
}
