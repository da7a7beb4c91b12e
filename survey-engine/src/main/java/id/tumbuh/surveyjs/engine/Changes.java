package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.Expression;
import id.tumbuh.surveyjs.expression.PathItem;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which values changed, so that only the expressions which read them run again. */
final class Changes {

    private final Map<String, Object> values = new HashMap<>();

    void add(String name, Object value) {
        values.put(name, value);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** With what the item in which an expression stands has beside values: all that it may read of the item. */
    Changes with(List<String> names) {
        Changes more = new Changes();
        more.values.putAll(values);
        names.forEach(name -> {
            more.values.put(name, Boolean.TRUE);
            more.values.put(Names.lower(name), Boolean.TRUE);
        });
        return more;
    }

    /** Whether nothing that the expression reads has changed. */
    boolean leave(Expression expression) {
        List<String> read = expression.variables();
        return !expression.hasFunctionWithoutVariables() && !read.isEmpty() && read.stream().noneMatch(this::touch);
    }

    private boolean touch(String name) {
        if (name.isEmpty()) {
            return false;
        }
        if (name.startsWith("$") || has(name) || has(Names.lower(name))) {
            return true;
        }
        String start = start(name);
        if (start.isEmpty()) {
            return false;
        }
        // survey-core asks for the part's old and new value, and where the whole is gone it does not
        return name.equals(start) || !(values.get(start) instanceof Nothing);
    }

    /** The shortest start of the name that is the name of something that changed. */
    private String start(String name) {
        StringBuilder so = new StringBuilder();
        for (PathItem item : PathItem.path(name)) {
            so.append(so.isEmpty() ? "" : ".").append(item.name());
            String start = so.toString();
            if (has(start)) {
                return start;
            }
            if (has(Names.lower(start))) {
                return Names.lower(start);
            }
        }
        return "";
    }
}
