package id.tumbuh.surveyjs.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Values in brackets, or a function's parameters. */
record ArrayOperand(List<Operand> elements) implements Operand {

    ArrayOperand {
        elements = List.copyOf(elements);
    }

    @Override
    public List<Object> evaluate(Evaluation evaluation) {
        evaluation.work().spend(1);
        var values = new ArrayList<Object>(elements.size());
        for (var element : elements) {
            values.add(element.evaluate(evaluation));
        }
        return values;
    }

    @Override
    public String text() {
        return "[" + inner() + "]";
    }

    String inner() {
        return elements.stream().map(Operand::text).collect(Collectors.joining(", "));
    }

    @Override
    public List<Operand> children() {
        return elements;
    }
}
