package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.engine.Failure.Kind;
import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.JsDate;
import java.util.List;
import java.util.Set;

/** An input of one line, of any of HTML's types: what is out of its range is an error, and a default of that kind is not set. */
final class Text extends Comment {

    static final Set<String> TYPES = Set.of("color", "date", "datetime-local", "email", "month", "number", "password",
            "range", "tel", "text", "time", "url", "week");
    private static final Set<String> NUMBERS = Set.of("number", "range");
    private static final Set<String> RANGED = Set.of("number", "range", "date", "datetime-local", "month", "time",
            "week");
    private static final Set<String> TYPED = Set.of("text", "tel", "url", "email", "password");
    /** No date is later, as survey-core has it. */
    private static final String LAST_DATE = "2999-12-31";

    private final String type;
    private final Object ownMin;
    private final Object ownMax;
    private final Object step;
    private Object min = UNDEFINED;
    private Object max = UNDEFINED;

    Text(Survey survey, Spec spec) {
        super(survey, spec);
        String named = Names.lower(spec.textOr("text", "inputType"));
        type = Set.of("datetime", "datetime_local").contains(named) ? "datetime-local" : named;
        ownMin = limit("min");
        ownMax = limit("max");
        step = RANGED.contains(type) ? spec.get("step") : UNDEFINED;
    }

    /** What is no limit of this type is none. */
    private Object limit(String property) {
        Object limit = spec.get(property);
        if (!TYPES.contains(type)) {
            return limit;
        }
        boolean wrong = !RANGED.contains(type) || !Values.isBlank(limit)
                && Helpers.isNumber(limit) != NUMBERS.contains(type);
        return wrong || Spec.isExpression(limit) ? UNDEFINED : limit;
    }

    /** A limit is of what is typed as a text. */
    @Override
    int mostCharacters() {
        return TYPED.contains(type) ? super.mostCharacters() : Survey.MOST_CHARACTERS;
    }

    @Override
    String separator() {
        return ", ";
    }

    @Override
    void onSurveyLoad() {
        super.onSurveyLoad();
        updateLimits();
    }

    @Override
    void runConditions() {
        super.runConditions();
        if (!spec.expression("min", "minValueExpression").isEmpty()
                || !spec.expression("max", "maxValueExpression").isEmpty()) {
            updateLimits();
        }
    }

    private void updateLimits() {
        String least = spec.expression("min", "minValueExpression");
        String most = spec.expression("max", "maxValueExpression");
        if (least.isEmpty() || !run("minValueExpression", least, result -> min = questionValue(result))) {
            min = questionValue(ownMin);
        }
        if (most.isEmpty() || !run("maxValueExpression", most, result -> max = questionValue(last(result)))) {
            max = questionValue(last(ownMax));
        }
    }

    private Object last(Object limit) {
        return isDate() && !Js.truthy(limit) ? LAST_DATE : limit;
    }

    private boolean isDate() {
        return "date".equals(type) || "datetime-local".equals(type);
    }

    @Override
    Object questionValue(Object val) {
        return questionValue(val, type);
    }

    @Override
    void setNewValue(Object val) {
        super.setNewValue(ofType(val));
    }

    private Object ofType(Object val) {
        if (!Js.truthy(val)) {
            return val;
        }
        if (NUMBERS.contains(type)) {
            return Helpers.isNumber(val) ? (Object) Helpers.getNumber(val) : "";
        }
        if ("month".equals(type)) {
            JsDate date = Helpers.createDate(val, survey.zone());
            String utc = date.toIsoText();
            String text = Js.toText(val);
            return utc.startsWith(text) && !text.contains("T")
                    ? utc.substring(0, 7)
                    : Helpers.convertDateToString(date).substring(0, 7);
        }
        return val;
    }

    boolean isNumber() {
        return NUMBERS.contains(type);
    }

    private Object comparable(Object val) {
        return isDate() && !Values.isBlank(val) ? Helpers.createDate(val, survey.zone()) : val;
    }

    private boolean isLess() {
        return !Values.isBlank(min) && !isEmpty() && Js.lessThan(comparable(value()), comparable(min));
    }

    private boolean isGreater() {
        return !Values.isBlank(max) && !isEmpty() && Js.lessThan(comparable(max), comparable(value()));
    }

    private boolean isOffStep() {
        if (!"number".equals(type) || isEmpty() || !Helpers.isNumber(step) || !Helpers.isNumber(value())) {
            return false;
        }
        double val = Helpers.getNumber(value());
        double by = Helpers.getNumber(step);
        double power = 1;
        while ((Texts.round(by * power) / power != by || Texts.round(val * power) / power != val)
                && power < 1_000_000) {
            power *= 10;
        }
        double whole = Texts.round(by * power);
        return whole > 0 && Texts.round(val * power) % whole != 0;
    }

    @Override
    boolean isFitToStore() {
        return !RANGED.contains(type) || !isLess() && !isGreater();
    }

    @Override
    void check(List<Failure> found, Validation validation) {
        super.check(found, validation);
        if (isLess()) {
            found.add(Failure.of(Kind.MIN, spec, "minErrorText"));
        }
        if (isGreater()) {
            found.add(Failure.of(Kind.MAX, spec, "maxErrorText"));
        }
        if (isOffStep()) {
            found.add(Failure.of(Kind.STEP, spec, "stepErrorText"));
        }
        if ("email".equals(type) && !Validator.Email.isAddress(value())
                && spec.specs("validators").stream().noneMatch(one -> one.text("type").startsWith("email"))) {
            found.add(Failure.of(Kind.EMAIL));
        }
    }
}
