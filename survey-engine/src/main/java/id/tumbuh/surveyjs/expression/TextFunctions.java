package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.expression.Functions.Function;
import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.Map;

/** substring, and iif, which fits nowhere else. */
final class TextFunctions {

    static final Map<String, Function> ALL = Map.of("iif", TextFunctions::iif, "substring", TextFunctions::substring);

    private TextFunctions() {}

    private static Object iif(FunctionCall call) {
        if (call.count() < 2) {
            return Nothing.NULL;
        }
        return call.isTruthy(0) ? call.value(1) : call.value(2);
    }

    private static Object substring(FunctionCall call) {
        if (!(call.value(0) instanceof String text) || !Helpers.isNumber(call.value(1))) {
            return "";
        }
        var start = position(call.value(1), text);
        var end = Helpers.isNumber(call.value(2)) ? position(call.value(2), text) : text.length();
        return text.substring(Math.min(start, end), Math.max(start, end));
    }

    private static int position(Object value, String text) {
        return (int) Math.clamp(Js.toNumber(value), 0, text.length());
    }
}
