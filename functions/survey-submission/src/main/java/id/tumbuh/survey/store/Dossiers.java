package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.shared.event.CertificateRevoked;
import id.tumbuh.survey.model.CourseOffer;
import id.tumbuh.survey.model.needs.Dossier;
import id.tumbuh.survey.model.needs.Evidence;
import id.tumbuh.survey.model.needs.LogEntry;
import id.tumbuh.survey.model.needs.Source;
import id.tumbuh.survey.model.needs.Withdrawal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The logs of evidence, each in its person's partition. */
public final class Dossiers {

    /** A row of the partition: the person, or evidence. What the other kind has is null. */
    record Row(String pk, String sk, String department, String positionKind, boolean active, long version,
            List<PersonItem.HeldItem> held, String superior, String grade, String employment, String source,
            Map<String, Integer> levels, Map<String, Integer> raters, Map<String, Integer> shares,
            LocalDate validUntil, Instant happenedAt, Instant recordedAt, String withdraws) {

        PersonItem person() {
            return new PersonItem(pk, sk, department, positionKind, active, version, held, superior, grade, true,
                    employment);
        }

        EvidenceItem evidence() {
            return new EvidenceItem(pk, sk, source, levels, raters, shares, validUntil, null, happenedAt, recordedAt,
                    withdraws, null);
        }

        Stream<? extends LogEntry> entries() {
            if (sk.startsWith(WithdrawalItem.PREFIX)) {
                return Stream.of(WithdrawalItem.read(sk, recordedAt));
            }
            return sk.startsWith(EvidenceItem.PREFIX) ? evidence().entries().stream() : Stream.empty();
        }
    }

    private static final String CERTIFICATE = "certificate/";

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
                        rows.stream().<LogEntry>flatMap(Row::entries).toList()));
    }

    /**
     * Records what the certificate's course teaches, once: of the certificate again, or of who was erased, there is nothing
     * to record.
     */
    public void record(CertificateIssued certificate, CourseOffer course) {
        Map<CompetencyCode, ProficiencyLevel> levels = course.competencies().stream().distinct()
                .collect(Collectors.toMap(competency -> competency, competency -> course.reaches()));
        if (!levels.isEmpty()) {
            adding(certificate.asn())
                    .putNew("evidence", EvidenceItem.of(certificate.asn(), Source.CERTIFICATE,
                            CERTIFICATE + certificate.certificateId(), levels, certificate.completedAt(),
                            clock.instant()).of(certificate.course()))
                    .commit();
        }
    }

    /** Takes the certificate's evidence back, whether it is recorded already or not. */
    public void revoke(CertificateRevoked revoked) {
        adding(revoked.asn()).putNew("withdrawal", WithdrawalItem.of(revoked.asn(),
                CERTIFICATE + revoked.certificateId(), "", clock.instant())).commit();
    }

    private Write adding(AsnId asn) {
        return database.write().check("not erased", PersonItem.class, PersonItem.pk(asn), PersonItem.SK,
                "attribute_not_exists(#pk) or #department <> :nowhere", Map.of("nowhere", ""));
    }

    /** The entries of the person's log that have the evidence's id. */
    public List<LogEntry> entries(AsnId asn, String evidenceId) {
        return Stream.of(EvidenceItem.PREFIX, WithdrawalItem.PREFIX)
                .flatMap(prefix -> database.get(Row.class, PersonItem.pk(asn), prefix + evidenceId).stream())
                .<LogEntry>flatMap(Row::entries).toList();
    }

    /**
     * Records evidence of a person that is known here.
     *
     * @return false where there is evidence of this id already, or the person was erased
     */
    public boolean record(AsnId asn, Evidence evidence, AsnId by) {
        EvidenceItem item = new EvidenceItem(PersonItem.pk(asn), EvidenceItem.PREFIX + evidence.id(),
                evidence.source().name(), Map.of(evidence.competency().value(), evidence.level()), null, null,
                evidence.validUntil().orElse(null), by.value(), evidence.happenedAt(), evidence.recordedAt(),
                null, null);
        return adding(asn).putNew("evidence", item).commit() instanceof Commit.Done;
    }

    /** Takes evidence back, once. */
    public void withdraw(AsnId asn, Withdrawal withdrawal, AsnId by) {
        adding(asn).putNew("withdrawal", WithdrawalItem.of(asn, withdrawal.evidenceId(), by.value(),
                withdrawal.recordedAt())).commit();
    }

    /** Deletes the log. The person was forgotten before, so nothing is added meanwhile. */
    public void forget(AsnId asn) {
        database.query(Row.class, PersonItem.pk(asn), "").stream().filter(row -> !row.sk().equals(PersonItem.SK))
                .forEach(row -> database.delete(row.pk(), row.sk()));
    }
}
