package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.expression.Lookup;
import id.tumbuh.surveyjs.expression.PathContext;
import id.tumbuh.surveyjs.expression.PathItem;
import id.tumbuh.surveyjs.expression.VariableContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names in an item that has questions of its own: a panel of a dynamic one, a row of a matrix. */
abstract class NestedContext extends PathContext {

    private final String variable;
    private final String previous;
    private final String next;

    /** @param variable under which the item's own questions are named; the others lead to its neighbours; in small letters */
    NestedContext(String variable, String previous, String next) {
        this.variable = variable;
        this.previous = previous;
        this.next = next;
    }

    /** What the item says of itself by this name in small letters, or undefined. */
    abstract Object own(String lowerName);

    abstract int visiblePlace();

    abstract Optional<NestedContext> neighbour(int place);

    abstract List<Question> questions(String lowerValueName);

    abstract Object values();

    /** Names that only this kind of item has. */
    Optional<Lookup> special(String lowerFirst, Request request) {
        return Optional.empty();
    }

    final String variable() {
        return variable;
    }

    @Override
    protected boolean longestFirst() {
        return false;
    }

    @Override
    public Lookup lookup(Request request) {
        List<PathItem> path = request.path();
        if (path.isEmpty()) {
            return Lookup.MISSING;
        }
        String first = Names.lower(path.getFirst().name());
        if (path.size() == 1 && own(first) != UNDEFINED) {
            return Lookup.found(own(first));
        }
        if (path.size() > 1 && (first.equals(previous) || first.equals(next))) {
            return neighbour(visiblePlace() + (first.equals(previous) ? -1 : 1))
                    .map(other -> other.lookup(renamed(request, variable))).orElseGet(() -> Lookup.found(UNDEFINED));
        }
        return special(first, request).orElseGet(() -> ownQuestion(first.equals(variable), request));
    }

    private Lookup ownQuestion(boolean isNamed, Request request) {
        if (!isNamed && request.isRoot()) {
            return Lookup.MISSING;
        }
        List<PathItem> path = request.path();
        Request rest = isNamed ? with(request, path.subList(1, path.size()), request.isRoot()) : request;
        Lookup question = super.lookup(rest);
        return question instanceof Lookup.Found ? question : new VariableContext(values()).lookup(rest);
    }

    static Request renamed(Request request, String first) {
        List<PathItem> path = new ArrayList<>(request.path());
        path.set(0, new PathItem(first, path.getFirst().index()));
        return with(request, path, request.isRoot());
    }

    static Request with(Request request, List<PathItem> path, boolean isRoot) {
        return new Request(path, isRoot, request.index(), request.isProperty(), request.isOriginal(), request.meter());
    }

    @Override
    protected Step step(String name, Object from, Request request) {
        return questions(Names.lower(name)).stream().findFirst().<Step>map(question -> new Step.Into(
                question.valueContext(), Optional.of(new Properties(question)))).orElse(Step.NOWHERE);
    }
}
