package id.tumbuh.shared.event;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import java.time.Instant;

/** A certificate was issued for a completed course. */
public record CertificateIssued(
        String certificateId,
        AsnId asn,
        CourseId course,
        LocalizedText title,
        LessonHours lessonHours,
        Instant completedAt,
        Instant issuedAt) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.certificate.certificate-issued.v1";

    @Override
    public String about() {
        return certificateId;
    }
}
