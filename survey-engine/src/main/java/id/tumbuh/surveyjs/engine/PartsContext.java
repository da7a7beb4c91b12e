package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.expression.PathContext;
import id.tumbuh.surveyjs.expression.ValueContext;
import java.util.Optional;

/** Names behind a question with several inputs: theirs. */
final class PartsContext extends PathContext {

    private final MultipleText question;

    PartsContext(MultipleText question) {
        this.question = question;
    }

    @Override
    protected Object first() {
        return UNDEFINED;
    }

    @Override
    protected boolean longestFirst() {
        return false;
    }

    @Override
    protected Step step(String name, Object from, Request request) {
        return question.items().stream().filter(item -> item.valueName().equals(name)).findFirst()
                .<Step>map(item -> new Step.Into(item.valueContext(), Optional.of(new Properties(item))))
                .orElse(Step.NOWHERE);
    }

    @Override
    public Optional<ValueContext> root() {
        return question.data.map(Data::context);
    }
}
