package id.tumbuh.surveyjs.expression;

import java.util.List;
import java.util.stream.Stream;

/**
 * Operators of one precedence, applied from left to right. It is one node, and not a tree that leans to the left, so that a
 * long sum is not a deep one. Both sides are always evaluated.
 */
record Chain(Operand head, List<Link> links) implements Operand {

    record Link(BinaryOperator operator, Operand right) {}

    Chain {
        links = List.copyOf(links);
    }

    @Override
    public Object evaluate(Evaluation evaluation) {
        var value = head.evaluate(evaluation);
        var strict = head.requiresStrict(evaluation);
        for (var link : links) {
            var right = link.right().evaluate(evaluation);
            strict |= link.right().requiresStrict(evaluation);
            evaluation.work().spend(1);
            evaluation.work().spendWalk(value);
            evaluation.work().spendWalk(right);
            value = link.operator().apply(value, right, strict, evaluation);
            evaluation.work().spendMade(value);
        }
        return value;
    }

    @Override
    public boolean requiresStrict(Evaluation evaluation) {
        return evaluation.hasStrict() && children().stream().anyMatch(child -> child.requiresStrict(evaluation));
    }

    @Override
    public boolean isFaulty() {
        return children().stream().anyMatch(Operand::isFaulty);
    }

    @Override
    public String text() {
        var text = new StringBuilder("(".repeat(links.size())).append(head.text());
        links.forEach(link -> text.append(' ').append(link.operator().sign()).append(' ').append(link.right().text())
                .append(')'));
        return text.toString();
    }

    @Override
    public List<Operand> children() {
        return Stream.concat(Stream.of(head), links.stream().map(Link::right)).toList();
    }
}
