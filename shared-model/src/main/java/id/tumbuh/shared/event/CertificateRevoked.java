package id.tumbuh.shared.event;

import id.tumbuh.shared.AsnId;
import java.time.Instant;

/** A certificate is valid no more, and what it showed counts no more from then on. */
public record CertificateRevoked(String certificateId, AsnId asn, Instant revokedAt) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.certificate.certificate-revoked.v1";

    @Override
    public String about() {
        return certificateId;
    }
}
