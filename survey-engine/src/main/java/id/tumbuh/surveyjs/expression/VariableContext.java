package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.Members;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Plain values: names without regard to case, the first one of those that differ only in it (survey-core's VariableGetterContext). */
public class VariableContext extends PathContext {

    private final Object values;
    private final Optional<ValueContext> second;

    /** @param values an object as a rule; any value will do */
    public VariableContext(Object values) {
        this(values, Optional.empty());
    }

    /** @param second asked for what the values lack (survey-core's VariableGetterContextEx) */
    public VariableContext(Object values, Optional<ValueContext> second) {
        this.values = values;
        this.second = second;
    }

    @Override
    public Lookup lookup(Request request) {
        var found = super.lookup(request);
        return found instanceof Lookup.Missing && second.isPresent() ? second.get().lookup(request) : found;
    }

    @Override
    protected Object first() {
        return values;
    }

    @Override
    protected Step step(String name, Object from, Request request) {
        var value = member(from, name, request);
        return value == Nothing.UNDEFINED ? Step.NOWHERE : new Step.To(value);
    }

    @Override
    protected Step element(double index, Object from) {
        if (!(from instanceof List<?> list)) {
            return Step.NOWHERE;
        }
        var at = index < 0 ? list.size() + index : index;
        if (!(at > -1 && at < list.size())) {
            return Step.NOWHERE;
        }
        return new Step.To(at == Math.rint(at) ? list.get((int) at) : Nothing.UNDEFINED);
    }

    /** The member of a value by its name, undefined where there is none. */
    protected Object member(Object from, String name, Request request) {
        if (name.isEmpty()) {
            return Nothing.UNDEFINED;
        }
        if (name.equals("length") && (from instanceof List || from instanceof String text && !text.isEmpty())) {
            return Js.member(from, name);
        }
        if (!Js.isObject(from)) {
            return Nothing.UNDEFINED;
        }
        var names = Members.names(from);
        request.meter().spend(names.size());
        return Key.of(name).in(names).map(key -> Js.member(from, key)).orElse(Nothing.UNDEFINED);
    }

    /** A name as survey-core compares it: the first letter small or great, then the whole without regard to case. */
    private record Key(String small, String firstSmall, String firstGreat) {

        static Key of(String name) {
            var small = name.toLowerCase(Locale.ROOT);
            return new Key(small, small.substring(0, 1), name.substring(0, 1).toUpperCase(Locale.ROOT));
        }

        Optional<String> in(List<String> names) {
            return names.stream().filter(this::is).findFirst();
        }

        private boolean is(String other) {
            return (other.startsWith(firstSmall) || !other.isEmpty() && firstGreat.equals(other.substring(0, 1)))
                    && other.toLowerCase(Locale.ROOT).equals(small);
        }
    }
}
