package id.tumbuh.survey.plan.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.survey.plan.model.Completion;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The courses that people completed, by the certificates that are evidence of what these teach and were not revoked: both are
 * written once, whatever comes first and however often. A certificate that was recorded before its course was kept names none.
 */
public final class Completions {

    private static final String CERTIFICATE = "EVIDENCE#certificate/";
    private static final String REVOKED = "WITHDRAWAL#certificate/";

    /** A row of the person's partition. What of it tells of a completion others do not have. */
    record Row(String pk, String sk, String course, Instant happenedAt) {

        boolean completes() {
            return sk.startsWith(CERTIFICATE) && course != null;
        }

        String revocation() {
            return REVOKED + sk.substring(CERTIFICATE.length());
        }
    }

    private final Database database;

    private Completions(Database database) {
        this.database = database;
    }

    public static Completions in(Database database) {
        return new Completions(database);
    }

    /** All of a person's, without what was written in the last moment: one read, for certificates and what revokes them. */
    public List<Completion> of(AsnId asn) {
        List<Row> rows = database.lately(Row.class, "PERSON#" + asn, "");
        Set<String> keys = rows.stream().map(Row::sk).collect(Collectors.toSet());
        return rows.stream().filter(Row::completes).filter(row -> !keys.contains(row.revocation()))
                .map(row -> new Completion(new CourseId(row.course()), row.happenedAt())).toList();
    }
}
