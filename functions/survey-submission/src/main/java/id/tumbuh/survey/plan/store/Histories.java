package id.tumbuh.survey.plan.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.Employment;
import id.tumbuh.survey.plan.model.Completion;
import id.tumbuh.survey.plan.model.History;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of people is known that plans are held against: how they are employed, and the courses that they completed, by the
 * certificates that are evidence of what these teach and were not revoked. Certificates and what revokes
 * them are written once, whatever comes first and however often. A certificate that was recorded before its course was kept names none.
 */
public final class Histories {

    private static final String CERTIFICATE = "EVIDENCE#certificate/";
    private static final String REVOKED = "WITHDRAWAL#certificate/";

    /** A row of the person's partition: the person, a certificate, or something else. What the others have is null. */
    record Row(String pk, String sk, String employment, String course, Instant happenedAt) {

        /** A person of before it was kept has none, nor has who was forgotten. */
        Stream<Employment> told() {
            return Stream.ofNullable(employment).filter(text -> !text.isEmpty()).map(Employment::valueOf);
        }

        boolean completes() {
            return sk.startsWith(CERTIFICATE) && course != null;
        }

        String revocation() {
            return REVOKED + sk.substring(CERTIFICATE.length());
        }
    }

    private final Database database;

    private Histories(Database database) {
        this.database = database;
    }

    public static Histories in(Database database) {
        return new Histories(database);
    }

    /** All of a person's, without what was written in the last moment: one read for all of it. */
    public History of(AsnId asn) {
        List<Row> rows = database.lately(Row.class, DynamoPlans.PersonItem.pk(asn), "");
        Set<String> keys = rows.stream().map(Row::sk).collect(Collectors.toSet());
        return new History(
                rows.stream().filter(row -> row.sk().equals(DynamoPlans.PersonItem.SK)).flatMap(Row::told).findFirst(),
                rows.stream().filter(Row::completes).filter(row -> !keys.contains(row.revocation()))
                        .map(row -> new Completion(new CourseId(row.course()), row.happenedAt())).toList());
    }
}
