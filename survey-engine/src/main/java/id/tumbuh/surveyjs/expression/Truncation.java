package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.JsNumbers;
import java.util.List;

/**
 * trunc(number, precision): survey-core cuts the number's text by the pattern "^-?\d+(?:.\d{0,precision})?", in which the
 * point stands for any character: of 1e-7 with a precision it leaves "1e", which is no number.
 */
final class Truncation {

    private Truncation() {}

    static double of(List<Object> values) {
        var precision = values.size() > 1 && Js.truthy(values.get(1)) ? values.get(1) : (Object) (-1d);
        if (values.isEmpty() || !Helpers.isNumber(values.getFirst()) || !Helpers.isNumber(precision)) {
            return Double.NaN;
        }
        var text = Js.toText(values.getFirst());
        var whole = digits(text, text.startsWith("-") ? 1 : 0, Integer.MAX_VALUE);
        // A precision that is no whole number from 0 on makes a pattern that no number's text fits beyond its whole part.
        var isCount = Js.toText(precision).chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isCount || whole == text.length()) {
            return JsNumbers.parse(text.substring(0, whole));
        }
        var most = (int) Math.min(Js.toNumber(precision), Integer.MAX_VALUE);
        return JsNumbers.parse(text.substring(0, digits(text, whole + 1, most)));
    }

    private static int digits(String text, int from, int most) {
        var at = from;
        while (at < text.length() && at - from < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
