package id.tumbuh.surveyjs.expression;

/**
 * How large an expression may be.
 *
 * @param length in UTF-16 units
 * @param depth of parentheses, arrays, functions and "!" within one another
 * @param operands variables, constants, operators, arrays and calls together
 */
public record ExpressionLimits(int length, int depth, int operands) {

    /** With conditions in texts within one another this needs about half of a stack of 1 MiB. */
    private static final int MOST_DEPTH = 100;
    public static final ExpressionLimits DEFAULT = new ExpressionLimits(10_000, 64, 2_000);

    public ExpressionLimits {
        if (length < 1 || depth < 1 || depth > MOST_DEPTH || operands < 1) {
            throw new IllegalArgumentException("limits are at least 1, and a depth of at most " + MOST_DEPTH);
        }
    }
}
