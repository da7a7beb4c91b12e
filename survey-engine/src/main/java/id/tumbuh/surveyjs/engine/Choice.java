package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.ValueContext;
import id.tumbuh.surveyjs.js.Js;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A choice, a row or a column: a value, a text for people, and when it is there. */
final class Choice {

    private final Object value;
    private final Object text;
    private final Spec spec;
    private final boolean exclusive;
    private final boolean builtIn;
    private boolean visible = true;
    private boolean enabled = true;

    private Choice(Object value, Object text, Spec spec, boolean exclusive, boolean builtIn) {
        this.value = value;
        this.text = text;
        this.spec = spec;
        this.exclusive = exclusive;
        this.builtIn = builtIn;
    }

    static Choice of(Object json) {
        Spec spec = json instanceof Map<?, ?> ? Spec.of(json) : new Spec(Map.of());
        Object value = json instanceof Map<?, ?> ? spec.has("value") ? spec.get("value") : spec.get("text") : json;
        Object text = spec.get("text");
        if (value instanceof String both && both.contains("|")) {
            value = both.substring(0, both.indexOf('|'));
            text = both.substring(both.indexOf('|') + 1);
        }
        return new Choice(value, text, spec, spec.flag("isExclusive"), false);
    }

    static List<Choice> all(Spec of, String property) {
        return of.list(property).stream().map(Choice::of).toList();
    }

    /** One that every question of its kind has: "other", "none". */
    static Choice builtIn(String value, Object text, boolean exclusive) {
        return new Choice(value, text, new Spec(Map.of()), exclusive, true);
    }

    /** The one with the value, where texts differ by their case. */
    static Optional<Choice> find(List<Choice> choices, Object value) {
        boolean nothing = Values.isEmpty(value);
        return choices.stream().filter(choice -> nothing && Values.isEmpty(choice.value)
                || Values.sameByCase(choice.value, value)).findFirst();
    }

    Object value() {
        return value;
    }

    String key() {
        return Js.toText(value);
    }

    /** For people, in the survey's language where it has that. */
    String text(Survey survey) {
        String localized = survey.localized(text);
        if (!localized.isEmpty()) {
            return localized;
        }
        return builtIn ? survey.word(key()) : Values.isEmpty(value) ? "" : Js.toText(value);
    }

    boolean isExclusive() {
        return exclusive;
    }

    boolean isVisible() {
        return visible;
    }

    boolean isEnabled() {
        return enabled;
    }

    void enabled(boolean val) {
        enabled = val;
    }

    /** @return whether that changed */
    boolean visible(boolean val) {
        boolean changed = visible != val;
        visible = val;
        return changed;
    }

    String visibleIf() {
        return spec.text("visibleIf");
    }

    String enableIf() {
        return spec.text("enableIf");
    }

    /** Whether it is there by its own condition, or by that of all of them; where there is none, it is. */
    boolean isMet(String own, String common, Question owner) {
        String condition = own.isEmpty() ? common : own;
        return condition.isEmpty() || owner.survey.isMet(condition, context(owner), owner);
    }

    private ValueContext context(Question owner) {
        return new ChoiceContext(this, owner);
    }
}
