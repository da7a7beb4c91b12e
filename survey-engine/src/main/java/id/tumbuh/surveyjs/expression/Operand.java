package id.tumbuh.surveyjs.expression;

import java.util.List;

/** A part of an expression that was read. */
sealed interface Operand permits Absent, Constant, Variable, Chain, Unary, ArrayOperand, Call {

    /** The value; it costs one unit of work and what its parts cost. */
    Object evaluate(Evaluation evaluation);

    /** The expression's text as survey-core writes it; it may read back as something else, where a text holds quotes. */
    String text();

    List<Operand> children();

    /** Whether survey-core fails on it before it evaluates: it lacks a part that only the sides of an operator may lack. */
    default boolean isFaulty() {
        return children().stream().anyMatch(child -> child instanceof Absent || child.isFaulty());
    }

    /** Whether the order of arrays counts in a comparison with this operand, which was evaluated just before. */
    default boolean requiresStrict(Evaluation evaluation) {
        return false;
    }
}
