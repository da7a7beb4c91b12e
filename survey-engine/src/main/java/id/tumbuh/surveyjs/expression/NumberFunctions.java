package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.expression.Functions.Function;
import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.JsNumbers;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions over all the values in their parameters: arrays are flattened, nothing is left out, texts of numbers are numbers. */
final class NumberFunctions {

    static final Map<String, Function> ALL = Map.of("sum", call -> sum(flat(call)), "min",
            call -> best(flat(call), true), "max",
            call -> best(flat(call), false), "count", call -> (double) flat(call).size(), "avg",
            call -> average(flat(call)),
            "round", call -> round(flat(call)), "trunc", call -> Truncation.of(flat(call)));

    private NumberFunctions() {}

    private static Object sum(List<Object> values) {
        Object sum = 0d;
        for (var value : values) {
            sum = Helpers.correctAfterPlusMinis(sum, value, Js.add(sum, value));
        }
        return sum;
    }

    private static Object average(List<Object> values) {
        return values.isEmpty() ? 0d : Js.toNumber(sum(values)) / values.size();
    }

    private static Object best(List<Object> values, boolean least) {
        Object best = Nothing.UNDEFINED;
        for (var value : values) {
            if (best == Nothing.UNDEFINED || (least ? Js.lessThan(value, best) : Js.lessThan(best, value))) {
                best = value;
            }
        }
        return best;
    }

    private static Object round(List<Object> values) {
        var precision = values.size() > 1 && Js.truthy(values.get(1)) ? values.get(1) : (Object) 0d;
        if (values.isEmpty() || !Helpers.isNumber(values.getFirst()) || !Helpers.isNumber(precision)) {
            return Double.NaN;
        }
        var power = StrictMath.pow(10, Js.toNumber(precision));
        return JsNumbers.round(Js.toNumber(values.getFirst()) * power * (1 + Math.ulp(1.0))) / power;
    }

    private static List<Object> flat(FunctionCall call) {
        var flat = new ArrayList<Object>();
        call.values().forEach(value -> flatten(value, flat));
        return flat;
    }

    private static void flatten(Object value, List<Object> into) {
        if (value instanceof List<?> list) {
            list.forEach(element -> flatten(element, into));
        } else if (!Js.isNothing(value)) {
            into.add(Helpers.isNumber(value) ? Helpers.getNumber(value) : value);
        }
    }
}
