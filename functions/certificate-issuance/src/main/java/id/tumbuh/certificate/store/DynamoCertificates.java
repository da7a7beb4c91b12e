package id.tumbuh.certificate.store;

import id.tumbuh.certificate.model.Certificate;
import id.tumbuh.certificate.model.CertificateNumber;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.event.CertificateIssued;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The number is taken in the transaction that issues: a crash or a repeated message wastes and repeats none. */
final class DynamoCertificates implements Certificates {

    private static final int ATTEMPTS = 50;

    record CertificateItem(String pk, String sk, String certificate) {}

    /** Leads from a code or a person to a certificate. */
    record PointerItem(String pk, String sk, String certificateId) {}

    record CounterItem(String pk, String sk, long version) {}

    private final Database database;
    private final Json json = new Json();

    DynamoCertificates(Database database) {
        this.database = database;
    }

    @Override
    public void issue(Function<String, Certificate> ofNumber, Instant at) {
        int year = at.atZone(Period.ZONE).getYear();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long last = database.get(CounterItem.class, "NUMBER#" + year, "-").map(CounterItem::version).orElse(0L);
            CertificateNumber number = new CertificateNumber(year, last).next();
            Certificate certificate = ofNumber.apply(number.toString());
            Commit commit = database.write()
                    .replace("number", new CounterItem("NUMBER#" + year, "-", number.sequence()), last)
                    .putNew("certificate", item(certificate))
                    .putNew("code", new PointerItem("CODE#" + certificate.code(), "-", certificate.certificateId()))
                    .put(new PointerItem("ASN#" + certificate.asn(),
                            certificate.issuedAt() + "#" + certificate.certificateId(),
                            certificate.certificateId()))
                    .event(event(certificate), at).commit();
            switch (commit) {
                case Commit.Done() -> {
                    return;
                }
                case Commit.Refused(var labels) -> {
                    if (labels.contains("certificate")) {
                        return;
                    }
                    // the number was taken meanwhile: try the next
                }
            }
        }
        throw new StoreBusy(null);
    }

    @Override
    public Optional<Certificate> find(String certificateId) {
        return certificateId.matches("[0-9a-f-]{36}")
                ? database.get(CertificateItem.class, "CERTIFICATE#" + certificateId, "-")
                        .map(item -> json.read(item.certificate(), Certificate.class))
                : Optional.empty();
    }

    @Override
    public Optional<Certificate> byCode(String code) {
        return code.matches("[0-9a-v]{26}")
                ? database.get(PointerItem.class, "CODE#" + code, "-").flatMap(pointer -> find(pointer.certificateId()))
                : Optional.empty();
    }

    @Override
    public List<Certificate> of(AsnId asn) {
        return database.query(PointerItem.class, "ASN#" + asn, "").stream()
                .flatMap(pointer -> find(pointer.certificateId()).stream()).toList();
    }

    @Override
    public void anonymise(AsnId asn) {
        for (Certificate certificate : of(asn)) {
            database.write().put(item(certificate.anonymous())).commit();
        }
    }

    private CertificateItem item(Certificate certificate) {
        return new CertificateItem("CERTIFICATE#" + certificate.certificateId(), "-", json.write(certificate));
    }

    private static CertificateIssued event(Certificate certificate) {
        return new CertificateIssued(certificate.certificateId(), certificate.asn(), certificate.course(),
                certificate.title(), certificate.lessonHours(), certificate.completedAt(), certificate.issuedAt());
    }
}
