package id.tumbuh.certificate.store;

import id.tumbuh.certificate.model.Certificate;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The certificates of the city. */
public interface Certificates {

    static Certificates in(Database database) {
        return new DynamoCertificates(database);
    }

    /** Issues what the function makes of the next number, with its event; nothing where a certificate with its id is there. */
    void issue(Function<String, Certificate> ofNumber, Instant at);

    Optional<Certificate> find(String certificateId);

    Optional<Certificate> byCode(String code);

    List<Certificate> of(AsnId asn);

    /** Takes off the person's certificates whose they are; they stay valid. */
    void anonymise(AsnId asn);
}
