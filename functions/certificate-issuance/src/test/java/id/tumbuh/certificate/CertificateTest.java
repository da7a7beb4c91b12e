package id.tumbuh.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.shared.event.CourseCompleted;
import id.tumbuh.shared.event.CoursePublished.Lesson;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CertificateTest {

    private static final String NIP = "198703142010012001";
    private TestCloud cloud;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(CertificateFunctions.class, Map.of("PUBLIC_URL", "https://tumbuh.example",
                "NIP_ENCRYPTION_KEY", "kunci", "CERTIFICATE_KEY", "rahasia", "SIGNATORY_NAME",
                "Dra. Contoh Pejabat, M.Si.", "SIGNATORY_POSITION", "Kepala BKPSDM Kota Surakarta"), "TABLE");
        cloud.deliver("onEvents",
                new PeopleChanged(List.of(person("asn-1", "Sri <b>Rahayu</b>"), person("asn-2", "Budi"))));
    }

    @Test
    void the_nips_on_certificates_are_resealed_and_who_is_erased_meanwhile_stays_so() throws IOException {
        cloud.deliver("onEvents", completed("asn-1"), completed("asn-2"));
        TestCloud writing = cloud.with(Map.of("NIP_KEYS", "BA", "NIP_ENCRYPTION_KEY_B", "kunci-baru"));
        TestCloud after = cloud.with(Map.of("NIP_KEYS", "B", "NIP_ENCRYPTION_KEY_B", "kunci-baru"));
        cloud.deliver("onEvents", new PersonErased(new AsnId("asn-2"), 2));
        assertEquals("{\"resealed\":1,\"left\":1,\"current\":0}", writing.operate("resealNips", "{}").toString());
        assertEquals("{\"resealed\":0,\"left\":1,\"current\":1}", writing.operate("resealNips", "{}").toString());
        writing.deliver("onEvents", new PeopleChanged(List.of(new PeopleChanged.Person(new AsnId("asn-1"), 2,
                "Sri <b>Rahayu</b>", new DepartmentCode("dishub"), "Pengelola", PositionKind.PELAKSANA, Employment.PNS,
                "", true, true, new Sealer("kunci-baru").seal(NIP)))));
        assertEquals("{\"resealed\":0,\"left\":0,\"current\":2}", writing.operate("resealNips", "{}").toString());
        Reply own = after.http("GET /certificates/{certificateId}").as("asn-1", Role.ASN)
                .path("certificateId", mine("asn-1").path(0).path("certificateId").asString())
                .header("accept", "application/pdf").call();
        try (var document = Loader.loadPDF(own.body())) {
            assertTrue(new PDFTextStripper().getText(document).contains(NIP));
        }
    }

    @Test
    void the_certificates_of_who_is_erased_stay_valid_and_tell_no_more_whose_they_are() throws IOException {
        cloud.deliver("onEvents", completed("asn-1"), completed("asn-2"));
        String code = mine("asn-1").path(0).path("code").asString();
        for (int i = 0; i < 8; i++) {
            assertEquals(List.of(), cloud.deliver("onEvents", new PersonErased(new AsnId("asn-1"), 2)));
        }
        JsonNode verified = cloud.http("GET /verify/{code}").path("code", code).header("accept", "application/json")
                .call().json();
        assertEquals("(nama telah dihapus)", verified.path("name").asString());
        assertTrue(verified.path("valid").asBoolean());
        try (var document = Loader.loadPDF(get("a-1", Role.AUDITOR, "application/pdf").body())) {
            assertTrue(new PDFTextStripper().getText(document).contains("NIP -"));
        }
        assertFalse(cloud.contents("TABLE").contains("Rahayu"));
        assertTrue(cloud.contents("TABLE").contains("Budi"));
    }

    @Test
    void who_is_erased_is_not_brought_back_by_an_event_of_before_and_gets_no_certificate_any_more() {
        cloud.deliver("onEvents", new PersonErased(new AsnId("asn-1"), 2),
                new PeopleChanged(List.of(person("asn-1", "Sri <b>Rahayu</b>"))));
        assertEquals(List.of(), cloud.deliver("onEvents", completed("asn-1")));
        assertEquals(0, mine("asn-1").size());
        assertFalse(cloud.contents("TABLE").contains("Rahayu"));
    }

    @Test
    void one_completion_makes_one_certificate_however_often_it_is_told() {
        for (int i = 0; i < 8; i++) {
            assertEquals(List.of(), cloud.deliver("onEvents", completed("asn-1")));
        }
        assertEquals(1, mine("asn-1").size());
        assertEquals("800.2/000001/BKPSDM/2026", mine("asn-1").path(0).path("number").asString());
        assertEquals(1, cloud.outbox().stream().filter(CertificateIssued.class::isInstance).count());
    }

    @Test
    void numbers_follow_each_other_without_a_gap() {
        cloud.deliver("onEvents", completed("asn-1"), completed("asn-1"), completed("asn-2"));
        assertEquals("800.2/000002/BKPSDM/2026", mine("asn-2").path(0).path("number").asString());
    }

    @Test
    void a_completion_of_somebody_who_is_not_known_yet_comes_back() {
        assertEquals(1, cloud.deliver("onEvents", completed("asn-9")).size());
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-9", "Eko"))));
        assertEquals(List.of(), cloud.deliver("onEvents", completed("asn-9")));
        assertEquals(1, mine("asn-9").size());
    }

    @Test
    void the_holder_gets_a_pdf_with_the_whole_nip_and_an_auditor_a_masked_one() throws IOException {
        cloud.deliver("onEvents", completed("asn-1"));
        Reply own = get("asn-1", Role.ASN, "application/pdf");
        assertEquals("application/pdf", own.headers().get("content-type"));
        Files.write(Path.of("target", "certificate.pdf"), own.body());
        try (var document = Loader.loadPDF(own.body())) {
            assertEquals(2, document.getNumberOfPages());
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains(NIP) && text.contains("Operator ULAS") && text.contains("24 November 2026"), text);
        }
        try (var document = Loader.loadPDF(get("a-1", Role.AUDITOR, "application/pdf").body())) {
            String text = new PDFTextStripper().getText(document);
            assertFalse(text.contains(NIP));
            assertTrue(text.contains("1987***********001"));
        }
    }

    @Test
    void the_pdf_says_who_signs_and_the_departments_name_as_they_were_when_it_was_issued() throws IOException {
        cloud.deliver("onEvents", completed("asn-1"));
        String text = pdf("asn-1");
        assertTrue(text.contains("Pengelola Layanan, Dinas Perhubungan"), text);
        assertFalse(text.contains("dishub"), text);
        assertTrue(text.contains("Kepala BKPSDM Kota Surakarta") && text.contains("Dra. Contoh Pejabat, M.Si."), text);
    }

    @Test
    void a_department_without_a_name_of_ours_stands_there_by_its_code() throws IOException {
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-3", "Eko", "dinas-baru"))),
                completed("asn-3"));
        assertTrue(pdf("asn-3").contains("Pengelola Layanan, dinas-baru"));
    }

    @Test
    void names_from_elsewhere_are_printed_as_they_are_written() throws IOException {
        String name = "Łukasz Đorđe Ngô Țîțeica";
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-3", name, "dpmptsp"))), completed("asn-3"));
        byte[] pdf = get("asn-3", Role.ASN, "application/pdf").body();
        Files.write(Path.of("target", "certificate-names.pdf"), pdf);
        assertTrue(text(pdf).contains(name), text(pdf));
        assertTrue(pdf.length < 200_000, "only the letters that are used are embedded: " + pdf.length);
    }

    @Test
    void what_no_document_can_carry_is_left_out_of_it() throws IOException {
        String odd = "Sri\u0001 Rahayu\uffff";
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-3", odd))), completed("asn-3"));
        assertTrue(pdf("asn-3").contains("Sri Rahayu"));
        String code = mine("asn-3").path(0).path("code").asString();
        assertTrue(verify(code, "text/html").text().contains("<dd>Sri Rahayu</dd>"));
    }

    @Test
    void the_credential_is_signed_so_that_a_stranger_can_check_it_and_has_no_nip() throws Exception {
        cloud.deliver("onEvents", completed("asn-1"));
        Reply reply = get("asn-1", Role.ASN, "application/vc");
        assertEquals("application/vc", reply.headers().get("content-type"));
        assertFalse(reply.text().contains("1987"));
        assertTrue(verifies(reply.json()));
        ObjectNode forged = (ObjectNode) reply.json();
        forged.put("name", "Doktor");
        assertFalse(verifies(forged));
    }

    @Test
    void anybody_with_the_code_sees_that_the_certificate_is_valid_and_no_nip() throws IOException {
        cloud.deliver("onEvents", completed("asn-1"));
        String code = mine("asn-1").path(0).path("code").asString();
        Reply page = verify(code, "text/html,*/*;q=0.8");
        Files.write(Path.of("target", "verification.html"), page.body());
        assertEquals(200, page.status());
        assertTrue(page.text().contains("Sertifikat ini sah"));
        assertTrue(page.text().contains("Sri &lt;b&gt;Rahayu"), "what people type is escaped");
        assertFalse(page.text().contains("1987"));
        assertTrue(page.headers().get("content-security-policy").contains("default-src 'none'"));
        assertTrue(verify(code, "application/json").json().path("valid").asBoolean());
    }

    @Test
    void an_unknown_code_or_certificate_or_somebody_elses_is_not_found() {
        cloud.deliver("onEvents", completed("asn-1"));
        assertEquals(404, get("asn-2", Role.ASN, "application/pdf").status());
        assertEquals(404, cloud.http("GET /certificates/{certificateId}").as("asn-1", Role.ASN)
                .path("certificateId", "x").call().status());
        assertEquals(406, get("asn-1", Role.ASN, "image/png").status());
        Reply page = verify("v".repeat(26), "text/html");
        assertEquals(404, page.status());
        assertTrue(page.text().contains("Sertifikat tidak ditemukan"));
        assertEquals("application/problem+json", verify("salah", "application/json").headers().get("content-type"));
        assertEquals(403, cloud.http("GET /me/certificates").call().status());
    }

    private Reply verify(String code, String accept) {
        return cloud.http("GET /verify/{code}").path("code", code).header("accept", accept).call();
    }

    private String pdf(String subject) throws IOException {
        return text(get(subject, Role.ASN, "application/pdf").body());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The subject's own certificate, or for whoever has none that of asn-1. */
    private Reply get(String subject, Role role, String accept) {
        String holder = mine(subject).isEmpty() ? "asn-1" : subject;
        return cloud.http("GET /certificates/{certificateId}").as(subject, role).header("accept", accept)
                .path("certificateId", mine(holder).path(0).path("certificateId").asString()).call();
    }

    private JsonNode mine(String subject) {
        return cloud.http("GET /me/certificates").as(subject, Role.ASN).call().json().path("items");
    }

    /** A check of its own, by the text of the cryptosuite eddsa-jcs-2022. */
    private static boolean verifies(JsonNode credential) throws Exception {
        ObjectNode document = (ObjectNode) credential.deepCopy();
        ObjectNode proof = (ObjectNode) document.remove("proof");
        byte[] signature = base58(proof.remove("proofValue").asString().substring(1), 64);
        byte[] key = base58(document.path("issuer").path("id").asString().substring("did:key:z".length()), 34);
        byte[] data = new byte[64];
        System.arraycopy(hash(proof), 0, data, 0, 32);
        System.arraycopy(hash(document), 0, data, 32, 32);
        boolean odd = (key[33] & 0x80) != 0;
        key[33] &= 0x7f;
        byte[] big = new byte[32];
        for (int i = 0; i < 32; i++) {
            big[i] = key[33 - i];
        }
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(
                new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, big)))));
        verifier.update(data);
        return verifier.verify(signature);
    }

    private static byte[] hash(JsonNode node) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(new JsonCanonicalizer(node.toString()).getEncodedUTF8());
    }

    private static byte[] base58(String text, int length) {
        BigInteger number = BigInteger.ZERO;
        for (char c : text.toCharArray()) {
            number = number.multiply(BigInteger.valueOf(58)).add(BigInteger
                    .valueOf("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".indexOf(c)));
        }
        byte[] bytes = number.toByteArray();
        byte[] exact = new byte[length];
        int from = Math.max(0, bytes.length - length);
        System.arraycopy(bytes, from, exact, length - (bytes.length - from), bytes.length - from);
        return exact;
    }

    private CourseCompleted completed(String asn) {
        return new CourseCompleted(new AsnId(asn), new CourseId("operator-ulas"), 1,
                new LocalizedText("Operator ULAS dan SP4N-LAPOR!", "Operating ULAS"), new LessonHours(8),
                "BPSDM Komdigi",
                List.of(new Lesson("p1", new LocalizedText("Alur aduan & tenggat", "Path"), new LessonHours(3)),
                        new Lesson("p2", new LocalizedText("Menjawab dengan ramah", "Answering"), new LessonHours(5))),
                cloud.clock().instant());
    }

    private static PeopleChanged.Person person(String asn, String name) {
        return person(asn, name, "dishub");
    }

    private static PeopleChanged.Person person(String asn, String name, String department) {
        return new PeopleChanged.Person(new AsnId(asn), 1, name, new DepartmentCode(department), "Pengelola Layanan",
                PositionKind.PELAKSANA, Employment.PNS, "", true, true, new Sealer("kunci").seal(NIP));
    }
}
