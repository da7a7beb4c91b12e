package id.tumbuh.surveyjs.js;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * When survey-core takes two values for equal (Helpers.checkIfValuesEqual): "5" equals 5, " A" equals "a", "True" equals
 * true, an empty array equals undefined.
 *
 * @param meter is told of each pair that is compared
 */
public record Equality(boolean ignoreOrder, boolean caseSensitive, boolean trimStrings, boolean convertNumbers,
        Meter meter) {

    private static final int CHARACTERS = 64;
    public static final Equality DEFAULT = new Equality(false, false, true, true, Meter.FREE);

    public Equality ignoringOrder(boolean ignored) {
        return new Equality(ignored, caseSensitive, trimStrings, convertNumbers, meter);
    }

    public Equality measuredBy(Meter other) {
        return new Equality(ignoreOrder, caseSensitive, trimStrings, convertNumbers, other);
    }

    public boolean test(Object left, Object right) {
        meter.spend(1 + length(left) + length(right));
        if (Js.strictEquals(left, right) || bothEmpty(left, right) || bothEmpty(right, left)) {
            return true;
        }
        if (left instanceof String a && right instanceof String b) {
            return normal(a).equals(normal(b));
        }
        if (left instanceof JsDate a && right instanceof JsDate b) {
            return a.time() == b.time();
        }
        if (convertNumbers && sameNumber(left, right)) {
            return true;
        }
        if (Helpers.isValueEmpty(left) != Helpers.isValueEmpty(right)) {
            return false;
        }
        if (left instanceof Boolean flag && right instanceof String text) {
            return flag.toString().equals(text.toLowerCase(Locale.ROOT));
        }
        if (right instanceof Boolean && left instanceof String) {
            return test(right, left);
        }
        return Js.isObject(left) || Js.isObject(right) ? objects(left, right) : primitives(left, right);
    }

    /** A long text costs as much as many short ones. */
    private static long length(Object value) {
        return value instanceof String text ? text.length() / CHARACTERS : 0;
    }

    private static boolean bothEmpty(Object left, Object right) {
        return left instanceof List<?> list && list.isEmpty() && right == Nothing.UNDEFINED
                || Js.isNothing(left) && right.equals("");
    }

    private String normal(String text) {
        var trimmed = trimStrings ? JsText.trim(text) : text;
        return caseSensitive ? trimmed : trimmed.toLowerCase(Locale.ROOT);
    }

    private static boolean sameNumber(Object left, Object right) {
        if (!isConvertible(left) || !isConvertible(right)) {
            return false;
        }
        var a = Js.toText(left);
        var b = Js.toText(right);
        return JsNumbers.parseInt(a) == JsNumbers.parseInt(b) && JsNumbers.parseFloat(a) == JsNumbers.parseFloat(b);
    }

    /** isConvertibleToNumber; an object that cannot become a number is none. */
    private static boolean isConvertible(Object value) {
        return switch (value) {
            case Nothing _, List<?> _, Map<?, ?> _ -> false;
            default -> !Double.isNaN(Js.toNumber(value));
        };
    }

    private boolean primitives(Object left, Object right) {
        return (convertNumbers || !(left instanceof Double) && !(right instanceof Double))
                && Js.looseEquals(left, right);
    }

    private boolean objects(Object left, Object right) {
        if (!Js.isObject(left) || !Js.isObject(right)) {
            return false;
        }
        if (Js.truthy(Js.member(left, "equals")) && Js.truthy(Js.member(right, "equals"))) {
            throw new JsFault("TypeError: x.equals is not a function");
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            return arrays(a, b);
        }
        if (left instanceof OwnList || right instanceof OwnList) {
            return false;
        }
        for (var name : Members.names(left)) {
            if (!Members.has(right, name) || !test(Js.member(left, name), Js.member(right, name))) {
                return false;
            }
        }
        return Members.names(right).stream().allMatch(name -> Members.has(left, name));
    }

    boolean arrays(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        var a = ignoreOrder ? sorted(left) : left;
        var b = ignoreOrder ? sorted(right) : right;
        for (var i = 0; i < a.size(); i++) {
            if (!test(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** array.sort(): by text, undefined last. */
    private List<?> sorted(List<?> list) {
        record Keyed(Object value, String text) {}
        var keyed = new ArrayList<Keyed>(list.size());
        list.forEach(value -> keyed.add(new Keyed(value, list.size() < 2 ? "" : Js.toText(value))));
        keyed.forEach(element -> meter.spend(1 + length(element.text())));
        keyed.sort(Comparator.comparing((Keyed element) -> element.value() == Nothing.UNDEFINED)
                .thenComparing(Keyed::text));
        return keyed.stream().map(Keyed::value).toList();
    }
}
