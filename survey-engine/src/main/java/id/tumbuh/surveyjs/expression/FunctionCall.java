package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.JsDate;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.List;
import java.util.Optional;

/** A function's parameters, evaluated and as they were written. */
record FunctionCall(List<Object> values, List<Operand> operands, Evaluation evaluation) {

    int count() {
        return values.size();
    }

    /** The parameter's value, undefined where it is missing. */
    Object value(int index) {
        return index < values.size() ? values.get(index) : Nothing.UNDEFINED;
    }

    boolean isTruthy(int index) {
        return Js.truthy(value(index));
    }

    /** A unit of time: the default where the parameter is falsy, the empty text where it is no text. */
    String unit(int index, String byDefault) {
        return !isTruthy(index) ? byDefault : value(index) instanceof String unit ? unit : "";
    }

    Optional<Object> given(int index) {
        return index < values.size() ? Optional.of(values.get(index)) : Optional.empty();
    }

    JsDate now() {
        return JsDate.of(evaluation.environment().now(), evaluation.environment().zone());
    }

    /** createDate: what is falsy is now. */
    JsDate date(Object value) {
        return Js.truthy(value) ? Helpers.createDate(value, evaluation.environment().zone()) : now();
    }
}
