package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.engine.Failure.Kind;
import id.tumbuh.surveyjs.expression.ValueContext;
import id.tumbuh.surveyjs.js.Js;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A question: its value, when it is there, and whether it is valid. It follows survey-core's class of that name in what is
 * done and in which order, since a value that is cleared or set decides what is visible next.
 */
abstract class Question extends Element {

    private final String name;
    private final String valueName;
    private final List<Validator> validators;
    private Object value = UNDEFINED;
    private Object comment = "";
    private Optional<Boolean> shown = Optional.empty();
    private boolean answered;
    private boolean wasAnswered;
    private boolean changedByPerson;
    private boolean changingByDefault;
    private boolean settingValue;
    private Optional<List<String>> validatedBy = Optional.empty();
    boolean updatingFromSurvey;
    /** A row that is not enabled makes its questions read-only. */
    boolean disabled;

    Question(Survey survey, Spec spec) {
        super(survey, spec);
        name = Names.valid(spec.text("name"));
        String other = Names.valid(spec.text("valueName"));
        valueName = other.isEmpty() ? name : other;
        validators = spec.specs("validators").stream().map(one -> Validator.of(one, survey)).toList();
    }

    @Override
    String name() {
        return name;
    }

    String valueName() {
        return valueName;
    }

    // ---- loading

    @Override
    void attach(Data to) {
        super.attach(to);
        if (attached && !isLoading()) {
            initFromSurvey();
            onSurveyValueChanged(value());
            updateValueWithDefaults();
            updateAnswered();
            runCondition();
        }
        if (attached && !visible()) {
            updateShown();
        }
    }

    @Override
    void onSurveyLoad() {
        updateValueWithDefaults();
        if (isEmpty()) {
            initFromSurvey();
        }
    }

    private void initFromSurvey() {
        data.ifPresent(from -> {
            Object val = from.value(valueName);
            if (!Values.isEmpty(val) || !isLoading()) {
                updateFromSurvey(val);
            }
            initCommentFromSurvey();
        });
    }

    private void initCommentFromSurvey() {
        updateCommentFromSurvey(keepsComment() ? data.orElseThrow().comment(valueName) : "");
    }

    @Override
    void firstRendering() {}

    // ---- value

    Object value() {
        return storedValue();
    }

    final Object storedValue() {
        return value;
    }

    boolean isEmpty() {
        return Values.isBlank(value());
    }

    /** As a person or an expression sets it. */
    final void value(Object val) {
        setNewValue(val);
    }

    void setNewValue(Object val) {
        if (isSameValue(val) || !Values.isBlank(val) && !isCorrect(val)) {
            return;
        }
        wasAnswered = answered;
        settingValue = true;
        setValueCore(toData(val));
        onValueChanged();
        settingValue = false;
        wasAnswered = false;
    }

    /** What was changed in place is another value, though it is the same object. */
    private boolean isSameValue(Object val) {
        Object now = value();
        boolean inPlace = val == now && (Values.isList(val) || Values.isObject(val));
        return Values.equal(val, now) && !inPlace;
    }

    void setValueCore(Object val) {
        setQuestionValue(val);
        if (data.isPresent() && isFitToStore()) {
            data.get().value(valueName, value());
        }
    }

    void setQuestionValue(Object val) {
        setOwnValue(val);
    }

    final void setOwnValue(Object val) {
        Object next = corrected(val);
        boolean equal = Values.equal(value, next);
        if (!equal && !changingByDefault && !data.filter(Data::changesByDefault).isPresent()) {
            changedByPerson = true;
        }
        store(next);
        updateAnswered();
    }

    /** A list stays the same list, whoever looks at it. */
    private void store(Object next) {
        if (value instanceof ArrayList<?> && (!Js.truthy(next) || Values.isList(next))) {
            if (!Values.equal(value, next)) {
                List<Object> mine = Values.list(value);
                List<Object> others = Values.isList(next) ? List.copyOf(Values.list(next)) : List.of();
                mine.clear();
                mine.addAll(others);
            }
        } else {
            value = next;
        }
    }

    final void startWith(Object val) {
        value = val;
    }

    void onValueChanged() {}

    boolean isFitToStore() {
        return true;
    }

