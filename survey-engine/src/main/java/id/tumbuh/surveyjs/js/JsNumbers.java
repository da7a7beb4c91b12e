package id.tumbuh.surveyjs.js;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers to text and back as ECMAScript says: Number::toString, toFixed, parseFloat, parseInt, Math.round. */
public final class JsNumbers {

    private static final int MOST_FIXED_DIGITS = 100;
    /** From here on a number is printed with an exponent, and toFixed gives up (ECMA-262 21.1.3.3). */
    private static final double LEAST_EXPONENTIAL = 1e21;

    private JsNumbers() {}

    /** String(number). */
    public static String text(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Infinity" : "-Infinity";
        }
        if (number == 0) {
            return "0";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return number < 0 ? "-" + ShortestDigits.of(-number).text() : ShortestDigits.of(number).text();
    }

    /** number.toFixed(digits). @throws JsFault where digits is not 0..100 */
    public static String toFixed(double number, int digits) {
        if (digits < 0 || digits > MOST_FIXED_DIGITS) {
            throw new JsFault("RangeError: toFixed() digits argument must be between 0 and 100");
        }
        if (Double.isNaN(number) || Math.abs(number) >= LEAST_EXPONENTIAL) {
            return text(number);
        }
        var rounded = new BigDecimal(Math.abs(number)).setScale(digits, RoundingMode.HALF_UP).toPlainString();
        return number < 0 ? "-" + rounded : rounded;
    }

    /** parseFloat(text): the longest decimal number at the start; NaN where there is none. */
    public static double parseFloat(String text) {
        return new NumberScanner(JsText.trim(text)).decimalPrefix();
    }

    /** parseInt(text): decimal, or hexadecimal after 0x. */
    public static double parseInt(String text) {
        return new NumberScanner(JsText.trim(text)).integerPrefix();
    }

    /** Number(text): the whole text has to be a number; white space alone is 0. */
    public static double parse(String text) {
        var trimmed = JsText.trim(text);
        return trimmed.isEmpty() ? 0 : new NumberScanner(trimmed).whole();
    }

    /** Math.round(number): halves go up. */
    public static double round(double number) {
        if (!(Math.abs(number) < 0x1p52)) {
            return number;
        }
        var floor = Math.floor(number);
        var rounded = number - floor >= 0.5 ? floor + 1 : floor;
        return rounded == 0 ? Math.copySign(rounded, number) : rounded;
    }

    /** ToIntegerOrInfinity, except that NaN stays NaN. */
    static double truncate(double number) {
        return number < 0 ? Math.ceil(number) : Math.floor(number);
    }
}
