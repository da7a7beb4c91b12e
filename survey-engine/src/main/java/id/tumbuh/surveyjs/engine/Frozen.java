package id.tumbuh.surveyjs.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that many threads read at a time, and that nobody changes: what tries to, fails. */
final class Frozen {

    private Frozen() {}

    static Object of(Object value) {
        return switch (value) {
            case List<?> list -> {
                List<Object> frozen = new ArrayList<>(list.size());
                list.forEach(element -> frozen.add(of(element)));
                yield Collections.unmodifiableList(frozen);
            }
            case Map<?, ?> members -> {
                Map<Object, Object> frozen = new LinkedHashMap<>();
                members.forEach((name, member) -> frozen.put(name, of(member)));
                yield Collections.unmodifiableMap(frozen);
            }
            default -> value;
        };
    }
}
