package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import java.util.List;
import java.util.Locale;

/**
 * A number, true or false, a text in quotes, or a bare word.
 *
 * @param literal as the parser gives it: a text in quotes keeps single quotes around it
 * @param value what it stands for
 */
record Constant(Object literal, Object value) implements Operand {

    Constant(Object literal) {
        this(literal, corrected(literal));
    }

    /** What survey-core makes of a text wherever it meets one in an expression: true, a number, or the text without its quotes. */
    static Object corrected(Object value) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return value;
        }
        var small = text.toLowerCase(Locale.ROOT);
        if (small.equals("true") || small.equals("false")) {
            return small.equals("true");
        }
        if (text.length() > 1 && isQuote(text.charAt(0)) && isQuote(text.charAt(text.length() - 1))) {
            return text.substring(1, text.length() - 1);
        }
        var number = Helpers.getNumber(text);
        return Double.isNaN(number) || isCode(text) ? (Object) text : (Object) number;
    }

    /** A leading zero means a code such as a postcode, unless a point or "0x" follows. */
    private static boolean isCode(String text) {
        return text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != '.' && text.charAt(1) != ','
                && !text.startsWith("0x");
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    @Override
    public Object evaluate(Evaluation evaluation) {
        evaluation.work().spend(1);
        return value;
    }

    @Override
    public String text() {
        return literal.equals("") ? "''" : Js.toText(literal);
    }

    @Override
    public List<Operand> children() {
        return List.of();
    }
}
