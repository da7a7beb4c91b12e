package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Nothing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Walks a path from a first value: each step takes as many parts of the path, joined by dots, as make a name that is known
 * (survey-core's ValueGetterContextCore).
 */
public abstract class PathContext implements ValueContext {

    private static final int CHARACTERS = 32;

    /** Where a step led. */
    public sealed interface Step {

        Step NOWHERE = new Nowhere();

        /** To a value of the same context. */
        record To(Object value) implements Step {}

        /** To another context, that of an element: it answers for the rest of the path. */
        record Into(ValueContext context, Optional<PropertyOwner> owner) implements Step {}

        record Nowhere() implements Step {}
    }

    /** The value from which the path starts: undefined where each step leads into another context. */
    protected Object first() {
        return Nothing.UNDEFINED;
    }

    /** The step by a name from the value reached so far. */
    protected abstract Step step(String name, Object from, Request request);

    /** The element of the value at an index. */
    protected Step element(double index, Object from) {
        return Step.NOWHERE;
    }

    /** Whether "a.b" is tried before "a". */
    protected boolean longestFirst() {
        return true;
    }

    @Override
    public Lookup lookup(Request request) {
        var path = request.path();
        var value = first();
        var at = 0;
        while (at < path.size()) {
            var reached = longestFirst()
                    ? downFrom(lastJoinable(path, at), at, value, request)
                    : upFrom(at, value, request);
            if (reached.step() instanceof Step.Into(ValueContext context, Optional<PropertyOwner> owner)) {
                return into(context, owner, request, reached.end());
            }
            var step = reached.step();
            if (step instanceof Step.To to && path.get(reached.end()).hasIndex()) {
                step = element(path.get(reached.end()).index(), to.value());
            }
            if (!(step instanceof Step.To(Object next))) {
                return Lookup.MISSING;
            }
            value = next;
            at = reached.end() + 1;
        }
        return path.isEmpty() ? Lookup.MISSING : new Lookup.Found(value, false, Optional.of(this));
    }

    private static Lookup into(ValueContext context, Optional<PropertyOwner> owner, Request request, int end) {
        if (request.isProperty() && owner.isPresent()) {
            return new PropertyContext(owner.get()).lookup(request.rest(1, -1));
        }
        return context.lookup(request.rest(end + 1, request.path().get(end).index()));
    }

    /** A step and the last part of the path that it took. */
    private record Reached(Step step, int end) {}

    private Reached downFrom(int last, int first, Object value, Request request) {
        for (var end = last; end >= first; end--) {
            var step = tried(first, end, value, request);
            if (!(step instanceof Step.Nowhere)) {
                return new Reached(step, end);
            }
        }
        return new Reached(Step.NOWHERE, first);
    }

    private Reached upFrom(int first, Object value, Request request) {
        for (var end = first; end <= lastJoinable(request.path(), first); end++) {
            var step = tried(first, end, value, request);
            if (!(step instanceof Step.Nowhere)) {
                return new Reached(step, end);
            }
        }
        return new Reached(Step.NOWHERE, first);
    }

    private Step tried(int first, int end, Object value, Request request) {
        var parts = request.path().subList(first, end + 1);
        var name = parts.size() == 1
                ? parts.getFirst().name()
                : parts.stream().map(PathItem::name).collect(Collectors.joining("."));
        request.meter().spend(1 + name.length() / CHARACTERS);
        return step(name, value, request);
    }

    /** A part with an index ends a name. */
    private static int lastJoinable(List<PathItem> path, int first) {
        var last = first;
        while (last < path.size() - 1 && !path.get(last).hasIndex()) {
            last++;
        }
        return last;
    }
}
