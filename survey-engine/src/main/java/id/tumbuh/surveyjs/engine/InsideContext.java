package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.PathContext;
import id.tumbuh.surveyjs.expression.ValueContext;
import java.util.Optional;

/** Names behind a question that has others inside; what it does not have is looked for where its own value is. */
abstract class InsideContext extends PathContext {

    private final Question owner;

    InsideContext(Question owner) {
        this.owner = owner;
    }

    @Override
    protected final boolean longestFirst() {
        return false;
    }

    @Override
    public final Optional<ValueContext> root() {
        return owner.data.map(Data::context);
    }
}
