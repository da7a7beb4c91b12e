package id.tumbuh.certificate;

import com.github.f4b6a3.uuid.UuidCreator;
import id.tumbuh.certificate.model.Certificate;
import id.tumbuh.certificate.model.Holder;
import id.tumbuh.certificate.model.Signatory;
import id.tumbuh.certificate.store.Certificates;
import id.tumbuh.certificate.store.People;
import id.tumbuh.shared.event.CourseCompleted;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Issues the certificate of a completed course. Its id follows from the completion, so one completion makes one. */
final class IssueCertificate implements Consumer<CourseCompleted> {

    private static final UUID NAMESPACE = UUID.fromString("6f1a7a0e-5d0c-4c0f-9a5c-0d6c1d1f7b11");

    private final People people;
    private final Certificates certificates;
    private final Signatory signatory;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IssueCertificate(People people, Certificates certificates, Signatory signatory, Clock clock) {
        this.people = people;
        this.certificates = certificates;
        this.signatory = signatory;
        this.clock = clock;
    }

    @Override
    public void accept(CourseCompleted event) {
        Optional<Holder> found = people.find(event.asn());
        if (found.isPresent()) {
            issue(event, found.get());
        } else if (!people.isErased(event.asn())) {
            // the person's event is behind this one, so this one comes back
            throw new IllegalStateException("the holder of a certificate is not known yet");
        }
    }

    private void issue(CourseCompleted event, Holder holder) {
        String id = UuidCreator
                .getNameBasedSha1(NAMESPACE, event.asn() + "/" + event.course() + "/" + event.courseVersion())
                .toString();
        Instant now = clock.instant();
        certificates
                .issue(number -> new Certificate(id, number, code(), event.asn(), holder, event.course(), event.title(),
                        event.lessonHours(), event.institution(), event.lessons(), event.completedAt(), now,
                        signatory), now);
    }

    /** 130 random bits in letters and digits: nobody guesses a code. */
    private String code() {
        return new BigInteger(130, random).setBit(129).toString(32);
    }
}
