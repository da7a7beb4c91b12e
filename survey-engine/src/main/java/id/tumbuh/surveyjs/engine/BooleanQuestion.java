package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.Nothing;

/** Yes or no, or two values that stand for them. */
final class BooleanQuestion extends Question {

    BooleanQuestion(Survey survey, Spec spec) {
        super(survey, spec);
    }

    Object yes() {
        return spec.has("valueTrue") ? spec.get("valueTrue") : Boolean.TRUE;
    }

    Object no() {
        return spec.has("valueFalse") ? spec.get("valueFalse") : Boolean.FALSE;
    }

    /** What it takes for a default is its own. */
    @Override
    boolean takesComputedDefault() {
        return false;
    }

    @Override
    Object defaultValue() {
        Object val = super.defaultValue();
        return val instanceof Boolean ? val.toString() : val;
    }

    @Override
    void setDefaultValue() {
        if (isDefault("true", "valueTrue")) {
            value(yes());
        }
        if (isDefault("false", "valueFalse")) {
            value(no());
        }
        Object val = defaultValue();
        if ("indeterminate".equals(val) || Values.isNothing(val)) {
            value(UNDEFINED);
        }
    }

    private boolean isDefault(String word, String property) {
        return Js.looseEquals(defaultValue(), word)
                || spec.has(property) && Js.strictEquals(defaultValue(), spec.get(property));
    }

    @Override
    void setQuestionValue(Object val) {
        if ("true".equals(val) && !"true".equals(spec.get("valueTrue"))) {
            super.setQuestionValue(Boolean.TRUE);
        } else if ("false".equals(val) && !"false".equals(spec.get("valueFalse"))) {
            super.setQuestionValue(Boolean.FALSE);
        } else {
            super.setQuestionValue("indeterminate".equals(val) || val == Nothing.NULL ? UNDEFINED : val);
        }
    }

    @Override
    Object displayValue(Object val) {
        boolean isYes = Js.looseEquals(val, yes());
        String text = survey.localized(spec.get(isYes ? "labelTrue" : "labelFalse"));
        return text.isEmpty() ? survey.word(isYes ? "yes" : "no") : text;
    }
}
