package id.tumbuh.surveyjs.js;

import java.util.List;
import java.util.Map;

/**
 * What JavaScript's operators do with values. A value is a String, a Double, a Boolean, a List of values, a Map of names
 * and values, a {@link JsDate} or {@link Nothing}; Java's null is none. Rules: ECMA-262, chapter 7.
 */
public final class Js {

    private Js() {}

    /** typeof value. */
    public static String typeOf(Object value) {
        return switch (value) {
            case String _ -> "string";
            case Double _ -> "number";
            case Boolean _ -> "boolean";
            case Nothing nothing -> nothing == Nothing.UNDEFINED ? "undefined" : "object";
            default -> "object";
        };
    }

    /** Boolean(value). */
    public static boolean truthy(Object value) {
        return switch (value) {
            case String text -> !text.isEmpty();
            case Double number -> number != 0 && !number.isNaN();
            case Boolean flag -> flag;
            case Nothing _ -> false;
            default -> true;
        };
    }

    /** Whether the value is undefined or null: value == null. */
    public static boolean isNothing(Object value) {
        return value instanceof Nothing;
    }

    /** Whether the value is an array, an object or a Date. */
    public static boolean isObject(Object value) {
        return value instanceof List || value instanceof Map || value instanceof JsDate;
    }

    /** String(value). @throws JsFault where an object has a member of its own named toString */
    public static String toText(Object value) {
        return switch (value) {
            case String text -> text;
            case Double number -> JsNumbers.text(number);
            case Boolean flag -> flag.toString();
            case Nothing nothing -> nothing == Nothing.UNDEFINED ? "undefined" : "null";
            case List<?> list -> join(list, ",");
            case Map<?, ?> map -> objectText(map);
            default -> value.toString();
        };
    }

    /** list.join(separator): nothing becomes the empty text. */
    public static String join(List<?> list, String separator) {
        var text = new StringBuilder();
        for (var i = 0; i < list.size(); i++) {
            text.append(i == 0 ? "" : separator).append(isNothing(list.get(i)) ? "" : toText(list.get(i)));
        }
        return text.toString();
    }

    /** Number(value). */
    public static double toNumber(Object value) {
        return switch (value) {
            case Double number -> number;
            case Boolean flag -> flag ? 1 : 0;
            case Nothing nothing -> nothing == Nothing.NULL ? 0 : Double.NaN;
            case JsDate date -> date.time();
            default -> JsNumbers.parse(toText(value));
        };
    }

    /** left === right. */
    public static boolean strictEquals(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a.doubleValue() == b.doubleValue();
        }
        return isObject(left) ? left == right : left.equals(right);
    }

    /** left == right. */
    public static boolean looseEquals(Object left, Object right) {
        if (isNothing(left) || isNothing(right)) {
            return isNothing(left) && isNothing(right);
        }
        if (isObject(left) && isObject(right) || typeOf(left).equals(typeOf(right))) {
            return strictEquals(left, right);
        }
        if (left instanceof Boolean || right instanceof Boolean) {
            return looseEquals(unboolean(left), unboolean(right));
        }
        if (isObject(left) || isObject(right)) {
            return looseEquals(toPrimitive(left), toPrimitive(right));
        }
        return toNumber(left) == toNumber(right);
    }

    /** left < right; false where one of them is no number. */
    public static boolean lessThan(Object left, Object right) {
        var a = left instanceof JsDate date ? (Object) date.time() : toPrimitive(left);
        var b = right instanceof JsDate date ? (Object) date.time() : toPrimitive(right);
        return a instanceof String x && b instanceof String y ? x.compareTo(y) < 0 : toNumber(a) < toNumber(b);
    }

    /** left + right: a text where one of them is or becomes a text, else a number. */
    public static Object add(Object left, Object right) {
        var a = toPrimitive(left);
        var b = toPrimitive(right);
        return a instanceof String || b instanceof String
                ? toText(a) + toText(b)
                : (Object) (toNumber(a) + toNumber(b));
    }

    /** value[name] for the members that data has: undefined where there is none. @throws JsFault for nothing's members */
    public static Object member(Object value, String name) {
        return Members.get(value, name);
    }

    /** The values of a plain JSON tree from any parser (Map, List, String, Number, Boolean, null), copied. */
    public static Object of(Object json) {
        return JsonTree.values(json);
    }

    /**
     * The plain JSON tree of a value as JSON.stringify has it: whole numbers as Long, other numbers as Double, dates as ISO
     * text; nothing, NaN and the infinities as null, undefined members left out.
     */
    public static Object plain(Object value) {
        return JsonTree.plain(value);
    }

    /** An object as a text or number in an operator; a Date counts as its text. */
    static Object toPrimitive(Object value) {
        return isObject(value) ? toText(value) : value;
    }

    private static Object unboolean(Object value) {
        return value instanceof Boolean ? (Object) toNumber(value) : value;
    }

    private static String objectText(Map<?, ?> map) {
        if (map.containsKey("toString")) {
            throw new JsFault("TypeError: Cannot convert object to primitive value");
        }
        return "[object Object]";
    }
}
