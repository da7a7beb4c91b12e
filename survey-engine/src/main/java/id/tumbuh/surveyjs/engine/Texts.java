package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.JsText;

/** Texts in the order in which survey-core sorts choices: by the number where both have one at the same place. */
final class Texts {

    private Texts() {}

    static int compare(String one, String other) {
        String a = JsText.trim(one);
        String b = JsText.trim(other);
        if (a.equals(b)) {
            return 0;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? -1 : 1;
        }
        int digit = firstCommonDigit(a, b);
        if (digit >= 0) {
            double left = number(a, digit);
            double right = number(b, digit);
            if (!Double.isNaN(left) && !Double.isNaN(right) && left != right) {
                return left > right ? 1 : -1;
            }
        }
        return a.compareTo(b) > 0 ? 1 : -1;
    }

    private static int firstCommonDigit(String a, String b) {
        for (int place = 0; place < Math.min(a.length(), b.length()); place++) {
            if (isDigit(a.charAt(place)) && isDigit(b.charAt(place))) {
                return place;
            }
            if (a.charAt(place) != b.charAt(place)) {
                break;
            }
        }
        return -1;
    }

    private static double number(String text, int from) {
        int to = from;
        while (to < text.length() && isDigit(text.charAt(to))) {
            to++;
        }
        return Helpers.getNumber(text.substring(from, to));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** As JavaScript rounds: a half goes up. */
    static double round(double number) {
        return Math.floor(number + 0.5);
    }
}
