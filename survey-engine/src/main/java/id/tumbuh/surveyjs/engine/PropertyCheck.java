package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.engine.Refusal.Reason;
import id.tumbuh.surveyjs.expression.Expression;
import id.tumbuh.surveyjs.expression.ExpressionLimits;
import id.tumbuh.surveyjs.expression.ExpressionRefused;
import id.tumbuh.surveyjs.regex.JsRegex;
import id.tumbuh.surveyjs.regex.RegexRefused;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at the properties of one element of a definition. */
final class PropertyCheck {

    private static final Set<String> EXPRESSIONS = Set.of("visibleIf", "enableIf", "requiredIf", "expression",
            "minValueExpression", "maxValueExpression", "defaultValueExpression", "choicesVisibleIf", "choicesEnableIf",
            "rowsVisibleIf", "columnsVisibleIf", "templateVisibleIf", "panelCountExpression");
    private static final Set<String> FLAGS = Set.of("visible", "readOnly", "isRequired", "showCommentArea",
            "hasComment",
            "showOtherItem", "hasOther", "showNoneItem", "hasNone", "showRefuseItem", "showDontKnowItem",
            "showSelectAllItem", "hasSelectAll", "isExclusive", "isUnique", "eachRowRequired", "isAllRowRequired",
            "eachRowUnique", "hideIfRowsEmpty", "hideIfChoicesEmpty", "includeIntoResult", "autoGenerate",
            "selectToRankEnabled", "allowDigits", "caseInsensitive", "insensitive", "acceptCarriageReturn");
    private static final Set<String> NUMBERS = Set.of("maxSelectedChoices", "minSelectedChoices", "choicesMin",
            "choicesMax",
            "choicesStep", "rateMin", "rateMax", "rateStep", "rateCount", "panelCount", "minPanelCount",
            "maxPanelCount",
            "minValue", "maxValue", "minLength", "minCount", "maxCount", "precision", "step");
    private static final Set<String> LISTS = Set.of("pages", "elements", "questions", "templateElements", "choices",
            "rateValues", "rows", "columns", "items", "validators", "calculatedValues");

    private final ExpressionLimits limits;
    private final List<Refusal> refusals;

    PropertyCheck(ExpressionLimits limits, List<Refusal> refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    private void refuse(String pointer, Reason reason, String detail) {
        refusals.add(new Refusal(pointer, reason, detail));
    }

    /** @param also other classes whose properties it may have: those of a column's cells */
    void check(String pointer, String type, Spec spec, Set<String> also) {
        spec.json().forEach((property, value) -> {
            String at = pointer + "/" + property.replace("~", "~0").replace("/", "~1");
            boolean known = Vocabulary.isKnown(type, property)
                    || also.stream().anyMatch(other -> Vocabulary.isKnown(other, property));
            if (!known) {
                refuse(at, Reason.UNKNOWN, property);
            } else if (Vocabulary.isRefused(type, property)
                    || also.stream().anyMatch(other -> Vocabulary.isRefused(other, property))) {
                refuse(at, Reason.NOT_SUPPORTED, property);
            } else if (!Values.isNothing(value)) {
                value(at, type, property, value);
            }
        });
    }

    private void value(String at, String type, String property, Object value) {
        boolean right = !(FLAGS.contains(property) && !(value instanceof Boolean))
                && !(NUMBERS.contains(property) && !(value instanceof Double))
                && !(LISTS.contains(property) && !Values.isList(value)
                        && !("rows".equals(property) && "comment".equals(type)))
                && !(EXPRESSIONS.contains(property) && !(value instanceof String));
        if (!right) {
            refuse(at, Reason.WRONG_TYPE, property);
        } else if (EXPRESSIONS.contains(property)) {
            expression(at, (String) value);
        } else if ("regex".equals(property)) {
            regex(at, value);
        } else if (value instanceof String text && text.startsWith("=") && Set.of("min", "max").contains(property)) {
            expression(at, text.substring(1));
        } else if ("rateStep".equals(property) && (Double) value <= 0) {
            refuse(at, Reason.WRONG_VALUE, property);
        }
    }

    private void expression(String at, String text) {
        try {
            if (!text.isEmpty()) {
                Expression.parse(text, limits).unknownFunctions()
                        .forEach(function -> refuse(at, Reason.NOT_SUPPORTED, function));
            }
        } catch (ExpressionRefused e) {
            refuse(at, Reason.UNREADABLE_EXPRESSION, e.getMessage());
        }
    }

    private void regex(String at, Object pattern) {
        try {
            JsRegex.of(pattern instanceof String text ? text : "", false);
        } catch (RegexRefused e) {
            refuse(at, Reason.REGEX, e.getMessage());
        }
    }

    boolean isNamed(String pointer, Spec spec) {
        boolean named = !Names.valid(spec.text("name")).isEmpty();
        if (!named) {
            refuse(pointer + "/name", Reason.MISSING, "name");
        }
        return named;
    }

    /** A text that says something. */
    void isThere(String pointer, Spec spec, String property) {
        if (!spec.has(property) || spec.get(property) instanceof String text && text.isBlank()) {
            refuse(pointer + "/" + property, Reason.MISSING, property);
        }
    }

    /** Where it is a number at all, a whole one of a range. */
    void isCount(String pointer, Spec spec, String property, int least, int most) {
        double count = spec.number(least, property);
        if (count > most) {
            refuse(pointer + "/" + property, Reason.TOO_LARGE, property);
        } else if (count < least || Math.rint(count) != count) {
            refuse(pointer + "/" + property, Reason.WRONG_VALUE, property);
        }
    }

    void isOneOf(String pointer, Spec spec, String property, Set<String> words) {
        Object value = spec.get(property);
        if (!Values.isNothing(value) && !words.contains(value instanceof String word ? word : "")) {
            refuse(pointer + "/" + property, Reason.WRONG_VALUE, value instanceof Map<?, ?> ? "{}" : Values.key(value));
        }
    }
}
