package id.tumbuh.runtime.event;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** The correlation id of what is being done: it is in every log line and in every event that comes of it. */
public final class Correlation {

    private static final String KEY = "correlationId";

    private Correlation() {}

    /** An id that a caller sent, where it is one: 8 to 64 letters, digits, '-', '_' or '='. */
    public static Optional<String> accepted(String text) {
        // 18 digits in a row could be a NIP: such an id is not taken over into logs and events
        return Optional.ofNullable(text).filter(id -> id.matches("[A-Za-z0-9_=-]{8,64}") && !id.matches(".*\\d{18}.*"));
    }

    /** The present id; a new one outside of any. */
    public static String current() {
        return Optional.ofNullable(MDC.get(KEY)).orElseGet(() -> UUID.randomUUID().toString());
    }

    public static <T> T within(String id, Supplier<T> work) {
        String before = MDC.get(KEY);
        MDC.put(KEY, id);
        try {
            return work.get();
        } finally {
            if (before == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, before);
            }
        }
    }
}