    boolean isCorrect(Object val) {
        return true;
    }

    Object corrected(Object val) {
        return val;
    }

    Object toData(Object val) {
        return val;
    }

    Object fromData(Object val) {
        return val;
    }

    Object validatedValue() {
        return value();
    }

    /** What an expression reads, where it is not the value itself. */
    Object filteredValue() {
        return value();
    }

    void clearValue(boolean keepComment) {
        if (value() != UNDEFINED) {
            value(UNDEFINED);
        }
        if (Js.truthy(comment()) && !keepComment) {
            comment("");
        }
        changedByPerson = false;
    }

    void updateFromSurvey(Object val) {
        updateFromSurvey(val, false);
    }

    void updateFromSurvey(Object fresh, boolean clears) {
        Object val = survey.copy(fresh);
        if (!Values.isBlank(val) && !isCorrect(val)) {
            return;
        }
        boolean empty = Values.isBlank(val);
        updatingFromSurvey = true;
        if (!empty && hasDefaultExpression()) {
            setDefault(byDefault -> updateFromSurveyCore(val, Values.equal(val, byDefault)));
        } else {
            updateFromSurveyCore(val, !data.equals(Optional.of(survey)));
            if (clears && empty) {
                changedByPerson = false;
            }
        }
        updatingFromSurvey = false;
        updateAnswered();
    }

    private void updateFromSurveyCore(Object val, boolean byDefault) {
        changingByDefault = byDefault;
        setQuestionValue(fromData(val));
        changingByDefault = false;
    }

    void onSurveyValueChanged(Object val) {}

    // ---- comment

    Object comment() {
        return comment;
    }

    final Object ownComment() {
        return comment;
    }

    final void ownComment(Object val) {
        comment = val;
    }

    /** Empty to clear it. */
    void comment(Object val) {
        Object next = Comments.trimmed(val);
        if (!comment().equals(next)) {
            setNewComment(next);
        }
    }

    void setNewComment(Object val) {
        if (!comment.equals(val)) {
            comment = val;
            data.ifPresent(to -> to.comment(valueName, val));
        }
    }

    void updateCommentFromSurvey(Object val) {
        comment = val;
    }

    /** Whether the survey's comment is the question's. */
    boolean keepsComment() {
        return hasComment();
    }

    /** Whether a person can write one beside the answer. */
    boolean takesComment() {
        return hasComment();
    }

    final boolean hasComment() {
        return spec.flag("showCommentArea", "hasComment");
    }

    // ---- defaults

    Object defaultValue() {
        return isComputedDefault() ? UNDEFINED : spec.get("defaultValue");
    }

    boolean hasNoDefault() {
        return !hasDefaultExpression() && Values.isBlank(defaultValue());
    }

    /** A default that begins with an equals sign is an expression. */
    private boolean isComputedDefault() {
        return takesComputedDefault() && Spec.isExpression(spec.get("defaultValue"));
    }

    boolean takesComputedDefault() {
        return true;
    }

    final boolean hasDefaultExpression() {
        return spec.has("defaultValueExpression") || isComputedDefault();
    }

    void updateValueWithDefaults() {
        if (isLoading() || hasNoDefault() || !isEmpty() || clearsOnHidden() && !isVisible()) {
            return;
        }
        setDefaultValue();
    }

    void setDefaultValue() {
        setDefault(val -> {
            Object right = corrected(val);
            if (!Values.equal(value(), right)) {
                setDefaultIntoValue(right);
            }
        });
    }

    void setDefaultIntoValue(Object val) {
        value(val);
    }

    private void setDefault(Consumer<Object> then) {
        Consumer<Object> converted = val -> then.accept(questionValue(val));
        if (!runDefaultExpression(converted)) {
            converted.accept(survey.copy(defaultValue()));
        }
    }

    private boolean runDefaultExpression(Consumer<Object> then) {
        String expression = isComputedDefault()
                ? spec.expression("defaultValue", "defaultValueExpression")
                : spec.text("defaultValueExpression");
        return data.isPresent() && !expression.isEmpty() && run("defaultValueExpression", expression, result -> {
            changingByDefault = true;
            then.accept(Values.isNothing(result) ? defaultValue() : result);
            changingByDefault = false;
        });
    }

