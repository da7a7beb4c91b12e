package id.tumbuh.progress.model.xapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Chooses the language in which a text is given. */
final class Languages {

    private Languages() {}

    /** The map with the one language that is wanted most; with the first of its own where none is. */
    static Map<String, Object> one(Map<String, Object> texts, List<String> wanted) {
        if (texts.size() <= 1) {
            return texts;
        }
        String tag = best(texts, wanted).orElse(texts.keySet().iterator().next());
        return Map.of(tag, texts.get(tag));
    }

    /** By the ranges as they are (RFC 2616 14.4); then by their shorter forms, since en is nearer to who wants en-GB than id. */
    private static Optional<String> best(Map<String, Object> texts, List<String> wanted) {
        return wanted.stream().flatMap(range -> texts.keySet().stream().filter(tag -> matches(tag, range))).findFirst()
                .or(() -> wanted.stream().filter(range -> range.indexOf('-') > 0)
                        .map(range -> range.substring(0, range.indexOf('-')))
                        .flatMap(range -> texts.keySet().stream().filter(tag -> matches(tag, range))).findFirst());
    }

    private static boolean matches(String tag, String range) {
        String lower = tag.toLowerCase(Locale.ROOT);
        String wanted = range.toLowerCase(Locale.ROOT);
        return wanted.equals("*") || lower.equals(wanted) || lower.startsWith(wanted + "-");
    }
}
