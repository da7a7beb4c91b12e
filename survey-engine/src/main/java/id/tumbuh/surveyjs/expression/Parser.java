package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.expression.ExpressionRefused.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads the language of survey-core's grammar, a PEG: at each place the first alternative that fits counts, and closing
 * parentheses may be missing. It looks at no place twice: where no operand can be read is remembered, and an operand that
 * was read is never read again, so the time is linear in the text.
 */
final class Parser {

    private final Cursor cursor;
    private final ExpressionLimits limits;
    private final Atoms atoms;
    private final BitSet noFactor = new BitSet();
    private int depth;
    private int operands;
    private int furthest;

    private Parser(String text, ExpressionLimits limits) {
        cursor = new Cursor(text);
        this.limits = limits;
        atoms = new Atoms(cursor);
    }

    /** @throws ExpressionRefused where the text is no expression or too large */
    static Operand parse(String text, ExpressionLimits limits) {
        if (text.length() > limits.length()) {
            throw new ExpressionRefused(Reason.TOO_LARGE, limits.length(), "longer than " + limits.length());
        }
        return new Parser(spelled(text), limits).whole();
    }

    /** survey-core replaces these in the whole text, in names and quoted texts too. */
    private static String spelled(String text) {
        return text.replace("=>", ">=").replace("=<", "<=").replace("<>", "!=").replace("equals", "equal ");
    }

    private Operand whole() {
        var operand = expression();
        if (operand.isEmpty() || !cursor.isAtEnd()) {
            var at = Math.max(furthest, cursor.at());
            throw new ExpressionRefused(Reason.SYNTAX, at, "cannot be read");
        }
        if (operand.get() instanceof Absent) {
            throw new ExpressionRefused(Reason.NOTHING, 0, "only null or undefined");
        }
        if (operand.get().isFaulty()) {
            throw new ExpressionRefused(Reason.FAULT, 0, "null or undefined where survey-core needs an operand");
        }
        return operand.get();
    }

    private Optional<Operand> expression() {
        var from = cursor.at();
        cursor.space();
        var operand = level(0);
        if (operand.isEmpty()) {
            cursor.back(from);
        } else {
            cursor.space();
        }
        return operand;
    }

    private Optional<Operand> level(int level) {
        var head = tighter(level);
        if (head.isEmpty()) {
            return head;
        }
        var links = new ArrayList<Chain.Link>();
        for (var link = link(level); link.isPresent(); link = link(level)) {
            links.add(link.get());
        }
        return links.isEmpty() ? head : Optional.of(new Chain(head.get(), links));
    }

    private Optional<Operand> tighter(int level) {
        return level == Operators.TIGHTEST ? factor() : level(level + 1);
    }

    private Optional<Chain.Link> link(int level) {
        var from = cursor.at();
        cursor.space();
        var operator = Operators.read(level, cursor);
        if (operator.isPresent()) {
            count();
            cursor.space();
            var right = tighter(level);
            if (right.isPresent() || level == Operators.TIGHTEST) {
                return Optional.of(new Chain.Link(operator.get(), right.orElseGet(Absent::new)));
            }
        }
        cursor.back(from);
        return Optional.empty();
    }

    private Optional<Operand> factor() {
        var from = cursor.at();
        furthest = Math.max(furthest, from);
        if (noFactor.get(from)) {
            return Optional.empty();
        }
        deeper();
        var factor = factorHere();
        depth--;
        if (factor.isEmpty()) {
            noFactor.set(from);
            cursor.back(from);
        }
        return factor;
    }

    private Optional<Operand> factorHere() {
        count();
        var from = cursor.at();
        if (cursor.skip("(")) {
            var inner = expression();
            cursor.skip(inner.isPresent() ? ")" : "");
            return inner;
        }
        if (cursor.name()) {
            var name = cursor.since(from);
            if (cursor.skip("(")) {
                return Optional.of(call(name));
            }
            cursor.back(from);
        }
        var negated = negated();
        if (negated.isPresent()) {
            return negated;
        }
        cursor.back(from);
        return cursor.skip("[") ? array() : atoms.read().map(this::withPostfix);
    }

    private Operand call(String name) {
        var parameters = new ArrayList<>(sequence());
        cursor.skip(")");
        if (!parameters.isEmpty() && parameters.getFirst() instanceof Variable array && Functions.wantsOriginal(name)) {
            parameters.set(0, array.original());
        }
        return new Call(name, new ArrayOperand(parameters));
    }

    private Optional<Operand> array() {
        var elements = sequence();
        return cursor.skip("]") ? Optional.of(new ArrayOperand(elements)) : Optional.empty();
    }

    private Optional<Operand> negated() {
        if (!cursor.skip("!") && !cursor.skipWord("negate")) {
            return Optional.empty();
        }
        cursor.space();
        return factor().map(operand -> new Unary(Unary.Operator.NEGATE, operand));
    }

    private Operand withPostfix(Operand atom) {
        var from = cursor.at();
        cursor.space();
        if (cursor.skipWord("empty")) {
            return new Unary(Unary.Operator.EMPTY, atom);
        }
        if (cursor.skipWord("notempty")) {
            return new Unary(Unary.Operator.NOT_EMPTY, atom);
        }
        cursor.back(from);
        return atom;
    }

    /** Expressions between commas. Where the first is missing or null, survey-core drops all of them. */
    private List<Operand> sequence() {
        var first = expression();
        var elements = new ArrayList<Operand>();
        first.ifPresent(elements::add);
        for (var next = afterComma(); next.isPresent(); next = afterComma()) {
            elements.add(next.get());
        }
        if (first.isEmpty() || first.get() instanceof Absent) {
            return List.of();
        }
        return elements;
    }

    private Optional<Operand> afterComma() {
        var from = cursor.at();
        cursor.space();
        var next = Optional.<Operand>empty();
        if (cursor.skip(",")) {
            cursor.space();
            next = expression();
        }
        if (next.isEmpty()) {
            cursor.back(from);
        }
        return next;
    }

    private void deeper() {
        if (++depth > limits.depth()) {
            throw new ExpressionRefused(Reason.TOO_LARGE, cursor.at(), "deeper than " + limits.depth());
        }
    }

    private void count() {
        if (++operands > limits.operands()) {
            throw new ExpressionRefused(Reason.TOO_LARGE, cursor.at(), "more than " + limits.operands() + " operands");
        }
    }
}
