package id.tumbuh.surveyjs.js;

/** One token of a date's text: its value (a number, a month, an offset in hours, a symbol's character) and its length. */
record DateToken(Kind kind, int value, int length) {

    enum Kind {
        NUMBER, SYMBOL, MONTH, ZONE, AM_PM, SEPARATOR, WORD, SPACE, OTHER, END, INVALID
    }

    private static final int MOST_DIGITS = 9;

    boolean is(char symbol) {
        return kind == Kind.SYMBOL && value == symbol;
    }

    boolean isSign() {
        return is('+') || is('-');
    }

    boolean isZ() {
        return kind == Kind.ZONE && length == 1;
    }

    boolean isNumber(int digits) {
        return kind == Kind.NUMBER && length == digits;
    }

    /** The number as the fraction of a second: its first three digits. */
    int milliseconds() {
        return switch (length) {
            case 1 -> value * 100;
            case 2 -> value * 10;
            default -> value / (int) Math.pow(10, Math.min(length, MOST_DIGITS) - 3.0);
        };
    }
}
