package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Equality;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** One run of an expression: its values, its environment, and which variables were found to compare strictly. */
final class Evaluation {

    private static final int MOST_NESTED = 3;

    private final ValueContext context;
    private final Environment environment;
    private final ExpressionLimits limits;
    private final int nested;
    private final Set<Operand> strict = Collections.newSetFromMap(new IdentityHashMap<>());

    Evaluation(ValueContext context, Environment environment, ExpressionLimits limits) {
        this(context, environment, limits, 0);
    }

    private Evaluation(ValueContext context, Environment environment, ExpressionLimits limits, int nested) {
        this.context = context;
        this.environment = environment;
        this.limits = limits;
        this.nested = nested;
    }

    /** The run of an expression that stands in a text of this one. @throws WorkExceeded where they nest too deeply */
    Evaluation inner(ValueContext inner) {
        if (nested == MOST_NESTED) {
            throw new WorkExceeded("more than " + MOST_NESTED + " conditions within one another");
        }
        return new Evaluation(inner, environment, limits, nested + 1);
    }

    ValueContext context() {
        return context;
    }

    Environment environment() {
        return environment;
    }

    ExpressionLimits limits() {
        return limits;
    }

    WorkLimit work() {
        return environment.work();
    }

    Equality equality(boolean ignoreOrder) {
        return Equality.DEFAULT.ignoringOrder(ignoreOrder).measuredBy(work());
    }

    void markStrict(Variable variable, boolean isStrict) {
        if (isStrict) {
            strict.add(variable);
        } else {
            strict.remove(variable);
        }
    }

    boolean isStrict(Variable variable) {
        return strict.contains(variable);
    }

    boolean hasStrict() {
        return !strict.isEmpty();
    }
}
