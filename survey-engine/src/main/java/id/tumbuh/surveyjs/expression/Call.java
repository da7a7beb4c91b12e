package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.JsFault;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.List;
import java.util.Set;

/** A function's call. A name that no function has gives null, as in survey-core. */
record Call(String name, ArrayOperand parameters) implements Operand {

    /** What survey-core's table of functions inherits from Object, finds there, and then cannot call. */
    private static final Set<String> INHERITED = Set.of("constructor", "hasOwnProperty", "isPrototypeOf",
            "propertyIsEnumerable",
            "toLocaleString", "toString", "valueOf", "__proto__", "__defineGetter__", "__defineSetter__",
            "__lookupGetter__",
            "__lookupSetter__");

    @Override
    public Object evaluate(Evaluation evaluation) {
        evaluation.work().spend(1);
        var values = parameters.evaluate(evaluation);
        evaluation.work().spendWalk(values);
        var function = Functions.named(name);
        if (function.isPresent()) {
            Object value = function.get().call(new FunctionCall(values, parameters.elements(), evaluation));
            evaluation.work().spendMade(value);
            return value;
        }
        if (INHERITED.contains(name)) {
            throw new JsFault("TypeError: classRunner.func is not a function");
        }
        return Nothing.NULL;
    }

    @Override
    public String text() {
        return name + "(" + parameters.inner() + ")";
    }

    @Override
    public List<Operand> children() {
        return List.of(parameters);
    }
}
