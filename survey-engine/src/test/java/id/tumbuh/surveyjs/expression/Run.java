package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Js;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** Evaluates expressions on plain values, on the morning of 2026-11-28 in Surakarta. */
final class Run {

    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final Instant MORNING = Instant.parse("2026-11-28T02:30:00Z");
    private static final long PLENTY = 1_000_000;

    private Run() {}

    static Object value(String expression) {
        return value(expression, Map.of());
    }

    static Object value(String expression, Map<String, ?> values) {
        return value(expression, values, Host.none());
    }

    static Object value(String expression, Map<String, ?> values, Host host) {
        return Expression.parse(expression, ExpressionLimits.DEFAULT).evaluate(new VariableContext(Js.of(values)),
                environment(new WorkLimit(PLENTY), host));
    }

    static Environment environment(WorkLimit work, Host host) {
        return new Environment(MORNING, JAKARTA, work, host);
    }
}
