package id.tumbuh.certificate;

import id.tumbuh.certificate.document.CertificatePdf;
import id.tumbuh.certificate.document.Credential;
import id.tumbuh.certificate.document.VerificationPage;
import id.tumbuh.certificate.model.Signatory;
import id.tumbuh.certificate.store.Certificates;
import id.tumbuh.certificate.store.Departments;
import id.tumbuh.certificate.store.People;
import id.tumbuh.certificate.store.Reseal;
import id.tumbuh.runtime.Door;
import id.tumbuh.runtime.FunctionDoor;
import id.tumbuh.runtime.KeyPair;
import id.tumbuh.runtime.Sealer;
import id.tumbuh.shared.event.CourseCompleted;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;

/** The door of certificate-issuance. */
public final class CertificateFunctions extends FunctionDoor {

    @Override
    protected void open(Door door) {
        Certificates certificates = Certificates.in(door.database());
        door.http(routes -> {
            String publicUrl = door.settings().required("PUBLIC_URL");
            CertificatePdf pdf = new CertificatePdf(publicUrl,
                    sealer(door));
            Credential credential = new Credential(publicUrl, door.settings().required("CERTIFICATE_KEY"), door.json());
            CertificateHttp http = new CertificateHttp(certificates, pdf, credential, new VerificationPage());
            routes.on("GET /me/certificates", "listMyCertificates", http::mine)
                    .on("GET /certificates/{certificateId}", "getCertificate", http::get)
                    .on("GET /verify/{code}", "verifyCertificate", http::verify);
        });
        door.queue("onEvents", handlers -> {
            People people = People.in(door.database(), Departments.ofTheCity());
            Signatory signatory = new Signatory(door.settings().required("SIGNATORY_NAME"),
                    door.settings().required("SIGNATORY_POSITION"));
            IssueCertificate issue = new IssueCertificate(people, certificates, signatory, door.clock());
            handlers.on(PeopleChanged.class, received -> people.take(received.event().people()))
                    .on(PersonErased.class, received -> {
                        people.forget(received.event());
                        certificates.anonymise(received.event().asn());
                    }).on(CourseCompleted.class, received -> issue.accept(received.event()));
        });
        door.operator("resealNips", ResealNips.Input.class,
                () -> new ResealNips(new Reseal(door.database(), sealer(door))));
        door.relay();
    }

    private static Sealer sealer(Door door) {
        return new Sealer(KeyPair.from(door.settings(), "NIP_ENCRYPTION_KEY"));
    }
}
