package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.Expression;
import java.util.List;

/** A value that the survey calculates from answers, and perhaps puts into the result. */
final class Calculated {

    private final Survey survey;
    private final Spec spec;
    private boolean done;
    private boolean running;

    Calculated(Survey survey, Spec spec) {
        this.survey = survey;
        this.spec = spec;
    }

    String name() {
        return spec.text("name");
    }

    boolean isInResult() {
        return spec.flag("includeIntoResult") && !name().isEmpty();
    }

    void reset() {
        done = false;
    }

    /** Those that it reads are calculated before it. */
    void calculate(List<Calculated> all) {
        String expression = spec.text("expression");
        if (done) {
            return;
        }
        if (!running && !expression.isEmpty() && !name().isEmpty()) {
            running = true;
            List<String> read = survey.expression(expression).map(Expression::variables).orElse(List.of());
            all.stream().filter(other -> other != this && read.contains(other.name()))
                    .forEach(other -> other.calculate(all));
            try {
                survey.evaluate(expression, survey.context(), this)
                        .filter(val -> !Values.sameByCase(val, survey.variable(name())))
                        .ifPresent(val -> survey.variable(name(), val));
            } catch (NotReady e) {
                return;
            }
            running = false;
        }
        done = true;
    }
}
