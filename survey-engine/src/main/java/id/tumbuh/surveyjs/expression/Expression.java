package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.JsFault;
import java.util.List;
import java.util.stream.Stream;

/**
 * An expression of SurveyJS that was read and may be evaluated any number of times, also by several threads. The language
 * and the results are those of survey-core 3.1.1 with its default settings.
 */
public final class Expression {

    private final String text;
    private final Operand operand;
    private final ExpressionLimits limits;
    private final List<String> variables;
    private final List<String> functions;
    private final boolean changesOnItsOwn;
    private final boolean isAsynchronous;

    private Expression(String text, Operand operand, ExpressionLimits limits) {
        this.text = text;
        this.operand = operand;
        this.limits = limits;
        variables = all().filter(Variable.class::isInstance).map(part -> ((Variable) part).name()).toList();
        functions = all().filter(Call.class::isInstance).map(part -> ((Call) part).name()).toList();
        changesOnItsOwn = callsWithoutVariables(operand);
        isAsynchronous = functions.stream().anyMatch(Functions::isAsynchronous);
    }

    /**
     * Reads an expression in time that is linear in its length.
     *
     * @throws ExpressionRefused where survey-core's canRun() is false, and where the text is too large
     */
    public static Expression parse(String text, ExpressionLimits limits) {
        return new Expression(text, Parser.parse(text, limits), limits);
    }

    /**
     * A value as survey-core writes it into an expression, such as a trigger's (OperandMaker.toOperandString): in single
     * quotes unless it is empty, a number or true or false. Quotes within it are not escaped.
     */
    public static String literal(Object value) {
        var isQuoted = Js.truthy(value) && !Helpers.isNumber(value) && !(Constant.corrected(value) instanceof Boolean);
        return isQuoted ? "'" + Js.toText(value) + "'" : Js.toText(value);
    }

    /** As it was given. */
    public String text() {
        return text;
    }

    /**
     * The value, which may be a mutable Date, List or Map of the context's own.
     *
     * @throws JsFault where JavaScript throws while survey-core evaluates
     * @throws WorkExceeded where the environment's work does not suffice
     */
    public Object evaluate(ValueContext context, Environment environment) {
        return evaluate(new Evaluation(context, environment, limits));
    }

    /** Whether the value == true: what survey-core's ConditionRunner says of visibleIf and the like. */
    public boolean isMet(ValueContext context, Environment environment) {
        return isMet(new Evaluation(context, environment, limits));
    }

    /** The names of the variables in the order of the text, with repetitions, without "#". */
    public List<String> variables() {
        return variables;
    }

    /** The names of the functions that are called, in the order of the text, with repetitions. */
    public List<String> functions() {
        return functions;
    }

    /** The names among {@link #functions()} that survey-core does not register: it takes nothing for their value. */
    public List<String> unknownFunctions() {
        return functions().stream().filter(name -> Functions.named(name).isEmpty()).toList();
    }

    /**
     * The names of properties of questions that it reads by propertyValue(), without repetitions; the empty text where
     * the name is computed.
     */
    public List<String> properties() {
        return all().filter(Call.class::isInstance).map(Call.class::cast)
                .filter(call -> call.name().equals("propertyValue") && call.parameters().elements().size() > 1)
                .map(call -> call.parameters().elements().get(1) instanceof Constant constant
                        && constant.value() instanceof String name ? name : "")
                .distinct().toList();
    }

    /** Whether survey-core waits for one of its functions, as it does for displayValue. */
    public boolean isAsynchronous() {
        return isAsynchronous;
    }

    public boolean hasFunction() {
        return !functions.isEmpty();
    }

    /** Whether some function depends on no variable, so that its value may change on its own (survey-core's hasFunction(true)). */
    public boolean hasFunctionWithoutVariables() {
        return changesOnItsOwn;
    }

    /** How many variables, constants, arrays, operators and lists of parameters it has. */
    public int operands() {
        return all().mapToInt(Expression::weight).sum();
    }

    /** How deeply operands stand within one another; 1 is a single operand. */
    public int depth() {
        return depth(operand);
    }

    Object evaluate(Evaluation evaluation) {
        return operand.evaluate(evaluation);
    }

    boolean isMet(Evaluation evaluation) {
        return Js.looseEquals(operand.evaluate(evaluation), true);
    }

    private Stream<Operand> all() {
        return all(operand);
    }

    private static Stream<Operand> all(Operand from) {
        return Stream.concat(Stream.of(from), from.children().stream().flatMap(Expression::all));
    }

    private static boolean callsWithoutVariables(Operand from) {
        return from instanceof Call
                ? all(from).noneMatch(Variable.class::isInstance)
                : from.children().stream().anyMatch(Expression::callsWithoutVariables);
    }

    private static int weight(Operand part) {
        return switch (part) {
            case Absent _, Call _ -> 0;
            case Chain chain -> chain.links().size();
            default -> 1;
        };
    }

    private static int depth(Operand from) {
        return 1 + from.children().stream().mapToInt(Expression::depth).max().orElse(0);
    }
}