    private void setByExpression(Object result) {
        Object val = questionValue(result);
        if (!Values.equal(value(), val)) {
            value(val);
        }
    }

    /** What an expression gives, as a question of this kind has it. */
    Object questionValue(Object val) {
        return questionValue(val, "");
    }

    final Object questionValue(Object val, String inputType) {
        survey.work().spendCopy(val);
        return Values.toQuestionValue(val, inputType);
    }

    boolean isValueDefault() {
        return !isEmpty() && (Values.equal(defaultValue(), value())
                || !changedByPerson && hasDefaultExpression());
    }

    // ---- visibility

    @Override
    boolean isVisible() {
        return visible();
    }

    final boolean isVisibleInSurvey() {
        return isVisible() && isParentVisible();
    }

    /** The question of an input is its parent, as a panel is; those of cells and of questions in dynamic panels are not. */
    final boolean isParentVisible() {
        return parentQuestion.filter(question -> !question.isVisible()
                || question instanceof MultipleText && !question.parents().stream().allMatch(Element::isVisible))
                .isEmpty()
                && parents().stream().allMatch(Element::isVisible);
    }

    @Override
    void visibleChanged() {
        parent.ifPresent(Container::elementVisibilityChanged);
        updateVisible();
        onVisibilityNotified();
    }

    /** Something other than "visible" may have hidden it. */
    final void checkVisible() {
        Optional<Boolean> before = shown;
        updateVisible();
        if (before.isPresent() && !before.equals(shown)) {
            onVisibilityNotified();
        }
    }

    private void updateVisible() {
        updateShown();
        if (!isVisible()) {
            errors.clear();
        }
    }

    private void updateShown() {
        Optional<Boolean> now = Optional.of(isVisible());
        if (!shown.equals(now)) {
            shown = now;
            if (!isLoading()) {
                parent.ifPresent(Container::elementVisibilityChanged);
            }
            if (!isVisible()) {
                hidden();
            }
        }
    }

    /** It is not shown any more. */
    void hidden() { /* nothing follows for most */ }

    private void onVisibilityNotified() {
        if (!valuesFollowVisibility()) {
            return;
        }
        boolean clears = clearsOnHidden();
        if (!visible()) {
            clearOnHiding(clears);
        }
        if (clears && isVisibleInSurvey()) {
            updateValueWithDefaults();
        }
    }

    void clearOnHiding(boolean clears) {
        if (clears) {
            clearValueIfInvisible(Hiding.QUESTION);
        }
    }

    final Hiding clearing() {
        String own = spec.textOr("default", "clearIfInvisible");
        if (!attached) {
            return Hiding.of(own);
        }
        return "default".equals(own) ? survey.clearing() : Hiding.of(own);
    }

    final boolean clearsOnHidden() {
        return clearing() == Hiding.QUESTION || clearing() == Hiding.CONTAINER;
    }

    void clearValueIfInvisible(Hiding reason) {
        Hiding mine = clearing();
        if (mine == Hiding.NONE || reason == Hiding.QUESTION && mine == Hiding.COMPLETE
                || reason == Hiding.CONTAINER && mine != Hiding.CONTAINER) {
            return;
        }
        clearInvisible(reason);
    }

    void clearInvisible(Hiding reason) {
        if (mayClearInvisible(reason)) {
            clearValue(false);
        }
    }

    private boolean mayClearInvisible(Hiding reason) {
        return reason == Hiding.CONTAINER && !isParentVisible()
                || !isVisibleInSurvey() && (!attached || !survey.hasVisibleTwin(this));
    }

    void clearUnusedValues() {}

    void clearIncorrectValues() {}

    // ---- conditions

    @Override
    final void runCondition() {
        survey.spend(1);
        runConditions();
        if (!changedByPerson && (!clearsOnHidden() || isVisibleInSurvey())) {
            runDefaultExpression(this::setByExpression);
        }
    }

    void runConditions() {
        runOwnConditions();
    }

    /** Its own value is looked at first, then what surrounds it. */
    @Override
    ValueContext context() {
        return valueContext();
    }

