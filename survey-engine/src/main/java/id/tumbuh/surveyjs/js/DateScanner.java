package id.tumbuh.surveyjs.js;

import id.tumbuh.surveyjs.js.DateToken.Kind;
import java.util.Map;

/** Cuts a date's text into tokens as V8 does; a NUL ends the text. */
final class DateScanner {

    private static final int MOST_DIGITS = 9;
    private static final int PREFIX = 3;
    private static final Map<String, Integer> ZONES = Map.ofEntries(Map.entry("ut", 0), Map.entry("utc", 0),
            Map.entry("z", 0),
            Map.entry("gmt", 0), Map.entry("cdt", -5), Map.entry("cst", -6), Map.entry("edt", -4), Map.entry("est", -5),
            Map.entry("mdt", -6), Map.entry("mst", -7), Map.entry("pdt", -7), Map.entry("pst", -8));

    private final String text;
    private int at;
    private DateToken next;

    DateScanner(String text) {
        this.text = text;
        next = scan();
    }

    DateToken peek() {
        return next;
    }

    DateToken next() {
        var token = next;
        next = scan();
        return token;
    }

    boolean skip(char symbol) {
        if (!next.is(symbol)) {
            return false;
        }
        next = scan();
        return true;
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private DateToken scan() {
        var c = here();
        if (c == 0) {
            return new DateToken(Kind.END, 0, 0);
        }
        if (JsText.isDigit(c)) {
            return number();
        }
        if (":-+.)".indexOf(c) >= 0) {
            at++;
            return new DateToken(Kind.SYMBOL, c, 1);
        }
        if (isLetter(c)) {
            return word();
        }
        if (JsText.isSpace(c)) {
            at++;
            return new DateToken(Kind.SPACE, 0, 1);
        }
        if (c == '(') {
            skipParentheses();
        } else {
            at++;
        }
        return new DateToken(Kind.OTHER, 0, 1);
    }

    private DateToken number() {
        var from = at;
        while (here() == '0') {
            at++;
        }
        var significant = at;
        var value = 0;
        while (JsText.isDigit(here())) {
            value = at - significant < MOST_DIGITS ? value * 10 + here() - '0' : value;
            at++;
        }
        return new DateToken(Kind.NUMBER, value, at - from);
    }

    private DateToken word() {
        var from = at;
        var prefix = new StringBuilder();
        while (isLetter(here())) {
            if (prefix.length() < PREFIX) {
                prefix.append(here() <= 'Z' ? (char) (here() + 32) : here());
            }
            at++;
        }
        return keyword(prefix.toString(), at - from);
    }

    /** Whatever comes after the digits in Unicode makes words, but for white space other than the ends of lines. */
    private static boolean isLetter(char c) {
        return c >= 'A' && (!JsText.isSpace(c) || c == '\u2028' || c == '\u2029');
    }

    private static DateToken keyword(String prefix, int length) {
        for (var month = 0; month < Days.MONTHS.size(); month++) {
            if (Days.MONTHS.get(month).equalsIgnoreCase(prefix)) {
                return new DateToken(Kind.MONTH, month + 1, length);
            }
        }
        if (length > PREFIX) {
            return new DateToken(Kind.WORD, 0, length);
        }
        return switch (prefix) {
            case "am" -> new DateToken(Kind.AM_PM, 0, length);
            case "pm" -> new DateToken(Kind.AM_PM, 12, length);
            case "t" -> new DateToken(Kind.SEPARATOR, 0, length);
            default -> ZONES.containsKey(prefix)
                    ? new DateToken(Kind.ZONE, ZONES.get(prefix), length)
                    : new DateToken(Kind.WORD, 0, length);
        };
    }

    private void skipParentheses() {
        var open = 0;
        do {
            open += here() == '(' ? 1 : here() == ')' ? -1 : 0;
            at++;
        } while (open > 0 && here() != 0);
    }
}
