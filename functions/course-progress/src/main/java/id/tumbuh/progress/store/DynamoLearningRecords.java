package id.tumbuh.progress.store;

import id.tumbuh.progress.model.Progress;
import id.tumbuh.progress.model.StoredStatement;
import id.tumbuh.progress.store.LearningItems.ErasedItem;
import id.tumbuh.progress.store.LearningItems.OwnItem;
import id.tumbuh.progress.store.LearningItems.ProgressItem;
import id.tumbuh.progress.store.LearningItems.StatementItem;
import id.tumbuh.progress.store.LearningItems.WaitingItem;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.runtime.event.Received;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.event.CourseJudgingContinued;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A statement is two items. A change is two more, progress and either an event or a place among those who wait, or three
 * where it was more than one statement's: a batch of 25 fits a transaction of 100 at the worst.
 */
final class DynamoLearningRecords implements LearningRecords {

    /** Statements that are read at once; two megabytes at the most. */
    private static final int CHUNK = 20;
    /** A page ends early where its statements are so large: an answer of Lambda has at most 6 MB, quotes escaped. */
    private static final long ENOUGH_CHARACTERS = 500_000;

    /** Where it fits there is room for striking who completed; from a fuller batch the next judging does it. */
    private static final int MOST_ITEMS = 100;
    private static final Logger LOG = LoggerFactory.getLogger(DynamoLearningRecords.class);

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
        return database.get(ProgressItem.class, ProgressItem.pkOf(asn), course.value()).map(item -> item.progress(asn))
                .orElseGet(() -> Progress.none(asn, course));
    }

    @Override
    public List<Progress> progressOf(AsnId asn) {
        return database.query(ProgressItem.class, ProgressItem.pkOf(asn), "").stream().map(item -> item.progress(asn))
                .toList();
    }

    @Override
    public boolean store(List<StoredStatement> statements, List<Change> changes) {
        Write write = database.write();
        for (StoredStatement statement : statements) {
            write.putNew("statement", StatementItem.of(statement)).put(OwnItem.of(statement));
        }
        boolean roomy = 2 * statements.size() + 3 * changes.size() <= MOST_ITEMS;
        changes.forEach(change -> add(write, change, roomy));
        return write.commit() instanceof Commit.Done;
    }

    private static void add(Write write, Change change, boolean roomy) {
        Progress next = change.next();
        long stored = change.stored().version();
        write.replace("progress", ProgressItem.of(next, stored + 1), stored);
        change.judgedBy().filter(course -> next.completed(course) && !change.stored().completed(course))
                .ifPresent(course -> write.event(next.event(course), next.completions().get(course.number())));
        if (next.waits() && !change.stored().waits()) {
            write.put(WaitingItem.of(next));
        } else if (change.stored().waits() && !next.waits() && roomy) {
            write.delete(WaitingItem.pkOf(next.course()), next.asn().value());
        }
    }

    @Override
    public Page<AsnId> waiting(CourseId course, int limit, Optional<String> cursor) {
        Page<WaitingItem> page = database.page(WaitingItem.class, WaitingItem.pkOf(course), "", limit, cursor, false);
        return new Page<>(page.items().stream().map(item -> new AsnId(item.sk())).toList(), page.next());
    }

    @Override
    public boolean strike(Progress progress) {
        Commit commit = database.write()
                .check("progress", ProgressItem.class, ProgressItem.pkOf(progress.asn()), progress.course().value(),
                        "#version = :version", Map.of("version", progress.version()))
                .delete(WaitingItem.pkOf(progress.course()), progress.asn().value()).commit();
        return commit instanceof Commit.Done;
    }

    @Override
    public void goOn(Received<?> handled, CourseJudgingContinued next) {
        Commit commit = database.write().handled(handled).event(next, handled.occurredAt()).commit();
        if (commit instanceof Commit.Refused) {
            LOG.info("the judging of {} goes on already", next.course());
        }
    }

    @Override
    public Set<AsnId> forgotten(Collection<AsnId> people) {
        return database.getAll(ErasedItem.class, people.stream().map(asn -> ErasedItem.of(asn).pk()).toList(), "-")
                .stream().map(ErasedItem::asn).collect(Collectors.toSet());
    }

    /** A statement and its place in the list go together: a crash leaves in the list what is still to be done. */
    @Override
    public void forgetStatements(AsnId asn) {
        // first: what comes from now on is not kept
        database.write().put(ErasedItem.of(asn)).commit();
        List<OwnItem> own;
        do {
            own = database.page(OwnItem.class, "STATEMENTS#" + asn, "", CHUNK, Optional.empty(), false).items();
            Write write = database.write();
            own.forEach(item -> write.delete(item.statementPk(), "-").delete(item.pk(), item.sk()));
            if (!own.isEmpty()) {
                write.commit();
            }
        } while (!own.isEmpty());
    }
}
