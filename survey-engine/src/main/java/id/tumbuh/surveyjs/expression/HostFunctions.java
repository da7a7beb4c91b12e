package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.expression.Functions.Function;
import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.Map;

/** Functions that ask the survey. */
final class HostFunctions {

    static final Map<String, Function> ALL = Map.of("isContainerReady", HostFunctions::isContainerReady,
            "isDisplayMode",
            call -> host(call).isDisplayMode(), "displayValue", HostFunctions::displayValue, "propertyValue",
            HostFunctions::propertyValue, "getComment", HostFunctions::comment);

    private HostFunctions() {}

    private static Object isContainerReady(FunctionCall call) {
        return call.isTruthy(0) && host(call).isContainerReady(call.value(0), call.given(1));
    }

    private static Object displayValue(FunctionCall call) {
        return call.isTruthy(0)
                ? host(call).displayValue(call.value(0), call.given(1).filter(value -> !Helpers.isValueEmpty(value)))
                : Nothing.UNDEFINED;
    }

    private static Object propertyValue(FunctionCall call) {
        return call.count() == 2 && call.isTruthy(0) && call.isTruthy(1)
                ? host(call).propertyValue(call.value(0), call.value(1))
                : Nothing.UNDEFINED;
    }

    private static Object comment(FunctionCall call) {
        return call.isTruthy(0)
                ? host(call).comment(call.value(0), call.given(1).filter(value -> !Js.isNothing(value)))
                : Nothing.UNDEFINED;
    }

    private static Host host(FunctionCall call) {
        return call.evaluation().environment().host();
    }
}
