package id.tumbuh.surveyjs.js;

import java.math.BigInteger;

/** Reads numbers from trimmed text as JavaScript's parseFloat, parseInt and Number do. */
final class NumberScanner {

    private static final String INFINITY = "Infinity";
    /** 2 to the power of 1024, which is infinite, has 1025 binary digits. */
    private static final int MOST_DIGITS = 1024;
    private final String text;

    NumberScanner(String text) {
        this.text = text;
    }

    double decimalPrefix() {
        var end = decimalEnd();
        return end == 0 ? Double.NaN : decimal(text.substring(0, end));
    }

    double whole() {
        if (text.length() > 2 && text.charAt(0) == '0') {
            switch (text.charAt(1)) {
                case 'x', 'X' -> {
                    return radix(16);
                }
                case 'o', 'O' -> {
                    return radix(8);
                }
                case 'b', 'B' -> {
                    return radix(2);
                }
                default -> {
                    // a decimal number with a leading zero
                }
            }
        }
        return decimalEnd() == text.length() ? decimal(text) : Double.NaN;
    }

    double integerPrefix() {
        var at = afterSign(0);
        var hexadecimal = text.startsWith("0x", at) || text.startsWith("0X", at);
        var from = hexadecimal ? at + 2 : at;
        var end = digitsEnd(from, hexadecimal ? 16 : 10);
        if (end == from) {
            return Double.NaN;
        }
        var digits = text.substring(from, end);
        var magnitude = hexadecimal ? integer(digits, 16) : Double.parseDouble(digits);
        return text.charAt(0) == '-' ? -magnitude : magnitude;
    }

    private double radix(int radix) {
        var end = digitsEnd(2, radix);
        return end < text.length() ? Double.NaN : integer(text.substring(2), radix);
    }

    /** More digits than a double can hold are infinite; BigInteger would take long to say so. */
    private static double integer(String digits, int radix) {
        var from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        var significant = digits.substring(from);
        return significant.length() > MOST_DIGITS
                ? Double.POSITIVE_INFINITY
                : new BigInteger(significant, radix).doubleValue();
    }

    private double decimal(String number) {
        // "Infinity" reads the same in Java.
        return Double.parseDouble(number);
    }

    /** The end of the longest decimal literal at the start; 0 where there is none. */
    private int decimalEnd() {
        var at = afterSign(0);
        if (text.startsWith(INFINITY, at)) {
            return at + INFINITY.length();
        }
        var end = digitsEnd(at, 10);
        var digits = end - at;
        if (end < text.length() && text.charAt(end) == '.') {
            var fractionEnd = digitsEnd(end + 1, 10);
            digits += fractionEnd - end - 1;
            end = fractionEnd;
        }
        return digits == 0 ? 0 : exponentEnd(end);
    }

    private int exponentEnd(int at) {
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            var from = afterSign(at + 1);
            var end = digitsEnd(from, 10);
            return end == from ? at : end;
        }
        return at;
    }

    private int afterSign(int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private int digitsEnd(int from, int radix) {
        var at = from;
        while (at < text.length() && text.charAt(at) < 128 && Character.digit(text.charAt(at), radix) >= 0) {
            at++;
        }
        return at;
    }
}
