package id.tumbuh.runtime.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The members of a JSON object in the order in which they are named: {@link Map#of} has another in each process. */
public final class Members {

    private Members() {}

    public static Map<String, Object> of(String name, Object value, String second, Object other) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(name, value);
        members.put(second, other);
        return Collections.unmodifiableMap(members);
    }

    public static Map<String, Object> of(String name, Object value, String second, Object other, String third,
            Object last) {
        return with(of(name, value, second, other), third, last);
    }

    /** The same with one more at its end. */
    public static Map<String, Object> with(Map<String, Object> members, String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(members);
        all.put(name, value);
        return Collections.unmodifiableMap(all);
    }
}
