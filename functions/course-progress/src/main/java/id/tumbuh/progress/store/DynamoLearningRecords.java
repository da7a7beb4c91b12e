package id.tumbuh.progress.store;

import id.tumbuh.progress.model.Progress;
import id.tumbuh.progress.store.LearningItems.ErasedItem;
import id.tumbuh.progress.store.LearningItems.ProgressItem;
import id.tumbuh.progress.store.LearningItems.WaitingItem;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.runtime.event.Received;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.event.CourseJudgingContinued;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Progress in the table. */
final class DynamoLearningRecords implements LearningRecords {

    private static final Logger LOG = LoggerFactory.getLogger(DynamoLearningRecords.class);

    private final Database database;

    DynamoLearningRecords(Database database) {
        this.database = database;
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

    /**
     * Who begins to wait is noted first: somebody among those who wait who does not is looked at in vain, and nothing more.
     * Who completed a course stays among them until the next judging strikes them.
     */
    @Override
    public boolean store(Change change) {
        Progress next = change.next();
        long stored = change.stored().version();
        if (next.waits() && !change.stored().waits()) {
            database.putAll(List.of(WaitingItem.of(next)));
        }
        Write write = database.write().replace("progress", ProgressItem.of(next, stored + 1), stored);
        change.judgedBy().filter(course -> next.completed(course) && !change.stored().completed(course))
                .ifPresent(course -> write.event(next.event(course), next.completions().get(course.number())));
        return write.commit() instanceof Commit.Done;
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

    @Override
    public void forget(AsnId asn) {
        database.putAll(List.of(ErasedItem.of(asn)));
    }
}
