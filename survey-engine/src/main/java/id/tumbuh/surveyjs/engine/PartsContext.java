package id.tumbuh.surveyjs.engine;

import java.util.Optional;

/** Names behind a question with several inputs: theirs. */
final class PartsContext extends InsideContext {

    private final MultipleText question;

    PartsContext(MultipleText question) {
        super(question);
        this.question = question;
    }

    @Override
    protected Step step(String name, Object from, Request request) {
        return question.items().stream().filter(item -> item.valueName().equals(name)).findFirst()
                .<Step>map(item -> new Step.Into(item.valueContext(), Optional.of(new Properties(item))))
                .orElse(Step.NOWHERE);
    }
}
