package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.ArrayList;
import java.util.List;

/** The operators for which an empty side becomes the zero of the other side's kind: and, or, + - * / % ^. */
final class Arithmetic {

    private Arithmetic() {}

    static Object or(Object a, Object b) {
        var left = filled(a, b);
        return Js.truthy(left) ? left : filled(b, left);
    }

    static Object and(Object a, Object b) {
        var left = filled(a, b);
        return Js.truthy(left) ? filled(b, left) : left;
    }

    static Object plus(Object a, Object b) {
        var left = filled(a, b);
        return Helpers.sumAnyValues(left, filled(b, left));
    }

    static Object minus(Object a, Object b) {
        var left = filled(a, b);
        var right = filled(b, left);
        return Helpers.correctAfterPlusMinis(left, right, Js.toNumber(left) - Js.toNumber(right));
    }

    static Object multiply(Object a, Object b) {
        var left = filled(a, b);
        var right = filled(b, left);
        return Helpers.correctAfterMultiple(left, right, Js.toNumber(left) * Js.toNumber(right));
    }

    static Object divide(Object a, Object b) {
        var left = filled(a, b);
        var right = filled(b, left);
        return Js.truthy(right) ? (Object) (Js.toNumber(left) / Js.toNumber(right)) : Nothing.NULL;
    }

    static Object modulo(Object a, Object b) {
        var left = filled(a, b);
        var right = filled(b, left);
        return Js.truthy(right) ? (Object) (Js.toNumber(left) % Js.toNumber(right)) : Nothing.NULL;
    }

    static Object power(Object a, Object b) {
        var left = filled(a, b);
        return StrictMath.pow(Js.toNumber(left), Js.toNumber(filled(b, left)));
    }

    private static Object filled(Object value, Object other) {
        if (!Helpers.isValueEmpty(value)) {
            return value;
        }
        return switch (other) {
            case Double _ -> 0d;
            case Object _ when value instanceof String -> value;
            case String _ -> "";
            case List<?> _ -> new ArrayList<>();
            default -> 0d;
        };
    }
}
