package id.tumbuh.runtime.http;

import id.tumbuh.shared.LocalizedText;
import java.util.List;
import java.util.Locale;

/** The language of an answer: Bahasa Indonesia unless English is preferred. */
public enum Language {
    ID, EN;

    /** By an Accept-Language header (RFC 9110, 12.5.4); what is malformed means Bahasa Indonesia. */
    public static Language accepting(String header) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            String best = Locale.lookupTag(ranges, List.of("id", "en"));
            return "en".equals(best) ? EN : ID;
        } catch (IllegalArgumentException e) {
            return ID;
        }
    }

    /** As in ISO 639-1: id or en. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String of(LocalizedText text) {
        return this == EN ? text.en() : text.id();
    }
}
