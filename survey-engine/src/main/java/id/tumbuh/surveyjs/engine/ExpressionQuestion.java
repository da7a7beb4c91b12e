package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A value that is calculated from others, and kept as an answer is. */
final class ExpressionQuestion extends Question {

    ExpressionQuestion(Survey survey, Spec spec) {
        super(survey, spec);
    }

    @Override
    void runConditions() {
        super.runConditions();
        if (!isReadOnly()) {
            runIfChanged("expression", result -> value(rounded(result)));
        }
    }

    private Object rounded(Object val) {
        double precision = spec.number(-1, "precision");
        if (val instanceof Double number && number == Double.POSITIVE_INFINITY) {
            return UNDEFINED;
        }
        return precision < 0 || !(val instanceof Double number) || Double.isInfinite(number)
                || Double.isNaN(Helpers.getNumber(val))
                        ? val
                        : (Object) new BigDecimal(number).setScale((int) Math.min(20, precision), RoundingMode.HALF_UP)
                                .doubleValue();
    }

    @Override
    boolean isValidated() {
        return true;
    }

    @Override
    boolean isRequiredAndEmpty() {
        return false;
    }

    @Override
    Object displayValue(Object val) {
        String format = survey.localized(spec.get("format"));
        String text = Js.toText(val);
        return format.isEmpty() ? text : format.replace("{0}", text);
    }

    @Override
    boolean takesComment() {
        return false;
    }
}
