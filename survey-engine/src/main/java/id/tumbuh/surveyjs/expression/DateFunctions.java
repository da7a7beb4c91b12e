package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.expression.Functions.Function;
import id.tumbuh.surveyjs.js.DateFields;
import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.JsDate;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Functions over dates, in the environment's zone. */
final class DateFunctions {

    static final Map<String, Function> ALL = Map.ofEntries(Map.entry("getDate", DateFunctions::getDate),
            Map.entry("age", DateDifferences::age), Map.entry("dateDiff", DateDifferences::dateDiff),
            Map.entry("diffDays", DateDifferences::diffDays), Map.entry("dateAdd", DateFunctions::dateAdd),
            Map.entry("currentDate", FunctionCall::now), Map.entry("today", DateFunctions::today),
            Map.entry("getYear", DateFunctions::getYear), Map.entry("currentYear", call -> call.now().fields().year()),
            Map.entry("year", field(DateFields::year)), Map.entry("month", field(at -> at.month() + 1)),
            Map.entry("day", field(DateFields::day)), Map.entry("weekday", field(DateFields::weekday)));

    private DateFunctions() {}

    private static Object getDate(FunctionCall call) {
        return call.isTruthy(0) ? call.date(call.value(0)) : Nothing.NULL;
    }

    private static Object today(FunctionCall call) {
        var today = call.now();
        today.become(today.fields().atMidnight());
        if (call.count() == 1) {
            var at = today.fields();
            today.become(at.withDay(plus(at.day(), call.value(0))));
        }
        return today;
    }

    private static Object getYear(FunctionCall call) {
        return call.count() == 1 && call.isTruthy(0)
                ? (Object) call.date(call.value(0)).fields().year()
                : Nothing.UNDEFINED;
    }

    /** Of the first parameter, or of today where there is none. */
    private static Function field(ToDoubleFunction<DateFields> field) {
        return call -> field.applyAsDouble(call.date(call.value(0)).fields());
    }

    private static Object dateAdd(FunctionCall call) {
        if (!call.isTruthy(0) || !call.isTruthy(1)) {
            return Nothing.NULL;
        }
        JsDate date = Helpers.createDate(call.value(0), call.evaluation().environment().zone());
        var at = date.fields();
        var added = call.value(1);
        switch (call.unit(2, "days")) {
            case "days" -> date.become(at.withDay(plus(at.day(), added)));
            case "months" -> date.become(at.withMonth(plus(at.month(), added)));
            case "years" -> date.become(at.withYear(plus(at.year(), added)));
            case "hours" -> date.become(at.withHour(plus(at.hour(), added)));
            case "minutes" -> date.become(at.withMinute(plus(at.minute(), added)));
            case "seconds" -> date.become(at.withSecond(plus(at.second(), added)));
            default -> {
                // survey-core knows no other interval
            }
        }
        return date;
    }

    /** JavaScript's +: a text is not added, but written behind the number. */
    private static double plus(double field, Object added) {
        return Js.toNumber(Js.add(field, added));
    }
}
