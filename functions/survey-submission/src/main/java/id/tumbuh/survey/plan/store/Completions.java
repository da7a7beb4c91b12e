package id.tumbuh.survey.plan.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.survey.plan.model.Completion;
import java.time.Instant;
import java.util.List;

/**
 * The courses that people completed, by the certificates that are evidence of what these teach: they are written once,
 * whatever comes first and however often. A certificate that was recorded before its course was kept names none.
 */
public final class Completions {

    /** What of a certificate's evidence tells of a completion. */
    record CertificateItem(String pk, String sk, String course, Instant happenedAt) {}

    private final Database database;

    private Completions(Database database) {
        this.database = database;
    }

    public static Completions in(Database database) {
        return new Completions(database);
    }

    /** All of a person's, without what was written in the last moment. */
    public List<Completion> of(AsnId asn) {
        return database.lately(CertificateItem.class, "PERSON#" + asn, "EVIDENCE#certificate/").stream()
                .filter(item -> item.course() != null)
                .map(item -> new Completion(new CourseId(item.course()), item.happenedAt())).toList();
    }
}
