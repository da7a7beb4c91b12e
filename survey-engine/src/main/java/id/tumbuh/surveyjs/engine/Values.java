package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.js.Equality;
import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.JsText;
import id.tumbuh.surveyjs.js.Meter;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JavaScript's values, as survey-core's elements look at them. */
final class Values {

    private static final Equality STRICT = new Equality(false, true, false, false, Meter.FREE);
    private static final Equality BY_CASE = new Equality(false, true, false, true, Meter.FREE);

    private Values() {}

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
    }

    static boolean isList(Object value) {
        return value instanceof List<?>;
    }

    static boolean isObject(Object value) {
        return value instanceof Map<?, ?>;
    }

    /** Null or undefined. */
    static boolean isNothing(Object value) {
        return value instanceof Nothing;
    }

    static boolean isEmpty(Object value) {
        return Helpers.isValueEmpty(value);
    }

    /** Without white space around it, as elements look at a text. */
    static boolean isBlank(Object value) {
        return isEmpty(value instanceof String text ? JsText.trim(text) : value);
    }

    /** As elements compare: by case, and numbers are no texts. */
    static boolean equal(Object one, Object other) {
        return STRICT.test(one, other);
    }

    /** As survey-core's helpers compare by default: by no case, without white space, "1" is 1. */
    static boolean same(Object one, Object other) {
        return Helpers.isTwoValueEquals(one, other);
    }

    /** By case, with white space; "1" is 1. */
    static boolean sameByCase(Object one, Object other) {
        return BY_CASE.test(one, other);
    }

    static Object copy(Object value) {
        return Helpers.getUnbindValue(value);
    }

    static List<Object> newList() {
        return new ArrayList<>();
    }

    static Map<String, Object> newObject() {
        return new LinkedHashMap<>();
    }

    /** Members over members, in place. */
    static void merge(Map<String, Object> from, Map<String, Object> into) {
        from.forEach((name, value) -> {
            if (isObject(value)) {
                Map<String, Object> inner = object(into.get(name));
                merge(object(value), inner);
                into.put(name, inner);
            } else {
                into.put(name, value);
            }
        });
    }

    static Object member(Object value, String name) {
        return value instanceof Map<?, ?> map && map.containsKey(name) ? map.get(name) : Nothing.UNDEFINED;
    }

    /** The key that a value is in an object. */
    static String key(Object value) {
        return Js.toText(value);
    }

    /** As a question keeps what an expression gave it. */
    static Object toQuestionValue(Object value, String inputType) {
        return Helpers.convertValToQuestionVal(value, inputType);
    }

    /** What has a length: a text or a list. Anything else has none, which is no number. */
    static double length(Object value) {
        return switch (value) {
            case String text -> text.length();
            case List<?> list -> list.size();
            default -> Double.NaN;
        };
    }
}
