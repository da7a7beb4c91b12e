package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.expression.ExpressionRefused.Reason;
import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.JsFault;
import id.tumbuh.surveyjs.js.Members;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The parameters of an ...InArray function: the array, the member's name, maybe the name of another member to return, maybe
 * a condition on the item. The condition is a text, or an operand that is written as text and read again.
 *
 * @param items those that have the member and meet the condition
 * @param count of the items, and of the function "format" where survey-core meets it: it gives all texts that function, and
 *     finds it, with a length of 0, when it visits a text as if it were an array
 */
record InArray(String name, String returned, List<Item> items, int count) {

    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final String ONLY_IN_CONDITIONS = "{}><=!";
    private static final InArray NONE = new InArray("", "", List.of(), 0);

    /** An item that is truthy, and its member, which is not empty. */
    record Item(Object item, Object value) {}

    static InArray of(FunctionCall call) {
        if (call.count() < FEWEST || call.count() > MOST || !call.isTruthy(0)
                || !(call.value(1) instanceof String name)) {
            return NONE;
        }
        var returnsOther = isColumn(call);
        var condition = condition(call, returnsOther ? 3 : 2);
        var items = new ArrayList<Item>();
        for (var key : Members.names(call.value(0))) {
            var item = Js.member(call.value(0), key);
            call.evaluation().work().spend(1);
            var value = Js.truthy(item) ? Js.member(item, name) : Nothing.UNDEFINED;
            if (!Helpers.isValueEmpty(value) && condition.test(item)) {
                items.add(new Item(item, value));
            }
        }
        var meetsFormat = call.value(0) instanceof String && name.equals("length") && condition.test(Nothing.UNDEFINED);
        return new InArray(name, returnsOther ? (String) call.value(2) : name, items,
                items.size() + (meetsFormat ? 1 : 0));
    }

    private static boolean isColumn(FunctionCall call) {
        return call.count() > 2 && call.operands().get(2) instanceof Constant && call.value(2) instanceof String text
                && text.chars().noneMatch(c -> ONLY_IN_CONDITIONS.indexOf(c) >= 0);
    }

    private static Predicate<Object> condition(FunctionCall call, int index) {
        var text = call.value(index) instanceof String given ? given : "";
        if (text.isEmpty() && index < call.operands().size()) {
            text = call.operands().get(index).text();
        }
        return text.isEmpty() ? item -> true : condition(text, call.evaluation());
    }

    private static Predicate<Object> condition(String text, Evaluation evaluation) {
        evaluation.work().spend(text.length());
        try {
            var expression = Expression.parse(text, evaluation.limits());
            if (expression.isAsynchronous()) {
                return item -> true;
            }
            var survey = evaluation.environment().host().surveyContext();
            return item -> expression.isMet(evaluation.inner(new VariableContext(item, survey)));
        } catch (ExpressionRefused refused) {
            return unreadable(refused.reason());
        }
    }

    /** What survey-core cannot read is a condition that nothing meets. */
    private static Predicate<Object> unreadable(Reason reason) {
        return switch (reason) {
            case SYNTAX, NOTHING -> item -> false;
            case FAULT -> throw new JsFault("TypeError: Cannot read properties of null (reading 'hasFunction')");
            case TOO_LARGE -> throw new WorkExceeded("a condition within the expression is too large");
        };
    }
}
