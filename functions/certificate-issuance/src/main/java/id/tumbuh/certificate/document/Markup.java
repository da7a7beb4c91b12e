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

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
                "&#39;");
    }

    static String date(Instant instant) {
        return LONG_DATE.format(instant);
    }
}
