package id.tumbuh.certificate;

import id.tumbuh.certificate.document.CertificatePdf;
import id.tumbuh.certificate.document.Credential;
import id.tumbuh.certificate.document.VerificationPage;
import id.tumbuh.certificate.model.Certificate;
import id.tumbuh.certificate.store.Certificates;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The HTTP edge of certificate-issuance. */
final class CertificateHttp {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final Certificates certificates;
    private final CertificatePdf pdf;
    private final Credential credential;
    private final VerificationPage page;

    CertificateHttp(Certificates certificates, CertificatePdf pdf, Credential credential, VerificationPage page) {
        this.certificates = certificates;
        this.pdf = pdf;
        this.credential = credential;
        this.page = page;
    }

    HttpAnswer mine(HttpRequest request) {
        List<Map<String, Object>> items = certificates.of(request.requireCaller().id()).stream()
                .map(CertificateHttp::view).toList();
        return HttpAnswer.json(200, Map.of("items", items));
    }

    HttpAnswer get(HttpRequest request) {
        Caller caller = request.requireCaller();
        Optional<Certificate> found = certificates.find(request.pathParameter("certificateId"))
                .filter(certificate -> certificate.asn().equals(caller.id()) || caller.is(Role.BKPSDM, Role.AUDITOR));
        if (found.isEmpty()) {
            return HttpAnswer.problem(ProblemType.NOT_FOUND);
        }
        String type = request.negotiate("application/pdf", "application/vc");
        return type.equals("application/vc")
                ? HttpAnswer.json(200, type, credential.of(found.get()))
                // the whole NIP is printed for the holder only
                : HttpAnswer.bytes(200, type, pdf.of(found.get(), found.get().asn().equals(caller.id())));
    }

    HttpAnswer verify(HttpRequest request) {
        boolean html = request.negotiate("text/html", "application/json").equals("text/html");
        Optional<Certificate> found = certificates.byCode(request.pathParameter("code"));
        if (html) {
            return HttpAnswer.text(found.isPresent() ? 200 : 404, "text/html; charset=utf-8", page.of(found))
                    .withHeader("content-security-policy", POLICY);
        }
        return found.map(certificate -> HttpAnswer.json(200, verified(certificate)))
                .orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND));
    }

    private static Map<String, Object> view(Certificate certificate) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("certificateId", certificate.certificateId());
        view.put("number", certificate.number());
        view.put("code", certificate.code());
        view.put("courseId", certificate.course());
        view.put("title", certificate.title());
        view.put("lessonHours", certificate.lessonHours());
        view.put("completedAt", certificate.completedAt());
        view.put("issuedAt", certificate.issuedAt());
        return view;
    }

    /** What anybody may know who has the code: no NIP at all. */
    private static Map<String, Object> verified(Certificate certificate) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("valid", true);
        view.put("number", certificate.number());
        view.put("name", certificate.holder().name());
        view.put("title", certificate.title());
        view.put("lessonHours", certificate.lessonHours());
        view.put("institution", certificate.institution());
        view.put("completedAt", certificate.completedAt());
        view.put("issuedAt", certificate.issuedAt());
        view.put("issuer", "BKPSDM Kota Surakarta");
        return view;
    }
}
