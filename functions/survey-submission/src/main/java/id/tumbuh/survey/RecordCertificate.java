package id.tumbuh.survey;

import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.survey.store.Courses;
import id.tumbuh.survey.store.Dossiers;
import java.util.function.Consumer;

/** A certificate is evidence of what its course teaches, at the level that the course reaches now. */
final class RecordCertificate implements Consumer<CertificateIssued> {

    private final Courses courses;
    private final Dossiers dossiers;

    RecordCertificate(Courses courses, Dossiers dossiers) {
        this.courses = courses;
        this.dossiers = dossiers;
    }

    /** @throws IllegalStateException where the course was not heard of yet: the queue brings the certificate again */
    @Override
    public void accept(CertificateIssued certificate) {
        dossiers.record(certificate, courses.find(certificate.course()).orElseThrow(
                () -> new IllegalStateException("course " + certificate.course() + " is not known here yet")));
    }
}
