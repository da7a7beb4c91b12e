package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.NULL;
import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.expression.ValueContext;
import id.tumbuh.surveyjs.js.Js;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Several inputs of one line, each with a name in the value. */
final class MultipleText extends Question {

    private final List<Text> items;

    /** @param copied whether it is made of a template, whose inputs know the question's default as soon as they belong to it */
    MultipleText(Survey survey, Spec spec, boolean copied) {
        super(survey, spec);
        items = spec.specs("items").stream()
                .map(item -> new Text(survey, input(item, copied ? spec.get("defaultValue") : UNDEFINED))).toList();
        items.forEach(item -> item.parentQuestion = Optional.of(this));
    }

    /** An input has by default its part of what the question has, and never computes that. */
    private static Spec input(Spec item, Object defaults) {
        Map<String, Object> known = new LinkedHashMap<>(Vocabulary.of("multipletextitem", item, false).json());
        Object mine = Values.member(defaults, Names.valid(item.text("name")));
        if (!Values.isNothing(mine) && !Spec.isExpression(mine)) {
            known.put("defaultValue", mine);
        }
        return new Spec(known);
    }

    /** The value's part, for the input. */
    private final class Item implements Data {

        @Override
        public Object value(String name) {
            return itemValue(name);
        }

        @Override
        public void value(String name, Object val) {
            Object now = MultipleText.this.value();
            Map<String, Object> parts = Values.isObject(now) ? Values.object(now) : Values.newObject();
            if (Values.isBlank(val)) {
                parts.remove(name);
            } else {
                parts.put(name, val);
            }
            setNewValue(parts);
        }

        @Override
        public Object comment(String name) {
            return "";
        }

        @Override
        public void comment(String name, Object comment) {
            // an input has none
        }

        @Override
        public boolean isInSurvey() {
            return attached;
        }

        @Override
        public ValueContext context() {
            return survey.context();
        }
    }

    List<Text> items() {
        return items;
    }

    @Override
    void endLoading() {
        items.forEach(item -> item.loading = false);
        super.endLoading();
    }

    @Override
    void attach(Data to) {
        Item part = new Item();
        items.forEach(item -> item.data = Optional.of(part));
        super.attach(to);
        items.forEach(item -> item.attach(part));
    }

    @Override
    void onSurveyLoad() {
        items.forEach(Text::onSurveyLoad);
        super.onSurveyLoad();
    }

    @Override
    void setQuestionValue(Object val) {
        super.setQuestionValue(val);
        items.forEach(item -> item.updateFromSurvey(itemValue(item.name())));
        updateAnswered();
    }

    @Override
    void onSurveyValueChanged(Object val) {
        super.onSurveyValueChanged(val);
        items.forEach(item -> item.onSurveyValueChanged(itemValue(item.name())));
    }

    @Override
    boolean isCorrect(Object val) {
        return Values.isObject(val);
    }

    @Override
    void runConditions() {
        super.runConditions();
        items.forEach(Text::runCondition);
    }

    @Override
    void validate(Validation validation) {
        items.stream().filter(item -> !validation.onChange || !item.isEmpty())
                .forEach(item -> item.validate(validation));
        super.validate(validation);
    }

    @Override
    boolean hasErrors() {
        return super.hasErrors() || items.stream().anyMatch(Text::hasErrors);
    }

    @Override
    void clearErrors() {
        super.clearErrors();
        items.forEach(Text::clearErrors);
    }

    @Override
    boolean isAnswered() {
        return super.isAnswered() && items.stream().allMatch(item -> !item.isVisible() || item.answered());
    }

    @Override
    Stream<Question> nested() {
        return Stream.concat(Stream.of(this), items.stream());
    }

    @Override
    ValueContext valueContext() {
        return new PartsContext(this);
    }

    /** Null, and not undefined, where the question has no value at all. */
    private Object itemValue(String name) {
        return Js.truthy(value()) ? Values.member(value(), name) : NULL;
    }

    Object part(String name) {
        return isEmpty() ? UNDEFINED : Values.member(value(), name);
    }

    @Override
    Object displayValue(Object val) {
        Map<String, Object> shown = Values.newObject();
        items.stream().filter(item -> !Values.isEmpty(Values.member(val, item.name())))
                .forEach(item -> shown.put(item.title(), item.shownValue(Values.member(val, item.name()))));
        return shown;
    }

    @Override
    boolean takesComment() {
        return false;
    }
}
