package id.tumbuh.certificate.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import id.tumbuh.certificate.model.Certificate;
import id.tumbuh.certificate.model.Holder;
import id.tumbuh.runtime.Sealer;
import id.tumbuh.shared.Nip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A certificate as a PDF of two pages: the certificate, and the subjects with their lesson hours. */
public final class CertificatePdf {

    private static final String PAGES = """
            <html lang="id"><head><title>%s</title><style>
            @page{size:A4 landscape;margin:14mm}body{font-family:"Liberation Sans";color:#1c2b27;text-align:center}
            .f{border:3px solid #14674a;padding:8mm 14mm;height:158mm}h1,h2,th{font-weight:normal}h1{font-size:30pt;margin:2mm 0;color:#14674a}
            h2{font-size:21pt;margin:3mm 0}.n{font-size:27pt;margin:4mm 0 1mm}p{margin:1.5mm 0;font-size:12pt}
            .s{font-size:9pt;color:#4b5f59}table{margin:6mm auto;border-collapse:collapse;width:80%%}
            td,th{border:1px solid #9db3ac;padding:2.5mm;text-align:left;font-size:12pt}.b{width:100%%;margin-top:3mm}
            .b td{border:0;text-align:center;width:50%%}.g{margin-top:10mm}
            .p{page-break-before:always}</style></head><body>
            <div class="f"><p>PEMERINTAH KOTA SURAKARTA</p><h1>SERTIFIKAT</h1><p>Nomor %s</p><p>diberikan kepada</p>
            <p class="n">%s</p><p>NIP %s</p><p>%s, %s</p><p>yang telah menyelesaikan</p><h2>%s</h2>
            <p>%d JP, diselenggarakan oleh %s, selesai %s, predikat Lulus</p>
            <table class="b"><tr><td><img style="width:32mm" src="data:image/png;base64,%s"/>
            <p class="s">Periksa: %s</p></td><td><p>Surakarta, %s</p><p>%s</p><p class="g">%s</p>
            <p class="s">Belum memuat tanda tangan elektronik (TTE) tersertifikasi.</p></td></tr></table></div>
            <div class="p f"><h2>Mata pelajaran</h2><table><tr><th>No</th><th>Pelajaran</th><th>JP</th></tr>%s
            <tr><th></th><th>Jumlah</th><th>%d</th></tr></table></div></body></html>
            """;

    private final String publicUrl;
    private final Sealer sealer;

    public CertificatePdf(String publicUrl, Sealer sealer) {
        this.publicUrl = publicUrl;
        this.sealer = sealer;
    }

    /** The PDF; the NIP is masked unless it is for the holder. */
    public byte[] of(Certificate certificate, boolean forHolder) {
        String address = publicUrl + "/verify/" + certificate.code();
        int[] number = {0};
        String rows = certificate.lessons().stream().map(lesson -> "<tr><td>" + ++number[0] + "</td><td>"
                + Markup.escaped(lesson.title().id()) + "</td><td>" + lesson.lessonHours().value() + "</td></tr>")
                .collect(Collectors.joining());
        return render(PAGES.formatted(text(certificate.number()), text(certificate.number()),
                text(certificate.holder().name()), nip(certificate.holder(), forHolder),
                text(certificate.holder().position()), text(certificate.holder().department()),
                text(certificate.title().id()), certificate.lessonHours().value(), text(certificate.institution()),
                Markup.date(certificate.completedAt()), qr(address), text(address), Markup.date(certificate.issuedAt()),
                text(certificate.signatory().position()), text(certificate.signatory().name()), rows,
                certificate.lessonHours().value()));
    }

    private String nip(Holder holder, boolean whole) {
        if (holder.sealedNip().isEmpty()) {
            return "-";
        }
        Nip nip = new Nip(sealer.open(holder.sealedNip()));
        return whole ? nip.digits() : nip.masked();
    }

    private static String text(String text) {
        return Markup.escaped(text);
    }

    private static byte[] render(String html) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder().useFastMode().useFont(CertificatePdf::font, "Liberation Sans")
                    .withHtmlContent(html, null).toStream(out).run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It has the letters of all languages in Latin, Greek and Cyrillic script, and comes with PDFBox: nothing is added. */
    private static InputStream font() {
        return PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
    }

    private static String qr(String address) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            MatrixToImageWriter.writeToStream(new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 300, 300),
                    "PNG", out);
            return Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
