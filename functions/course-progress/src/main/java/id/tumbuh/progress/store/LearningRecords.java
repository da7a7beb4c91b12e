package id.tumbuh.progress.store;

import id.tumbuh.progress.model.CourseVersion;
import id.tumbuh.progress.model.Progress;
import id.tumbuh.progress.model.StoredStatement;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.event.Received;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.event.CourseJudgingContinued;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statements, and the progress that follows from them. */
public interface LearningRecords {

    static LearningRecords in(Database database) {
        return new DynamoLearningRecords(database);
    }

    /** A person's progress before and after, judged by the course where that is known. */
    record Change(Progress stored, Progress next, Optional<CourseVersion> judgedBy) {

        public Change to(Progress other) {
            return new Change(stored, other, judgedBy);
        }
    }

    /** @param statementId a UUID in lower case */
    Optional<StoredStatement> find(String statementId);

    /** The newest first; a page has fewer than the limit where its statements are large. */
    Page<StoredStatement> of(AsnId asn, int limit, Optional<String> cursor);

    Progress progress(AsnId asn, CourseId course);

    List<Progress> progressOf(AsnId asn);

    /** Stores all, with an event for each completion. @return false where something of it was stored meanwhile */
    boolean store(List<StoredStatement> statements, List<Change> changes);

    /** Everybody whose progress {@link Progress#waits()}, and perhaps some who do no longer. */
    Page<AsnId> waiting(CourseId course, int limit, Optional<String> cursor);

    /** Strikes the person from those who wait. @return false where the progress was changed meanwhile */
    boolean strike(Progress progress);

    /** Has the judging go on after the event was handled; at most once for each event. */
    void goOn(Received<?> handled, CourseJudgingContinued next);

    /** Who of these was forgotten. */
    Set<AsnId> forgotten(Collection<AsnId> people);

    /** Deletes what the person's courseware told in its own words. What was learned, under an opaque id, stays. */
    void forgetStatements(AsnId asn);
}
