package id.tumbuh.progress.store;

import id.tumbuh.progress.model.Progress;
import id.tumbuh.progress.model.StoredStatement;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.event.CoursePublished;
import java.util.List;
import java.util.Optional;

/** Statements, and the progress that follows from them. */
public interface LearningRecords {

    static LearningRecords in(Database database) {
        return new DynamoLearningRecords(database);
    }

    /** A person's progress before and after. */
    record Change(Progress stored, Progress next, CoursePublished course) {}

    /** @param statementId a UUID in lower case */
    Optional<StoredStatement> find(String statementId);

    /** The newest first; a page has fewer than the limit where its statements are large. */
    Page<StoredStatement> of(AsnId asn, int limit, Optional<String> cursor);

    Progress progress(AsnId asn, CourseId course);

    List<Progress> progressOf(AsnId asn);

    /** Stores all, with an event for each completion. @return false where something of it was stored meanwhile */
    boolean store(List<StoredStatement> statements, List<Change> changes);
}
