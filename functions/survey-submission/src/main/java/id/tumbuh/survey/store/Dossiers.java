package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.survey.model.CourseOffer;
import id.tumbuh.survey.model.needs.Dossier;
import id.tumbuh.survey.model.needs.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The logs of evidence, each in its person's partition. */
public final class Dossiers {

    /** A row of the partition: the person, or evidence. What the other kind has is null. */
    record Row(String pk, String sk, String department, String positionKind, boolean active, long version,
            List<PersonItem.HeldItem> held, String superior, String grade, String source, Map<String, Integer> levels,
            Map<String, Integer> raters,
            Instant happenedAt,
            Instant recordedAt, String withdraws) {

        PersonItem person() {
            return new PersonItem(pk, sk, department, positionKind, active, version, held, superior, grade, true);
        }

        EvidenceItem evidence() {
            return new EvidenceItem(pk, sk, source, levels, raters, happenedAt, recordedAt, withdraws);
        }
    }

    private final Database database;
    private final Clock clock;

    private Dossiers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public static Dossiers in(Database database, Clock clock) {
        return new Dossiers(database, clock);
    }

    /** The dossier of who is active, without what was written in the last moment: one read for all of it. */
    public Optional<Dossier> of(AsnId asn) {
        List<Row> rows = database.lately(Row.class, PersonItem.pk(asn), "");
        return rows.stream().filter(row -> row.sk().equals(PersonItem.SK)).map(Row::person).filter(PersonItem::active)
                .findFirst()
                .map(item -> new Dossier(item.person(asn),
                        item.positions().stream().map(PersonItem.HeldItem::held).toList(),
                        rows.stream().filter(row -> row.sk().startsWith(EvidenceItem.PREFIX))
                                .flatMap(row -> row.evidence().entries().stream()).toList()));
    }

    /**
     * Records what the certificate's course teaches, once: of the certificate again, or of who was erased, there is nothing
     * to record.
     */
    public void record(CertificateIssued certificate, CourseOffer course) {
        Map<CompetencyCode, ProficiencyLevel> levels = course.competencies().stream().distinct()
                .collect(Collectors.toMap(competency -> competency, competency -> course.reaches()));
        if (!levels.isEmpty()) {
            database.write()
                    .check("not erased", PersonItem.class, PersonItem.pk(certificate.asn()), PersonItem.SK,
                            "attribute_not_exists(#pk) or #department <> :nowhere", Map.of("nowhere", ""))
                    .putNew("evidence", EvidenceItem.of(certificate.asn(), Source.CERTIFICATE,
                            "certificate/" + certificate.certificateId(), levels, certificate.completedAt(),
                            clock.instant()))
                    .commit();
        }
    }

    /** Deletes the log. The person was forgotten before, so nothing is added meanwhile. */
    public void forget(AsnId asn) {
        database.query(EvidenceItem.class, PersonItem.pk(asn), EvidenceItem.PREFIX)
                .forEach(item -> database.delete(item.pk(), item.sk()));
    }
}
