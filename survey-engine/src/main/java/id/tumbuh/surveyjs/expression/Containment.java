package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.JsNumbers;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** contains, notcontains, anyof and allof, for arrays and for texts. */
record Containment(Evaluation run) {

    boolean contains(Object left, Object right) {
        return core(left, right, true);
    }

    boolean notContains(Object left, Object right) {
        return !Js.truthy(left) && !Helpers.isValueEmpty(right) || core(left, right, false);
    }

    boolean anyOf(Object left, Object right) {
        if (Helpers.isValueEmpty(left)) {
            return Helpers.isValueEmpty(right);
        }
        if (left instanceof Map && Js.strictEquals(Js.member(left, "length"), 0d)) {
            return false;
        }
        if (Helpers.isValueEmpty(right)) {
            return true;
        }
        if (!(left instanceof List)) {
            return contains(right, left);
        }
        return right instanceof List<?> list
                ? list.stream().anyMatch(one -> contains(left, one))
                : contains(left, right);
    }

    boolean allOf(Object left, Object right) {
        if (!Js.truthy(left) && !Helpers.isValueEmpty(right)) {
            return false;
        }
        return right instanceof List<?> list
                ? list.stream().allMatch(one -> contains(left, one))
                : contains(left, right);
    }

    private boolean core(Object left, Object right, boolean wanted) {
        if (left instanceof List<?> list && list.isEmpty()) {
            return !wanted;
        }
        if (!Js.truthy(left) && !left.equals(false) && !(left instanceof Double number && number == 0)) {
            return false;
        }
        var hasLength = left instanceof List || left instanceof Map && Js.truthy(Js.member(left, "length"));
        return hasLength ? elements(left, right, wanted) : text(Js.toText(left), right, wanted);
    }

    private boolean text(String left, Object right, boolean wanted) {
        if (!Js.truthy(right)) {
            return false;
        }
        var whole = left.toLowerCase(Locale.ROOT);
        var part = Js.toText(right).toLowerCase(Locale.ROOT);
        // The search may compare the whole part at each place.
        run.work().spendText(whole.length() + Math.max(0L, whole.length() - part.length()) * part.length());
        return whole.contains(part) == wanted;
    }

    private boolean elements(Object left, Object right, boolean wanted) {
        var all = right instanceof List<?> list ? list : List.of(right);
        return all.stream().allMatch(one -> left instanceof List<?> list ? has(list, one) : has(left, one)) == wanted;
    }

    private boolean has(List<?> list, Object wanted) {
        return list.stream().anyMatch(element -> isSame(element, wanted));
    }

    /** An object with a "length" is taken for an array; where that is no number, for one that has everything. */
    private boolean has(Object object, Object wanted) {
        var length = Js.member(object, "length");
        var at = 0d;
        while (Js.lessThan(at, length)) {
            if (isSame(Js.member(object, JsNumbers.text(at)), wanted)) {
                return true;
            }
            at++;
        }
        return !Js.looseEquals(at, length);
    }

    private boolean isSame(Object left, Object right) {
        return run.equality(true).test(Comparison.undefined(left), Comparison.undefined(right));
    }
}
