package id.tumbuh.certificate.document;

import id.tumbuh.shared.Period;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the documents share: escaping, and dates as people read them. */
final class Markup {

    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("id", "ID"))
            .withZone(Period.ZONE);

    private Markup() {}

    /** Escaped for XML and HTML, without the characters that XML 1.0 can not carry in any form. */
    static String escaped(String text) {
        String carried = text.codePoints().filter(Markup::carried)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return carried.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace(
                "'",
                "&#39;");
    }

    /** The production Char of XML 1.0, 2.2. */
    private static boolean carried(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd
                || c >= 0x10000;
    }

    static String date(Instant instant) {
        return LONG_DATE.format(instant);
    }
}
