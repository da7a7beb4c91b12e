package id.tumbuh.incentive;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import id.tumbuh.incentive.model.AwardPolicy;
import id.tumbuh.incentive.model.Candidate;
import id.tumbuh.incentive.model.Nomination;
import id.tumbuh.shared.LessonHours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A policy whose expressions compile to the types that they must have; it evaluates them and decides nothing else. */
final class CompiledPolicy {

    private static final CelCompiler POINTS = CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("lessonHours", SimpleType.INT).setResultType(SimpleType.INT).build();
    private static final CelCompiler POINTS_CONDITION = CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("lessonHours", SimpleType.INT).setResultType(SimpleType.BOOL).build();
    private static final CelCompiler GATE = CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("eligible", SimpleType.BOOL).addVar("employment", SimpleType.STRING)
            .addVar("points", SimpleType.INT)
            .setResultType(SimpleType.BOOL).build();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder().build();

    private final AwardPolicy policy;
    private final Map<String, CelRuntime.Program> programs = new HashMap<>();

    /** @throws IllegalArgumentException where an expression does not compile; the message names the rule */
    CompiledPolicy(AwardPolicy policy) {
        this.policy = policy;
        policy.certificateRules().forEach(rule -> {
            programs.put("condition " + rule.rule(), compile(rule.rule(), POINTS_CONDITION, rule.condition()));
            programs.put("points " + rule.rule(), compile(rule.rule(), POINTS, rule.points()));
        });
        policy.gates()
                .forEach(gate -> programs.put("gate " + gate.rule(), compile(gate.rule(), GATE, gate.condition())));
    }

    AwardPolicy policy() {
        return policy;
    }

    /** The points that each rule gives for a certificate of so many lesson hours. */
    Map<AwardPolicy.PointsRule, Long> points(LessonHours hours) {
        Map<String, Object> variables = Map.of("lessonHours", (long) hours.value());
        Map<AwardPolicy.PointsRule, Long> points = new HashMap<>();
        for (AwardPolicy.PointsRule rule : policy.certificateRules()) {
            if ((boolean) evaluate("condition " + rule.rule(), variables)) {
                points.put(rule, (long) evaluate("points " + rule.rule(), variables));
            }
        }
        return points;
    }

    List<Nomination.GateResult> gate(Candidate candidate) {
        Map<String, Object> variables = Map.of("eligible", candidate.member().eligible(), "employment",
                candidate.member().employment().name(), "points", candidate.points());
        List<Nomination.GateResult> results = new ArrayList<>();
        policy.gates().forEach(gate -> results.add(new Nomination.GateResult(gate.rule(),
                (boolean) evaluate("gate " + gate.rule(), variables), gate.reason())));
        return results;
    }

    private Object evaluate(String name, Map<String, Object> variables) {
        try {
            return programs.get(name).eval(variables);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(policy.name() + ": " + name + " can not be evaluated", e);
        }
    }

    private static CelRuntime.Program compile(String rule, CelCompiler compiler, String expression) {
        try {
            return RUNTIME.createProgram(compiler.compile(expression).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException("rule " + rule + ": " + e.getMessage(), e);
        }
    }
}