    /** What the names behind its own name mean in an expression. */
    ValueContext valueContext() {
        return new QuestionContext(this);
    }

    boolean comparesStrictly() {
        return false;
    }

    @Override
    boolean isReadOnly() {
        return super.isReadOnly() || disabled || parentQuestion.filter(Question::isReadOnly).isPresent();
    }

    @Override
    void readOnlyChanged() {
        if (isReadOnly()) {
            clearErrors();
        }
    }

    void clearErrors() {
        errors.clear();
    }

    // ---- validation

    @Override
    void validate(Validation validation) {
        List<Failure> found = new ArrayList<>();
        if (isVisible() && isValidated()) {
            collect(found, validation);
        }
        if (validation.keeps) {
            errors.clear();
            errors.addAll(found);
        }
        validation.found(found);
    }

    boolean isValidated() {
        return !isReadOnly();
    }

    private void collect(List<Failure> found, Validation validation) {
        check(found, validation);
        if (found.isEmpty() && !validators.isEmpty()) {
            Object checked = validatedValue();
            validators.forEach(validator -> validator.check(checked, this).ifPresent(found::add));
        }
    }

    void check(List<Failure> found, Validation validation) {
        if ((!validation.onChange || wasAnswered) && isRequiredAndEmpty()) {
            found.add(Failure.of(Kind.REQUIRED, spec, "requiredErrorText"));
        }
    }

    boolean isRequiredAndEmpty() {
        return required() && isEmpty();
    }

    @Override
    void requiredLifted() {
        validate(new Validation(true, false));
    }

    final void validateOnChange() {
        parent.ifPresent(Container::validateContainers);
        validate(new Validation(true, true));
    }

    /** Its own and those of the questions in it. */
    boolean hasErrors() {
        return !errors.isEmpty();
    }

    @Override
    void onAnyValueChanged(String changed, String question) {
        if (attached && hasErrors() && isValidatedBy(changed)) {
            validateOnChange();
        }
    }

    private boolean isValidatedBy(String changed) {
        if (validatedBy.isEmpty()) {
            validatedBy = Optional.of(validators.stream().flatMap(Validator::variables)
                    .filter(variable -> !Stream.of("", "panel.", "row.").map(prefix -> prefix + valueName).toList()
                            .contains(variable))
                    .distinct().toList());
        }
        return validatedBy.get().stream()
                .anyMatch(variable -> variable.equals(changed) || variable.startsWith(changed + "."));
    }

    final boolean isSettingValue() {
        return settingValue;
    }

    // ---- answers

    final void updateAnswered() {
        answered = isAnswered();
    }

    final boolean answered() {
        return answered;
    }

    boolean isAnswered() {
        return !isEmpty();
    }

    /** Whether its value changed, or that of a question in which it is. */
    final boolean isChanged(Changes changes) {
        return changes.has(valueName) || data.filter(Question::isItem)
                .map(item -> item instanceof PanelItem panel ? panel.owner() : ((MatrixRow) item).matrix())
                .filter(owner -> owner.isChanged(changes)).isPresent();
    }

    private static boolean isItem(Data data) {
        return data instanceof PanelItem || data instanceof MatrixRow;
    }

    /** Itself and those in it. */
    Stream<Question> nested() {
        return Stream.of(this);
    }

    /** What a person reads of the value. */
    Object displayValue(Object val) {
        return val;
    }

    /** The same; empty where there is nothing. */
    final Object shownValue(Object val) {
        Object shown = Values.isBlank(val) ? spec.get("defaultDisplayValue") : val;
        return Values.isBlank(shown) ? "" : displayValue(shown);
    }

    final String title() {
        String title = survey.localized(spec.get("title"));
        return title.isEmpty() ? name : title;
    }

    /** What the questions' values in it read as, under their titles. */
    final Object displayOf(Object val, Function<String, Optional<Question>> questions) {
        Map<String, Object> shown = Values.object(survey.copy(val));
        for (String key : List.copyOf(shown.keySet())) {
            questions.apply(key).ifPresent(question -> {
                Object read = question.shownValue(shown.get(key));
                if (!question.title().equals(key)) {
                    shown.remove(key);
                }
                shown.put(question.title(), read);
            });
        }
        return shown;
    }
}
