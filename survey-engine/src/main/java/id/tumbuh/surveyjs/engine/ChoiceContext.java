package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.Lookup;
import id.tumbuh.surveyjs.expression.ValueContext;
import java.util.Optional;
import java.util.Set;

/** Names in a choice's condition: the choice itself, then what its question sees. */
record ChoiceContext(Choice choice, Question owner) implements ValueContext {

    private static final Set<String> ITSELF = Set.of("item", "choice", "self");

    @Override
    public Lookup lookup(Request request) {
        boolean itself = request.path().size() == 1
                && ITSELF.contains(Names.lower(request.path().getFirst().name()));
        return itself ? Lookup.found(choice.value()) : owner.valueContext().lookup(request);
    }

    @Override
    public Optional<ValueContext> root() {
        return Optional.of(owner.valueContext());
    }
}
