package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.engine.Refusal.Reason;
import id.tumbuh.surveyjs.expression.Expression;
import id.tumbuh.surveyjs.expression.ExpressionLimits;
import id.tumbuh.surveyjs.expression.ExpressionRefused;
import id.tumbuh.surveyjs.regex.JsRegex;
import id.tumbuh.surveyjs.regex.RegexRefused;
import java.util.List;
import java.util.Set;

/** Looks at the properties of one element of a definition. */
final class PropertyCheck {

    private final ExpressionLimits limits;
    private long states;
    private final List<Refusal> refusals;

    /** @param states that all patterns together may have */
    PropertyCheck(ExpressionLimits limits, long states, List<Refusal> refusals) {
        this.limits = limits;
        this.states = states;
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
        Kind kind = Kind.of(type, property);
        boolean asTheSurvey = "storeOthersAsComment".equals(property) && "default".equals(value);
        if (!asTheSurvey && !kind.admits(value)) {
            refuse(at, Reason.WRONG_TYPE, property);
        } else if (kind == Kind.EXPRESSION) {
            expression(at, (String) value);
        } else if ("regex".equals(property)) {
            regex(at, (String) value);
        } else if (Spec.isExpression(value) && Set.of("min", "max", "defaultValue").contains(property)) {
            expression(at, ((String) value).substring(1));
        } else if ("rateStep".equals(property) && (Double) value <= 0) {
            refuse(at, Reason.WRONG_VALUE, property);
        }
    }

    private void expression(String at, String text) {
        try {
            if (!text.isEmpty()) {
                Expression expression = Expression.parse(text, limits);
                expression.unknownFunctions().forEach(function -> refuse(at, Reason.NOT_SUPPORTED, function));
                expression.properties().stream().filter(name -> !Properties.has(name))
                        .forEach(name -> refuse(at, Reason.NOT_SUPPORTED, "propertyValue " + name));
            }
        } catch (ExpressionRefused e) {
            refuse(at, Reason.UNREADABLE_EXPRESSION, e.getMessage());
        }
    }

    private void regex(String at, String pattern) {
        try {
            states -= states < 0 ? 0 : JsRegex.of(pattern, false).states();
            if (states < 0) {
                refuse(at, Reason.TOO_LARGE, "regex");
            }
        } catch (RegexRefused e) {
            refuse(at, Reason.REGEX, e.getMessage());
        }
    }

    boolean isNamed(String pointer, Spec spec) {
        boolean named = !Names.valid(spec.text("name")).isEmpty();
        if (!named && (!spec.has("name") || spec.get("name") instanceof String)) {
            refuse(pointer + "/name", Reason.MISSING, "name");
        }
        return named;
    }

    /** A key for its values that is nobody else's. */
    void isAlone(String pointer, String key, boolean free) {
        if (Keys.isReserved(key)) {
            refuse(pointer, Reason.WRONG_VALUE, key);
        } else if (!free) {
            refuse(pointer, Reason.DUPLICATE, key);
        }
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

    /** Where it is a text at all, one of some words. */
    void isOneOf(String pointer, Spec spec, String property, Set<String> words) {
        if (spec.get(property) instanceof String word && !words.contains(word)) {
            refuse(pointer + "/" + property, Reason.WRONG_VALUE, word);
        }
    }
}
