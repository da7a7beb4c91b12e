package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.Expression;
import id.tumbuh.surveyjs.expression.ExpressionLimits;
import id.tumbuh.surveyjs.expression.ExpressionRefused;
import id.tumbuh.surveyjs.regex.JsRegex;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A definition with its expressions and patterns read once, for any number of answers at the same time. */
final class Compiled {

    private record Pattern(String text, boolean ignoreCase) {}

    private final Spec spec;
    private final ExpressionLimits limits;
    private final Map<String, Optional<Expression>> expressions = new ConcurrentHashMap<>();
    private final Map<Pattern, JsRegex> patterns = new ConcurrentHashMap<>();

    Compiled(Spec spec, ExpressionLimits limits) {
        this.spec = Spec.of(Frozen.of(spec.json()));
        this.limits = limits;
    }

    Spec spec() {
        return spec;
    }

    /** Nothing where it is none: survey-core does not run what it can not read. A publication refuses it. */
    Optional<Expression> expression(String text) {
        return expressions.computeIfAbsent(text, this::read);
    }

    private Optional<Expression> read(String text) {
        try {
            return Optional.of(Expression.parse(text, limits));
        } catch (ExpressionRefused e) {
            return Optional.empty();
        }
    }

    JsRegex regex(String text, boolean ignoreCase) {
        return patterns.computeIfAbsent(new Pattern(text, ignoreCase), key -> JsRegex.of(text, ignoreCase));
    }
}
