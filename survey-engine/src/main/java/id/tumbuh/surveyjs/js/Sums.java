package id.tumbuh.surveyjs.js;

import java.util.ArrayList;
import java.util.List;

/** Sums and products as survey-core corrects them. */
final class Sums {

    private Sums() {}

    static Object any(Object a, Object b) {
        if (Helpers.isNumber(a) && Helpers.isNumber(b)) {
            return a instanceof String || b instanceof String ? Js.add(a, b) : afterPlusOrMinus(a, b, Js.add(a, b));
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            var both = new ArrayList<Object>(x);
            both.addAll(y);
            return both;
        }
        if (a instanceof List<?> list) {
            return b instanceof String text
                    ? Js.join(list, ", ") + text
                    : b instanceof Double ? numbers(list, b) : Js.add(a, b);
        }
        if (b instanceof List<?> list) {
            return a instanceof String text
                    ? text + Js.join(list, ", ")
                    : a instanceof Double ? numbers(list, a) : Js.add(a, b);
        }
        return Js.add(a, b);
    }

    private static Object numbers(List<?> list, Object last) {
        Object sum = 0d;
        for (var element : list) {
            if (element instanceof Double) {
                sum = afterPlusOrMinus(sum, element, Js.add(sum, element));
            }
        }
        return afterPlusOrMinus(sum, last, Js.add(sum, last));
    }

    static Object afterPlusOrMinus(Object a, Object b, Object result) {
        var digits = Math.max(decimals(a), decimals(b));
        if (digits == 0) {
            return result;
        }
        if (!(result instanceof Double number)) {
            throw new JsFault("TypeError: res.toFixed is not a function");
        }
        return JsNumbers.parseFloat(JsNumbers.toFixed(number, digits));
    }

    static double afterMultiple(Object a, Object b, double result) {
        var digits = decimals(a) + decimals(b);
        return digits == 0 ? result : JsNumbers.parseFloat(JsNumbers.toFixed(result, digits));
    }

    /** The count of characters after the point of the number's text: of 1.5e-7 it is the 4 of "5e-7", as in survey-core. */
    private static int decimals(Object value) {
        if (!Helpers.isNumber(value) || value instanceof Double number && Math.floor(number) == number) {
            return 0;
        }
        var parts = Js.toText(value).split("\\.", -1);
        return parts.length > 1 ? parts[1].length() : 0;
    }
}
