package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.JsDate;
import id.tumbuh.surveyjs.js.Nothing;

/** age, dateDiff and diffDays. */
final class DateDifferences {

    private static final int MONTHS = 12;

    private DateDifferences() {}

    /** Whole years or months from a date to now; in days it is always 0 in survey-core. */
    static Object age(FunctionCall call) {
        if (!call.isTruthy(0)) {
            return Nothing.NULL;
        }
        var unit = call.unit(1, "years");
        return unit.equals("days") ? 0d : months(call.date(call.value(0)), call.now(), unit);
    }

    static Object dateDiff(FunctionCall call) {
        if (!call.isTruthy(0) || !call.isTruthy(1)) {
            return Nothing.NULL;
        }
        var from = call.date(call.value(0));
        var to = call.date(call.value(1));
        var unit = call.unit(2, "days");
        var millis = Math.abs(to.time() - from.time());
        return switch (unit) {
            case "days" -> days(from, to);
            case "hours" -> Math.ceil(millis / 3_600_000);
            case "minutes" -> Math.ceil(millis / 60_000);
            case "seconds" -> Math.ceil(millis / 1000);
            default -> months(from, to, unit);
        };
    }

    static Object diffDays(FunctionCall call) {
        return call.count() == 2 && call.isTruthy(0) && call.isTruthy(1)
                ? days(call.date(call.value(0)), call.date(call.value(1)))
                : 0d;
    }

    private static double days(JsDate from, JsDate to) {
        return Math.ceil(Math.abs(to.fields().days() - from.fields().days()));
    }

    private static double months(JsDate from, JsDate to, String unit) {
        var a = from.fields();
        var b = to.fields();
        var months = (b.year() - a.year()) * MONTHS + b.month() - a.month() - (b.day() < a.day() ? 1 : 0);
        return unit.equals("months") ? months : (double) (int) (months / MONTHS);
    }
}
