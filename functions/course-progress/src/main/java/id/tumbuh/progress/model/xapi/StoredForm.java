package id.tumbuh.progress.model.xapi;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A statement as it is stored and given back: to every reader in the version in which it was accepted, since a newer one must not be converted
 * for older readers (xAPI 1.0.3 Communication 3.3).
 */
public final class StoredForm {

    private StoredForm() {}

    /**
     * The statement with what the server sets. Activities of its context are lists; 2.0 has its times in UTC; nothing else is changed.
     *
     * @param statement one that the rules accept
     * @param authority who says so
     */
    public static Map<String, Object> of(Map<String, Object> statement, String id, Instant stored,
            Map<String, Object> authority, XapiVersion version) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", id);
        form.putAll(inner(statement, version));
        form.put("id", id);
        form.put("stored", Timestamps.text(stored));
        form.putIfAbsent("timestamp", Timestamps.text(stored));
        form.put("authority", authority);
        form.putIfAbsent("version", version == XapiVersion.V1 ? "1.0.0" : "2.0.0");
        return form;
    }

    private static Map<String, Object> inner(Map<String, Object> statement, XapiVersion version) {
        Map<String, Object> copy = new LinkedHashMap<>(statement);
        Rewriting.replace(copy, "context", context -> Rewriting.with(context, "contextActivities", kinds -> {
            Map<String, Object> lists = new LinkedHashMap<>(kinds);
            kinds.keySet().forEach(kind -> Rewriting.replaceEach(lists, kind, UnaryOperator.identity()));
            return lists;
        }));
        Rewriting.replace(copy, "object", object -> "SubStatement".equals(object.get("objectType"))
                ? inner(object, version)
                : object);
        if (version == XapiVersion.V2) {
            Tree.text(copy, "timestamp").flatMap(Timestamps::parse)
                    .ifPresent(instant -> copy.put("timestamp", Timestamps.text(instant)));
        }
        return copy;
    }
}
