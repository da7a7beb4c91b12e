package id.tumbuh.progress.store;

import id.tumbuh.progress.model.CourseVersion;
import id.tumbuh.progress.model.Progress;
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

/** The progress that follows from statements. */
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

    Progress progress(AsnId asn, CourseId course);

    List<Progress> progressOf(AsnId asn);

    /** Stores it, with an event where it completes a course. @return false where the progress was changed meanwhile */
    boolean store(Change change);

    /** Everybody whose progress {@link Progress#waits()}, and perhaps some who do no longer. */
    Page<AsnId> waiting(CourseId course, int limit, Optional<String> cursor);

    /** Strikes the person from those who wait. @return false where the progress was changed meanwhile */
    boolean strike(Progress progress);

    /** Has the judging go on after the event was handled; at most once for each event. */
    void goOn(Received<?> handled, CourseJudgingContinued next);

    /** Who of these was forgotten. */
    Set<AsnId> forgotten(Collection<AsnId> people);

    /** Has nothing be kept any more of what comes late. What was learned, under an opaque id, stays. */
    void forget(AsnId asn);
}
