package id.tumbuh.surveyjs.js;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What survey-core's Helpers does with values (survey-core 3.1.1, helpers.ts), with the defaults of its settings. */
public final class Helpers {

    private Helpers() {}

    /** Whether a value is undefined, null, NaN, the empty text, an empty array, or an object whose members are all empty. */
    public static boolean isValueEmpty(Object value) {
        return switch (value) {
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map ->
                !map.containsKey("constructor") && map.values().stream().allMatch(Helpers::isValueEmpty);
            case JsDate _, Boolean _ -> false;
            case Double number -> number.isNaN();
            default -> !Js.truthy(value);
        };
    }

    /** isTwoValueEquals with survey-core's defaults: the order of arrays counts, case does not, outer white space does not. */
    public static boolean isTwoValueEquals(Object left, Object right) {
        return Equality.DEFAULT.test(left, right);
    }

    public static boolean isTwoValueEquals(Object left, Object right, boolean ignoreOrder) {
        return Equality.DEFAULT.ignoringOrder(ignoreOrder).test(left, right);
    }

    public static boolean isTwoValueEquals(Object left, Object right, boolean ignoreOrder, boolean caseSensitive,
            boolean trimStrings) {
        return new Equality(ignoreOrder, caseSensitive, trimStrings, true, Meter.FREE).test(left, right);
    }

    /** Whether both are arrays of one length and each element of the left equals one of the right. */
    public static boolean isArrayContainsEqual(Object left, Object right) {
        if (!(left instanceof List<?> a) || !(right instanceof List<?> b) || a.size() != b.size()) {
            return false;
        }
        return a.stream().allMatch(x -> b.stream().anyMatch(y -> isTwoValueEquals(x, y)));
    }

    public static boolean isArraysEqual(Object left, Object right, boolean ignoreOrder) {
        return left instanceof List<?> a && right instanceof List<?> b
                && Equality.DEFAULT.ignoringOrder(ignoreOrder).arrays(a, b);
    }

    /** Whether survey-core takes the value for a number: finite, or a text of one. */
    public static boolean isNumber(Object value) {
        return !Double.isNaN(getNumber(value));
    }

    /** The number that survey-core sees in a value, NaN where it sees none: a text may have one comma for the point. */
    public static double getNumber(Object value) {
        return value instanceof Double number
                ? (Double.isInfinite(number) ? Double.NaN : number + 0.0)
                : NumberText.number(value);
    }

    /** A deep copy of arrays and objects; a Date stays itself, but inside an object it becomes its JSON text. */
    public static Object getUnbindValue(Object value) {
        return switch (value) {
            case List<?> list -> {
                var copy = new ArrayList<Object>(list.size());
                list.forEach(element -> copy.add(getUnbindValue(element)));
                yield copy;
            }
            case Map<?, ?> _ -> JsonTree.copy(value);
            default -> value;
        };
    }

    /** A shallow copy of an object. */
    public static Map<String, Object> createCopy(Map<String, Object> members) {
        return new LinkedHashMap<>(members);
    }

    /** yyyy-MM-dd in the date's zone; a year before 1000 is not padded. */
    public static String convertDateToString(JsDate date) {
        var at = date.fields();
        return JsNumbers.text(at.year()) + "-" + padded(at.month() + 1) + "-" + padded(at.day());
    }

    /** yyyy-MM-dd, then 'T' where local or a blank, then HH:mm and, where asked for, :ss. */
    public static String convertDateTimeToString(JsDate date, boolean isLocal, boolean withSeconds) {
        var at = date.fields();
        return convertDateToString(date) + (isLocal ? "T" : " ") + padded(at.hour()) + ":" + padded(at.minute())
                + (withSeconds ? ":" + padded(at.second()) : "");
    }

    /** A value as a question keeps it: a Date becomes text in the form of the input type, everything else is copied. */
    public static Object convertValToQuestionVal(Object value, String inputType) {
        if (!(value instanceof JsDate date)) {
            return getUnbindValue(value);
        }
        return switch (inputType) {
            case "datetime-local" -> convertDateTimeToString(date, true, false);
            case "datetime-seconds" -> convertDateTimeToString(date, true, true);
            default -> convertDateToString(date);
        };
    }

    /** a + b as survey-core adds: arrays are joined, numbers lose the dust of binary fractions. */
    public static Object sumAnyValues(Object a, Object b) {
        return Sums.any(a, b);
    }

    /** Rounds a sum or difference to the decimals of its operands. @throws JsFault where it has to round what is no number */
    public static Object correctAfterPlusMinis(Object a, Object b, Object result) {
        return Sums.afterPlusOrMinus(a, b, result);
    }

    /** Rounds a product to the decimals of both operands together. */
    public static double correctAfterMultiple(Object a, Object b, double result) {
        return Sums.afterMultiple(a, b, result);
    }

    /** survey-core's createDate for a truthy value: an ISO date alone is local midnight. */
    public static JsDate createDate(Object value, ZoneId zone) {
        return value instanceof String text && isIsoDateOnly(text, zone)
                ? JsDate.of(text + "T00:00:00", zone)
                : JsDate.of(value, zone);
    }

    private static boolean isIsoDateOnly(String text, ZoneId zone) {
        return text.indexOf('T') <= 0 && NumberText.hasIsoDate(text) && JsDate.of(text, zone).isValid();
    }

    private static String padded(double part) {
        return part < 10 ? "0" + JsNumbers.text(part) : JsNumbers.text(part);
    }
}
