package id.tumbuh.surveyjs.js;

import java.util.List;
import java.util.Map;

/** Which texts survey-core takes for numbers. */
final class NumberText {

    private static final int MOST_HEXADECIMAL = 32;
    private static final int MOST_DIGITS = 15;
    private static final String ISO_DATE = "dddd-dd-dd";

    private NumberText() {}

    static double number(Object value) {
        if (!(value instanceof String text)) {
            return value instanceof List || value instanceof Map ? decimal(value) : Double.NaN;
        }
        var trimmed = JsText.trim(text);
        if (trimmed.startsWith("0x")) {
            return trimmed.length() > MOST_HEXADECIMAL ? Double.NaN : JsNumbers.parseInt(trimmed);
        }
        if (trimmed.isEmpty() || trimmed.length() > MOST_DIGITS && isDigitsOnly(trimmed) || hasOperator(trimmed)) {
            return Double.NaN;
        }
        return decimal(withPoint(trimmed));
    }

    private static double decimal(Object value) {
        var number = JsNumbers.parseFloat(Js.toText(value));
        return Double.isFinite(Js.toNumber(value)) ? number : Double.NaN;
    }

    private static boolean isDigitsOnly(String text) {
        return text.chars().allMatch(c -> JsText.isDigit((char) c));
    }

    private static boolean hasOperator(String text) {
        return text.lastIndexOf('-') <= 0 && text.lastIndexOf('+') <= 0
                && text.chars().anyMatch(c -> "*^/%".indexOf(c) >= 0);
    }

    private static String withPoint(String text) {
        var comma = text.indexOf(',');
        return comma >= 0 && text.indexOf(',', comma + 1) < 0 ? text.replace(',', '.') : text;
    }

    /** Whether four digits, '-', two digits, '-', two digits stand anywhere in the text. */
    static boolean hasIsoDate(String text) {
        for (var from = 0; from + ISO_DATE.length() <= text.length(); from++) {
            if (isIsoDate(text, from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIsoDate(String text, int from) {
        for (var i = 0; i < ISO_DATE.length(); i++) {
            var c = text.charAt(from + i);
            if (ISO_DATE.charAt(i) == 'd' ? !JsText.isDigit(c) : c != '-') {
                return false;
            }
        }
        return true;
    }
}
