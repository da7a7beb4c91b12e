package id.tumbuh.certificate.document;

import id.tumbuh.certificate.model.Certificate;
import java.util.Optional;

/** The page on which anybody checks a certificate: no script, nothing from elsewhere, no NIP. */
public final class VerificationPage {

    private static final String FRAME = """
            <!doctype html>
            <html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="robots" content="noindex"><title>Pemeriksaan sertifikat</title><style>
            body{margin:0;font:16px/1.5 system-ui,sans-serif;background:#f2f5f4;color:#1c2b27}
            main{max-width:36rem;margin:1.5rem auto;background:#fff;border-radius:12px;overflow:hidden;box-shadow:0 1px 6px #0002}
            header{padding:1.25rem 1.5rem;color:#fff;background:%s}h1{margin:0;font-size:1.35rem}header p{margin:.2rem 0 0}
            dl{margin:0;padding:1rem 1.5rem 1.5rem}dt{margin-top:.7rem;font-size:.85rem;color:#4b5f59}dd{margin:0;font-weight:600}
            footer{padding:1rem 1.5rem;border-top:1px solid #e2e8e6;font-size:.85rem;color:#4b5f59}
            </style></head><body><main><header><h1>%s</h1><p lang="en">%s</p></header>%s
            <footer>BKPSDM Kota Surakarta</footer></main></body></html>
            """;

    /** The page for a certificate, or for a code that belongs to none. */
    public String of(Optional<Certificate> found) {
        return found.map(VerificationPage::valid).orElseGet(() -> FRAME.formatted("#9b1c1c",
                "Sertifikat tidak ditemukan", "No certificate has this code",
                "<dl><dd>Periksa kembali alamat atau kode QR pada sertifikat.</dd></dl>"));
    }

    private static String valid(Certificate certificate) {
        return FRAME.formatted("#14674a", "Sertifikat ini sah", "This certificate is valid", "<dl>"
                + row("Nomor", certificate.number()) + row("Nama", certificate.holder().name())
                + row("Pelatihan", certificate.title().id())
                + row("Jam pelajaran", certificate.lessonHours().value() + " JP")
                + row("Penyelenggara", certificate.institution())
                + row("Selesai", Markup.date(certificate.completedAt()))
                + row("Diterbitkan", Markup.date(certificate.issuedAt())) + "</dl>");
    }

    private static String row(String term, String value) {
        return "<dt>" + term + "</dt><dd>" + Markup.escaped(value) + "</dd>";
    }
}
