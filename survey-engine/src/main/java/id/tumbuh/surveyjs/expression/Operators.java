package id.tumbuh.surveyjs.expression;

import java.util.List;
import java.util.Optional;

/** The spellings of the operators between operands, by precedence from the loosest; within a level the first that fits counts. */
final class Operators {

    private record Spelling(String text, boolean isWord, BinaryOperator operator) {}

    private static final List<List<Spelling>> LEVELS = List.of(
            List.of(sign("||", BinaryOperator.OR), word("or", BinaryOperator.OR)),
            List.of(sign("&&", BinaryOperator.AND), word("and", BinaryOperator.AND)),
            List.of(sign("<=", BinaryOperator.LESS_OR_EQUAL), word("lessorequal", BinaryOperator.LESS_OR_EQUAL),
                    sign(">=", BinaryOperator.GREATER_OR_EQUAL),
                    word("greaterorequal", BinaryOperator.GREATER_OR_EQUAL),
                    sign("==", BinaryOperator.EQUAL), word("equal", BinaryOperator.EQUAL),
                    sign("=", BinaryOperator.EQUAL),
                    sign("!=", BinaryOperator.NOT_EQUAL), word("notequal", BinaryOperator.NOT_EQUAL),
                    sign("<", BinaryOperator.LESS), word("less", BinaryOperator.LESS),
                    sign(">", BinaryOperator.GREATER),
                    word("greater", BinaryOperator.GREATER)),
            List.of(sign("+", BinaryOperator.PLUS), sign("-", BinaryOperator.MINUS)),
            List.of(sign("*", BinaryOperator.MULTIPLY), sign("/", BinaryOperator.DIVIDE),
                    sign("%", BinaryOperator.MODULO)),
            List.of(sign("^", BinaryOperator.POWER), word("power", BinaryOperator.POWER)),
            List.of(sign("*=", BinaryOperator.CONTAINS), word("contains", BinaryOperator.CONTAINS),
                    word("contain", BinaryOperator.CONTAINS), word("notcontains", BinaryOperator.NOT_CONTAINS),
                    word("notcontain", BinaryOperator.NOT_CONTAINS), word("anyof", BinaryOperator.ANY_OF),
                    word("allof", BinaryOperator.ALL_OF), word("noneof", BinaryOperator.NONE_OF)));

    /** The tightest level, whose operators may lack their right side. */
    static final int TIGHTEST = LEVELS.size() - 1;

    private Operators() {}

    static Optional<BinaryOperator> read(int level, Cursor cursor) {
        return LEVELS.get(level).stream()
                .filter(spelling -> spelling.isWord() ? cursor.skipWord(spelling.text()) : cursor.skip(spelling.text()))
                .findFirst()
                .map(Spelling::operator);
    }

    private static Spelling sign(String text, BinaryOperator operator) {
        return new Spelling(text, false, operator);
    }

    private static Spelling word(String text, BinaryOperator operator) {
        return new Spelling(text, true, operator);
    }
}
