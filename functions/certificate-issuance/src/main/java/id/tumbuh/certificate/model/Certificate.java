package id.tumbuh.certificate.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.event.CoursePublished.Lesson;
import java.time.Instant;
import java.util.List;

/**
 * A certificate of a completed course, with holder and signatory as they were when it was issued; anybody who has the code
 * can check it.
 */
public record Certificate(
        String certificateId,
        String number,
        String code,
        AsnId asn,
        Holder holder,
        CourseId course,
        LocalizedText title,
        LessonHours lessonHours,
        String institution,
        List<Lesson> lessons,
        Instant completedAt,
        Instant issuedAt,
        Signatory signatory) {

    /** The same with the holder's NIP sealed anew. */
    public Certificate resealed(String sealedNip) {
        return held(new Holder(holder.name(), holder.department(), holder.position(), sealedNip));
    }

    /** The same without who holds it, for a person whose data was deleted. */
    public Certificate anonymous() {
        return held(Holder.ERASED);
    }

    private Certificate held(Holder by) {
        return new Certificate(certificateId, number, code, asn, by, course, title, lessonHours, institution, lessons,
                completedAt, issuedAt, signatory);
    }
}
