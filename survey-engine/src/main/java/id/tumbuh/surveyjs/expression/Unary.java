package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import java.util.List;

/** "!" before an operand, "empty" or "notempty" after one. */
record Unary(Operator operator, Operand operand) implements Operand {

    enum Operator {
        NEGATE, EMPTY, NOT_EMPTY
    }

    @Override
    public Object evaluate(Evaluation evaluation) {
        var value = operand.evaluate(evaluation);
        evaluation.work().spend(1);
        evaluation.work().spendWalk(value);
        return switch (operator) {
            case NEGATE -> !Js.truthy(value);
            case EMPTY -> Helpers.isValueEmpty(value);
            case NOT_EMPTY -> !Helpers.isValueEmpty(value);
        };
    }

    @Override
    public String text() {
        return switch (operator) {
            case NEGATE -> "! " + operand.text();
            case EMPTY -> operand.text() + " empty";
            case NOT_EMPTY -> operand.text() + " notempty";
        };
    }

    @Override
    public List<Operand> children() {
        return List.of(operand);
    }
}
