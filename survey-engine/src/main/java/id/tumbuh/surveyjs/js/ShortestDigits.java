package id.tumbuh.surveyjs.js;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal digits that read back as a positive number, and where the point stands: the value is
 * 0.digits times 10 to the power point (ECMA-262 6.1.6.1.20, where k is the count of digits and n is point).
 */
record ShortestDigits(String digits, int point) {

    private static final int MOST_PLAIN = 21;
    private static final int LEAST_PLAIN = -6;

    static ShortestDigits of(double number) {
        var decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (decimal.precision() == 2) {
            // Java prints at least two digits, so its second may be needless: 4.9E-324 is 5e-324 in JavaScript.
            var one = decimal.round(new MathContext(1, RoundingMode.HALF_EVEN));
            decimal = one.doubleValue() == number ? one.stripTrailingZeros() : decimal;
        }
        var digits = decimal.unscaledValue().toString();
        return new ShortestDigits(digits, digits.length() - decimal.scale());
    }

    String text() {
        var count = digits.length();
        if (count <= point && point <= MOST_PLAIN) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= MOST_PLAIN) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (LEAST_PLAIN < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        var exponent = point - 1;
        var mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
