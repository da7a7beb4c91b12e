package id.tumbuh.progress;

import id.tumbuh.progress.model.xapi.CoursewareKey.Grant;
import id.tumbuh.runtime.http.JsonBody;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a key is to be for. Nothing of it is left out silently: an empty list of activities means all of them. */
final class KeyForm {

    static final int MAX_BYTES = 32_000;

    private static final int MAX_LABEL = 100;
    private static final int MAX_ACTIVITIES = 50;
    private static final int MAX_ACTIVITY = 250;
    /** An absolute IRI (RFC 3987) with something behind its scheme; of the web, with a host. */
    private static final Pattern PREFIXES = Pattern
            .compile("(?!https?:)[A-Za-z][A-Za-z0-9+.-]*:[^\\s/?#<>\"{}|\\\\^`\\p{Cntrl}][^\\s<>\"{}|\\\\^`\\p{Cntrl}]*"
                    + "|https?://[^\\s/?#<>\"{}|\\\\^`\\p{Cntrl}]+([/?#][^\\s<>\"{}|\\\\^`\\p{Cntrl}]*)?");
    private static final Set<String> PERMISSIONS = Set.of("read", "write");

    private KeyForm() {}

    static Grant grant(JsonBody body) {
        String label = body.text("label", 1, MAX_LABEL);
        List<String> permissions = body.texts("permissions", 1, PERMISSIONS.size(), MAX_LABEL);
        for (int i = 0; i < permissions.size(); i++) {
            if (!PERMISSIONS.contains(permissions.get(i)) || permissions.indexOf(permissions.get(i)) < i) {
                body.reject("permissions/" + i, "Harus read atau write, masing-masing sekali.",
                        "Must be read or write, each of them once.");
            }
        }
        if (!body.node().hasNonNull("activities")) {
            body.reject("activities", "Wajib berupa daftar; yang kosong berarti semua aktivitas.",
                    "Must be a list; an empty one means all activities.");
        }
        List<String> activities = body.texts("activities", 0, MAX_ACTIVITIES, MAX_ACTIVITY);
        for (int i = 0; i < activities.size(); i++) {
            if (!PREFIXES.matcher(activities.get(i)).matches()) {
                body.reject("activities/" + i, "Harus awal sebuah IRI mutlak, misalnya https://lms.example/kursus.",
                        "Must be the beginning of an absolute IRI such as https://lms.example/course.");
            }
        }
        return body.build(() -> new Grant(label, permissions.contains("read"), permissions.contains("write"),
                activities));
    }
}
