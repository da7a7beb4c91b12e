package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.expression.Lookup.Found;
import id.tumbuh.surveyjs.js.Meter;
import java.util.ArrayList;
import java.util.List;

/** Looks a variable up by its name: in a context, then in its roots (survey-core's ValueGetter.getValueInfo). */
public final class ValueGetter {

    private static final String LENGTH = ".length";
    private static final String PROPERTY = "$";
    private static final int CHARACTERS = 32;

    private ValueGetter() {}

    /** Found where some context has the name; a name that ends in ".length" is found everywhere, as 0. */
    public static Lookup lookup(String name, ValueContext context, boolean isOriginal, Meter meter) {
        meter.spend(1 + name.length() / CHARACTERS);
        var path = PathItem.path(name);
        var isProperty = path.getFirst().name().startsWith(PROPERTY);
        var request = new ValueContext.Request(isProperty ? withoutPrefix(path) : path, true, -1, isProperty,
                isOriginal, meter);
        for (var next = context;;) {
            if (next.lookup(request) instanceof Found found) {
                return found;
            }
            var root = next.root();
            meter.spend(1);
            if (root.isEmpty()) {
                return name.endsWith(LENGTH) ? Lookup.found(0d) : Lookup.MISSING;
            }
            next = root.get();
        }
    }

    private static List<PathItem> withoutPrefix(List<PathItem> path) {
        var plain = new ArrayList<>(path);
        plain.set(0, new PathItem(path.getFirst().name().substring(PROPERTY.length()), path.getFirst().index()));
        return plain;
    }
}
