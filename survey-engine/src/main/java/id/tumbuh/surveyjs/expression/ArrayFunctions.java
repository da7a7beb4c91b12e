package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.expression.Functions.Function;
import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.Map;

/** Functions over one member of each item of an array, or of each member of an object, that meets a condition. */
final class ArrayFunctions {

    static final Map<String, Function> ALL = Map.of("sumInArray", ArrayFunctions::sum, "minInArray",
            call -> best(call, true),
            "maxInArray", call -> best(call, false), "countInArray", ArrayFunctions::count, "avgInArray",
            ArrayFunctions::average);

    private ArrayFunctions() {}

    private static Object sum(FunctionCall call) {
        Object sum = 0d;
        for (var item : InArray.of(call).items()) {
            var value = numeric(item.value());
            if (!Js.isNothing(value)) {
                sum = Helpers.correctAfterPlusMinis(sum, value, Js.add(sum, value));
            }
        }
        return sum;
    }

    private static Object count(FunctionCall call) {
        return (double) InArray.of(call).count();
    }

    private static Object average(FunctionCall call) {
        var count = InArray.of(call).count();
        return count == 0 ? 0d : Js.toNumber(sum(call)) / count;
    }

    private static Object best(FunctionCall call, boolean least) {
        var parameters = InArray.of(call);
        Object best = Nothing.UNDEFINED;
        Object bestItem = Nothing.UNDEFINED;
        for (var item : parameters.items()) {
            var value = numeric(item.value());
            if (!Js.isNothing(value)
                    && (Js.isNothing(best) || (least ? Js.lessThan(value, best) : Js.lessThan(best, value)))) {
                best = value;
                bestItem = item.item();
            }
        }
        if (Js.isNothing(bestItem) || parameters.returned().equals(parameters.name())) {
            return best;
        }
        return Js.member(bestItem, parameters.returned());
    }

    /** A text becomes the number it spells, or undefined; other values stay. */
    private static Object numeric(Object value) {
        if (!(value instanceof String)) {
            return value;
        }
        return Helpers.isNumber(value) ? (Object) Helpers.getNumber(value) : Nothing.UNDEFINED;
    }
}
