package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.PathContext;
import java.util.Optional;

/** Questions of the same panel. */
final class SiblingsContext extends PathContext {

    private final Container panel;

    SiblingsContext(Container panel) {
        this.panel = panel;
    }

    @Override
    protected Step step(String name, Object from, Request request) {
        return panel.questionsByValueName(name, false).stream().findFirst().<Step>map(question -> new Step.Into(
                question.valueContext(), Optional.of(new Properties(question)))).orElse(Step.NOWHERE);
    }
}
