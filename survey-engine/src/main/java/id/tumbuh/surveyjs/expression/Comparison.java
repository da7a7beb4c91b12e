package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.JsDate;
import id.tumbuh.surveyjs.js.Nothing;

/** Equal, less and greater. Where a Date meets a text, survey-core changes the Date itself: what it has below the text's precision is cut. */
final class Comparison {

    private static final int WITH_SECONDS = 17;
    private static final int WITH_MINUTES = 14;
    private static final int WITH_HOURS = 11;

    private Comparison() {}

    static boolean equal(Object left, Object right, boolean strict, Evaluation run) {
        var a = alike(left, right, run);
        return run.equality(!strict).test(undefined(a), undefined(alike(right, a, run)));
    }

    static boolean less(Object left, Object right, Evaluation run) {
        if (Js.isNothing(left) || Js.isNothing(right)) {
            return false;
        }
        var a = alike(left, right, run);
        return Js.lessThan(a, alike(right, a, run));
    }

    static boolean greater(Object left, Object right, Evaluation run) {
        if (Js.isNothing(left) || Js.isNothing(right)) {
            return false;
        }
        var a = alike(left, right, run);
        return Js.lessThan(alike(right, a, run), a);
    }

    /** The text "undefined" counts as undefined. */
    static Object undefined(Object value) {
        return value.equals("undefined") ? Nothing.UNDEFINED : value;
    }

    private static Object alike(Object value, Object other, Evaluation run) {
        if (other instanceof JsDate date && value instanceof String text) {
            return dateFor(text, date, run);
        }
        if (other instanceof String text && value instanceof JsDate date) {
            cutTo(text.length(), date);
        }
        return value;
    }

    private static JsDate dateFor(String text, JsDate other, Evaluation run) {
        var environment = run.environment();
        var date = text.isEmpty()
                ? JsDate.of(environment.now(), environment.zone())
                : Helpers.createDate(text, environment.zone());
        other.become(other.fields().withMilli(0));
        var at = other.fields();
        if (!(at.hour() > 0 || at.minute() > 0 || at.second() > 0)) {
            date.become(date.fields().withHour(0).withMinute(0).withSecond(0));
        }
        return date;
    }

    private static void cutTo(int length, JsDate date) {
        if (length < WITH_SECONDS) {
            date.become(date.fields().withSecond(0).withMilli(0));
        }
        if (length < WITH_MINUTES) {
            date.become(date.fields().withMinute(0).withSecond(0));
        }
        if (length < WITH_HOURS) {
            date.become(date.fields().withHour(0).withMinute(0));
        }
    }
}
